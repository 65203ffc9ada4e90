// Where the LLPs of the sample decay: a cut through the detector around the origin, and all from above.

const REGION_FILLS = ["#5b9bd5", "#f2b870", "#a8d5a2", "#e3a6c4", "#c9c26b", "#9fd3cd", "#b9a3dc", "#d98f74", "#a9bccd", "#e6d9ae", "#8aa0d8", "#c28f4e",
  "#7fb08a", "#d3cfe6", "#b8e08c", "#c98aa8"];
const MARGIN = {left: 44, right: 12, top: 12, bottom: 36};

/** The sample of a mass at a lifetime: places (cm) and the detector that each is inside of, or -1. */
function decaysOf(sample, ctau) {
  const rays = sample.rays;
  const count = rays.length / 8;
  const flights = new Float64Array(count);
  const points = [];
  for (let i = 0; i < count; i++) {
    const r = 8 * i;
    const s = rays[r + 6] * rays[r + 7] * ctau;
    flights[i] = s;
    points.push({x: rays[r] + s * rays[r + 3], y: rays[r + 1] + s * rays[r + 4], z: rays[r + 2] + s * rays[r + 5], inside: []});
  }
  for (let k = 0; k < sample.llps.length; k++) {
    const s = flights[sample.llps[k]];
    if (s >= sample.ends[2 * k] && s < sample.ends[2 * k + 1]) {
      points[sample.llps[k]].inside.push(sample.detectors[k]);
    }
  }
  return points;
}

/** A canvas with the scale of a box (cm) that is shown whole, the same along both axes. */
class Plane {
  constructor(canvas, box) {
    this.canvas = canvas;
    this.box = box;
  }

  begin() {
    const width = Math.max(160, this.canvas.parentElement.clientWidth);
    const wanted = (this.box.y1 - this.box.y0) / (this.box.x1 - this.box.x0) * (width - MARGIN.left - MARGIN.right);
    const inner = Math.max(120, Math.min(wanted, 520));
    const height = inner + MARGIN.top + MARGIN.bottom;
    const ratio = devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.height = height + "px";
    const scaleX = (width - MARGIN.left - MARGIN.right) / (this.box.x1 - this.box.x0);
    const scaleY = inner / (this.box.y1 - this.box.y0);
    this.scale = Math.min(scaleX, scaleY);
    this.left = MARGIN.left + (width - MARGIN.left - MARGIN.right - this.scale * (this.box.x1 - this.box.x0)) / 2;
    this.bottom = MARGIN.top + inner;
    const context = this.canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    this.context = context;
    return context;
  }

  x(value) {
    return this.left + (value - this.box.x0) * this.scale;
  }

  y(value) {
    return this.bottom - (value - this.box.y0) * this.scale;
  }

  pixel(x) {
    const ratio = devicePixelRatio || 1;
    return Math.round(x * ratio) / ratio;
  }

  has(x, y) {
    return x >= this.box.x0 && x <= this.box.x1 && y >= this.box.y0 && y <= this.box.y1;
  }

  axes(xTitle, yTitle, unit) {
    const c = this.context;
    c.strokeStyle = c.fillStyle = style("--soft");
    c.lineWidth = 1;
    c.font = "12px system-ui, sans-serif";
    c.strokeRect(this.x(this.box.x0), this.y(this.box.y1), this.scale * (this.box.x1 - this.box.x0), this.scale * (this.box.y1 - this.box.y0));
    c.textAlign = "center";
    for (const t of ticks(this.box.x0, this.box.x1, this.scale)) {
      c.fillRect(this.x(t), this.bottom, 1, 4);
      c.fillText(String(+(t / unit).toPrecision(6)), this.x(t), this.bottom + 16);
    }
    c.textAlign = "right";
    for (const t of ticks(this.box.y0, this.box.y1, this.scale)) {
      c.fillRect(this.x(this.box.x0) - 4, this.y(t), 4, 1);
      c.fillText(String(+(t / unit).toPrecision(6)), this.x(this.box.x0) - 6, this.y(t) + 4);
    }
    c.textAlign = "center";
    c.fillText(xTitle, this.x((this.box.x0 + this.box.x1) / 2), this.bottom + 31);
    c.save();
    c.translate(this.x(this.box.x0) - 33, this.y((this.box.y0 + this.box.y1) / 2));
    c.rotate(-Math.PI / 2);
    c.fillText(yTitle, 0, 0);
    c.restore();
  }

