// What is selected; the address after # holds it, so that a selection can be kept and sent.

class State {
  constructor(page, spectra) {
    this.page = page;
    this.spectra = spectra;
    this.listeners = [];
    this.bests = new Map();
    this.mass = 0;
    this.quantity = this.first();
    this.ctau = this.bestLifetime(0, this.quantity);
    this.compared = this.usual();
    this.read();
  }

  /** What most readers look for: a signature, else a region of the scan file, else a detector. */
  first() {
    const quantities = this.spectra.quantities;
    const of = group => quantities.findIndex(quantity => quantity.group === group);
    return [of("Signatures"), of("Regions of the scan file"), 0].find(q => q >= 0);
  }

  /** Quantities of whole detectors, regions of the scan file and signatures, the first eight. */
  usual() {
    return this.spectra.quantities
      .map((quantity, q) => (quantity.main ? q : -1))
      .filter(q => q >= 0)
      .slice(0, 8);
  }

  bestLifetime(m, q) {
    const best = this.best(m, q);
    return best ? best.ctau : Math.sqrt(this.page.range[0] * this.page.range[1]);
  }

  /** The largest value among the scan's lifetimes and where it is. */
  best(m, q) {
    const key = m * this.spectra.quantities.length + q;
    if (!this.bests.has(key)) {
      this.bests.set(key, this.findBest(m, q));
    }
    return this.bests.get(key);
  }

  findBest(m, q) {
    const scanned = this.page.scanned;
    const found = scanned.map(ctau => this.spectra.at(m, q, ctau));
    let top = -1;
    found.forEach((each, i) => {
      if (!each.limit && each.value > 0 && (top < 0 || each.value > found[top].value)) {
        top = i;
      }
    });
    if (top < 0) {
      return null;
    }
    let end = 0;
    while (end < found.length && found[end].value >= 0.99 * found[top].value) {
      end++;
    }
    return end > 1
      ? {estimate: found[top], ctau: scanned[end - 1], plateau: true}
      : {estimate: found[top], ctau: scanned[top], plateau: false};
  }

  read() {
    const given = new URLSearchParams(location.hash.slice(1).replace(/\+/g, "%2B"));
    const names = this.spectra.quantities.map(quantity => quantity.name);
    const quantity = names.indexOf(given.get("quantity"));
    if (quantity >= 0) {
      this.quantity = quantity;
    }
    const mass = Number(given.get("mass"));
    if (mass > 0) {
      this.mass = nearest(this.page.masses, mass);
    }
    const ctau = Number(given.get("ctau"));
    if (ctau > 0) {
      this.ctau = this.inRange(ctau);
    } else if (quantity >= 0 || mass > 0) {
      this.ctau = this.bestLifetime(this.mass, this.quantity);
    }
    if (given.has("compare")) {
      const asked = given.get("compare").split(",").map(name => names.indexOf(name)).filter(q => q >= 0);
      this.compared = asked.length > 0 ? asked : this.compared;
    }
    const theme = given.get("theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  }

  inRange(ctau) {
    return Math.min(this.page.range[1], Math.max(this.page.range[0], ctau));
  }

  set(change) {
    Object.assign(this, change);
    this.ctau = this.inRange(this.ctau);
    const quantities = this.spectra.quantities;
    const parts = [
      "mass=" + this.page.masses[this.mass],
      "ctau=" + this.ctau,
      "quantity=" + quantities[this.quantity].name
    ];
    if (this.compared.join() !== this.usual().join()) {
      parts.push("compare=" + this.compared.map(q => quantities[q].name).join(","));
    }
    if (document.documentElement.dataset.theme) {
      parts.push("theme=" + document.documentElement.dataset.theme);
    }
    history.replaceState(null, "", "#" + parts.join("&"));
    this.tell(change);
  }

  tell(change) {
    this.listeners.forEach(listener => listener(change));
  }

  now(q = this.quantity) {
    return this.spectra.at(this.mass, q, this.ctau);
  }
}

function nearest(values, wanted) {
  let best = 0;
  values.forEach((value, i) => {
    if (Math.abs(Math.log(value / wanted)) < Math.abs(Math.log(values[best] / wanted))) {
      best = i;
    }
  });
  return best;
}
