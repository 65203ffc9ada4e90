// Values at any lifetime: the sum over bins of the proper length u. A bin [u0, u1] of width w and
// centre c holds g(u) = f + 12 m (u - c)/w and adds
//   f (e0 - e1) + (12 m / w) [(ctau - w/2) e0 - (ctau + w/2) e1],  e_k = exp(-u_k / ctau).

const SERIES_BELOW = 0.3;
const VANISHING = 1e-30;
const MOST_CACHED = 600;

function slopeOf(x, e0, e1) {
  if (x >= SERIES_BELOW) {
    return 12 / x * ((1 - x / 2) * e0 - (1 + x / 2) * e1);
  }
  const x2 = x * x;
  return -x2 * (1 + x2 / 40 * (1 + x2 / 112 * (1 + x2 / 216))) * (Math.sqrt(e0) * Math.sqrt(e1));
}

/** What filling and moment of each bin are multiplied by at a lifetime. */
function coefficients(edges, ctau) {
  const flat = new Float64Array(edges.length);
  const slope = new Float64Array(edges.length);
  let e0 = Math.exp(-edges[0] / ctau);
  for (let k = 0; k < edges.length; k++) {
    const upper = k + 1 < edges.length ? edges[k + 1] : Infinity;
    const x = (upper - edges[k]) / ctau;
    const e1 = Math.exp(-upper / ctau);
    flat[k] = x < SERIES_BELOW ? e0 * -Math.expm1(-x) : e0 - e1;
    slope[k] = upper === Infinity ? 0 : slopeOf(x, e0, e1);
    e0 = e1;
  }
  return {flat, slope};
}

/** The sum of one spectrum, in units of its weights. */
function sumOf(part, edges, known, ctau, weight) {
  const {flat, slope} = known;
  const filling = part.filling;
  const moment = part.moment;
  let sum = 0;
  for (let k = 0, bin = part.first; k < filling.length; k++, bin++) {
    sum += filling[k] * flat[bin] + moment[k] * slope[bin];
  }
  if (part.complement) {
    const end = part.first + filling.length;
    const after = end < edges.length ? Math.exp(-edges[end] / ctau) : 0;
    sum += weight * (-Math.expm1(-edges[part.first] / ctau) + after);
  }
  return sum;
}

/** The numbers of a page at any mass, lifetime and quantity. */
class Spectra {
  constructor(numbers) {
    this.numbers = numbers;
    this.lifetimes = numbers.lifetimes;
    this.caches = numbers.sets.map(() => new Map());
    this.seenAt = new Map();
  }

  get quantities() {
    return this.numbers.quantities;
  }

  known(set, ctau) {
    const cache = this.caches[set];
    let found = cache.get(ctau);
    if (!found) {
      if (cache.size >= MOST_CACHED) {
        cache.delete(cache.keys().next().value);
      }
      found = coefficients(this.numbers.sets[set].edges, ctau);
      cache.set(ctau, found);
    }
    return found;
  }

  /** Whether a quantity has a value at any lifetime of the grid. */
  seen(m, q) {
    const key = m * this.quantities.length + q;
    if (!this.seenAt.has(key)) {
      const n = this.lifetimes.length;
      const errors = this.quantities[q].errors;
      let any = false;
      for (let i = m * n; i < (m + 1) * n && !any; i++) {
        any = errors[i] > 0;
      }
      this.seenAt.set(key, any);
    }
    return this.seenAt.get(key);
  }

  /** Value, error, n_eff at a mass (index), quantity (index) and lifetime (cm). */
  at(m, q, ctau) {
    const quantity = this.quantities[q];
    const place = this.place(ctau);
    const from = m * this.lifetimes.length;
    const relative = between(quantity.errors, from, place);
    let value;
    let limit;
    if (quantity.set === undefined) {
      value = place.at ? quantity.values[from + place.below] : this.interpolated(quantity.values, from, place);
      limit = quantity.limits[m];
    } else {
      const set = this.numbers.sets[quantity.set];
      const mass = set.masses[m];
      const known = this.known(quantity.set, ctau);
      let sum = 0;
      for (const part of quantity.parts) {
        sum += sumOf(mass.parts[part], set.edges, known, ctau, mass.weight);
      }
      value = sum / mass.weight;
      limit = mass.limit;
    }
    const seen = this.seen(m, q);
    if (!(relative > 0) || Math.abs(value) < VANISHING) {
      return {value: 0, error: limit, nEff: 0, limit: true, few: false, seen};
    }
    const blocks = quantity.blocks[from + place.nearest] / this.numbers.blocksStep;
    return {value, error: value * relative, nEff: 1 / (relative * relative), limit: false, few: blocks < 10, seen};
  }

  /** Where a lifetime is on the grid. */
  place(ctau) {
    const all = this.lifetimes;
    let low = 0;
    let high = all.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (all[middle] <= ctau) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (const i of [low, high]) {
      if (Math.abs(ctau / all[i] - 1) < 1e-12) {
        return {at: true, below: i, above: i, nearest: i, share: 0, x: Math.log(ctau)};
      }
    }
    const share = Math.log(ctau / all[low]) / Math.log(all[high] / all[low]);
    const clamped = Math.min(1, Math.max(0, share));
    return {at: false, below: low, above: high, nearest: clamped < 0.5 ? low : high, share: clamped, x: Math.log(ctau)};
  }

  /** The cubic through the logarithms of four values; a straight line where one is 0. */
  interpolated(values, from, place) {
    const all = this.lifetimes;
    const first = Math.max(0, Math.min(all.length - 4, place.below - 1));
    const nodes = [];
    for (let i = first; i < Math.min(first + 4, all.length); i++) {
      if (values[from + i] > 0) {
        nodes.push([Math.log(all[i]), Math.log(values[from + i])]);
      }
    }
    if (nodes.length < 4) {
      const a = values[from + place.below];
      const b = values[from + place.above];
      return a > 0 && b > 0 ? a ** (1 - place.share) * b ** place.share : a * (1 - place.share) + b * place.share;
    }
    let sum = 0;
    for (const [xi, yi] of nodes) {
      let term = yi;
      for (const [xj] of nodes) {
        if (xj !== xi) {
          term *= (place.x - xj) / (xi - xj);
        }
      }
      sum += term;
    }
    return Math.exp(sum);
  }
}

/** A relative error between two lifetimes of the grid; 0, which stands for a limit, is not mixed in. */
function between(errors, from, place) {
  const a = errors[from + place.below];
  const b = errors[from + place.above];
  if (!(a > 0) || !(b > 0)) {
    return Math.max(a, b);
  }
  return a ** (1 - place.share) * b ** place.share;
}