  dot(x, y, colour, filled) {
    const c = this.context;
    c.beginPath();
    c.arc(this.x(x), this.y(y), filled ? 2.6 : 2, 0, 2 * Math.PI);
    c.lineWidth = 0.8;
    if (filled) {
      c.fillStyle = colour;
      c.fill();
      c.strokeStyle = style("--paper");
    } else {
      c.strokeStyle = colour;
    }
    c.stroke();
  }
}

function ticks(from, to, scale) {
  const rough = 60 / scale;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(k => k * unit).find(s => s >= rough) ?? 10 * unit;
  const found = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) {
    found.push(t);
  }
  return found;
}

class Pictures {
  constructor(page, spectra, state) {
    Object.assign(this, {page, spectra, state});
    const cut = page.cut;
    document.getElementById("cut").hidden = !cut;
    if (cut) {
      let top = 0;
      for (let k = 1; k < cut.ends.length; k += 2) {
        top = Math.max(top, cut.ends[k]);
      }
      const to = cut.from + cut.step * cut.count;
      this.cut = new Plane(document.getElementById("cut-canvas"), {x0: cut.from - 15, x1: to + 15, y0: 0, y1: top * 1.04});
      document.getElementById("cut-regions").innerHTML = cut.regions
        .map((region, i) => "<span><i style=\"background:" + REGION_FILLS[i % REGION_FILLS.length] + "\"></i>" + escapeHtml(region.title) + "</span>")
        .join(" ");
    }
    if (cut) {
      const canvas = this.cut.canvas;
      canvas.addEventListener("mousemove", event => (canvas.title = this.regionAt(event.offsetX, event.offsetY)));
    } else {
      // the picture from above takes the free place
      document.getElementById("cut").parentElement.append(...document.querySelectorAll("#above > :not(h2)"));
      document.getElementById("above").hidden = true;
    }
    this.above = new Plane(document.getElementById("above-canvas"), aroundFootprints(page.footprints));
    this.draw();
  }

  draw() {
    const points = decaysOf(this.page.samples[this.state.mass], this.state.ctau);
    if (this.cut) {
      this.drawCut(points);
    }
    this.drawAbove(points);
  }

  drawCut(points) {
    const cut = this.page.cut;
    const c = this.cut.begin();
    this.drawRegions(c);
    this.drawOverlays(c);
    const detector = this.page.footprints.findIndex(footprint => footprint.name === cut.detector);
    let inside = 0;
    let shown = 0;
    for (const p of points) {
      const within = p.inside.includes(detector);
      const r = Math.hypot(p.x, p.y);
      inside += within ? 1 : 0;
      if (this.cut.has(p.z, r)) {
        shown++;
        this.cut.dot(p.z, r, within ? style("--mark") : style("--soft"), within);
      }
    }
    this.cut.axes("z (cm)", "r (cm)", 1);
    document.getElementById("cut-note").textContent = inside + " of " + points.length + " sampled " + this.page.llp + " decay inside " +
      cut.title + " (filled), " + (points.length - shown) + " beyond the picture.";
  }

