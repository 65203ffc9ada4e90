"use strict";
// Numbers that are packed as Base64 of little-endian bytes.

function unpack(text, Type) {
  const chars = atob(text);
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < chars.length; i++) {
    bytes[i] = chars.charCodeAt(i);
  }
  return new Type(bytes.buffer);
}

/** The page's data with its arrays unpacked. */
function unpackPage(page) {
  const numbers = page.numbers;
  numbers.lifetimes = unpack(numbers.lifetimes, Float64Array);
  for (const set of numbers.sets) {
    set.edges = unpack(set.edges, Float64Array);
    for (const mass of set.masses) {
      for (const part of mass.parts) {
        part.filling = unpack(part.filling, Float64Array);
        part.moment = unpack(part.moment, Float64Array);
      }
    }
  }
  for (const quantity of numbers.quantities) {
    quantity.errors = unpack(quantity.errors, Float32Array);
    quantity.blocks = unpack(quantity.blocks, Uint8Array);
    if (quantity.values) {
      quantity.values = unpack(quantity.values, Float64Array);
      quantity.limits = unpack(quantity.limits, Float64Array);
    }
  }
  for (const sample of page.samples) {
    sample.rays = unpack(sample.rays, Float32Array);
    sample.llps = unpack(sample.llps, Uint16Array);
    sample.detectors = unpack(sample.detectors, Uint8Array);
    sample.ends = unpack(sample.ends, Float32Array);
  }
  if (page.cut) {
    page.cut.columns = unpack(page.cut.columns, Uint16Array);
    page.cut.which = unpack(page.cut.which, Uint8Array);
    page.cut.ends = unpack(page.cut.ends, Float32Array);
  }
  return page;
}