  /** The regions, drawn once for a size and theme and kept. */
  drawRegions(context) {
    const canvas = this.cut.canvas;
    const key = [canvas.width, canvas.height, isDark()].join();
    if (this.regionsKey !== key) {
      this.regionsKey = key;
      this.regions = document.createElement("canvas");
      this.regions.width = canvas.width;
      this.regions.height = canvas.height;
      const c = this.regions.getContext("2d");
      c.setTransform(context.getTransform());
      this.fillRegions(c);
    }
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.regions, 0, 0);
    context.restore();
  }

  fillRegions(c) {
    const cut = this.page.cut;
    c.globalAlpha = isDark() ? 0.55 : 0.75;
    for (let k = 0; k < cut.which.length; k++) {
      c.fillStyle = REGION_FILLS[cut.which[k] % REGION_FILLS.length];
      // whole pixels of the canvas: no seams between columns
      const left = this.cut.pixel(this.cut.x(cut.from + cut.columns[k] * cut.step));
      const right = this.cut.pixel(this.cut.x(cut.from + (cut.columns[k] + 1) * cut.step));
      const y = this.cut.y(cut.ends[2 * k + 1]);
      c.fillRect(left, y, right - left, Math.max(0.7, this.cut.y(cut.ends[2 * k]) - y));
    }
  }

  /** The region under a place of the canvas, for its title. */
  regionAt(px, py) {
    const cut = this.page.cut;
    const z = (px - this.cut.left) / this.cut.scale + this.cut.box.x0;
    const r = (this.cut.bottom - py) / this.cut.scale + this.cut.box.y0;
    const column = Math.floor((z - cut.from) / cut.step);
    for (let k = 0; k < cut.which.length; k++) {
      if (cut.columns[k] === column && r >= cut.ends[2 * k] && r < cut.ends[2 * k + 1]) {
        return cut.regions[cut.which[k]].title;
      }
    }
    return "";
  }

  drawOverlays(c) {
    c.strokeStyle = style("--ink");
    c.setLineDash([5, 3]);
    c.lineWidth = 1.4;
    for (const overlay of this.page.overlays) {
      const outline = overlayOutline(overlay);
      c.beginPath();
      outline.forEach(([z, r]) => c.lineTo(this.cut.x(z), this.cut.y(r)));
      c.closePath();
      c.stroke();
    }
    c.setLineDash([]);
  }

  drawAbove(points) {
    const c = this.above.begin();
    const counts = this.page.footprints.map(() => 0);
    this.page.footprints.forEach((footprint, d) => {
      c.strokeStyle = c.fillStyle = this.colour(d);
      for (const outline of footprint.outlines) {
        c.beginPath();
        for (let k = 0; k < outline.length; k += 2) {
          c.lineTo(this.above.x(outline[k]), this.above.y(outline[k + 1]));
        }
        c.closePath();
        c.lineWidth = 1.6;
        c.stroke();
        c.globalAlpha = 0.1;
        c.fill();
        c.globalAlpha = 1;
      }
    });
    let shown = 0;
    for (const p of points) {
      p.inside.forEach(d => counts[d]++);
      if (this.above.has(p.z, p.x)) {
        shown++;
        const within = p.inside.length > 0;
        this.above.dot(p.z, p.x, within ? this.colour(p.inside[0]) : style("--soft"), within);
      }
    }
    this.above.axes("z (m)", "x (m)", 100);
    const title = name => this.spectra.quantities.find(quantity => quantity.name === "decay:" + name)?.title ?? name;
    document.getElementById("above-detectors").innerHTML = this.page.footprints
      .map((footprint, d) => "<span><i style=\"background:" + this.colour(d) + "\"></i>" + escapeHtml(title(footprint.name)) + " " + counts[d] + "</span>")
      .join(" ");
    document.getElementById("above-note").textContent = "Decays inside each detector, of " + points.length + " sampled; " +
      (points.length - shown) + " are beyond the picture.";
  }

  colour(d) {
    return curveStyle(d).color;
  }

  changed(change) {
    if ("mass" in change || "ctau" in change || "theme" in change) {
      this.draw();
    }
  }
}

function aroundFootprints(footprints) {
  const z = footprints.flatMap(f => f.outlines.flatMap(o => o.filter((_, k) => k % 2 === 0)));
  const x = footprints.flatMap(f => f.outlines.flatMap(o => o.filter((_, k) => k % 2 === 1)));
  const box = {x0: Math.min(0, ...z), x1: Math.max(0, ...z), y0: Math.min(0, ...x), y1: Math.max(0, ...x)};
  const pad = 0.08 * Math.max(box.x1 - box.x0, box.y1 - box.y0);
  return {x0: box.x0 - pad, x1: box.x1 + pad, y0: box.y0 - pad, y1: box.y1 + pad};
}

/** The outline in z and r of a range of r, z and polar angle: a rectangle cut by two lines from the origin. */
function overlayOutline(overlay) {
  const [z0, z1] = overlay.z;
  const [r0, r1] = overlay.r;
  let outline = [[z0, r0], [z1, r0], [z1, r1], [z0, r1]];
  const [t0, t1] = overlay.theta.map(deg => deg * Math.PI / 180);
  outline = keep(outline, ([z, r]) => r * Math.cos(t0) - z * Math.sin(t0));
  return keep(outline, ([z, r]) => z * Math.sin(t1) - r * Math.cos(t1));
}

/** The part of a convex polygon where a linear function is not negative (Sutherland and Hodgman). */
function keep(outline, value) {
  const kept = [];
  outline.forEach((point, i) => {
    const next = outline[(i + 1) % outline.length];
    const a = value(point);
    const b = value(next);
    if (a >= 0) {
      kept.push(point);
    }
    if (a * b < 0) {
      const t = a / (a - b);
      kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
    }
  });
  return kept;
}
