// What the reader chooses, and the numbers that follow.

const MANY = 12;

class Controls {
  constructor(page, spectra, state) {
    Object.assign(this, {page, spectra, state});
    this.mass = document.getElementById("mass");
    this.quantity = document.getElementById("quantity");
    this.filter = document.getElementById("filter");
    this.slider = document.getElementById("slider");
    this.length = document.getElementById("ctau");
    this.fill();
    this.listen();
    this.show();
  }

  fill() {
    const masses = this.page.masses;
    this.mass.innerHTML = masses.map((mass, m) => "<option value=\"" + m + "\">" + significant(mass) + " GeV</option>").join("");
    this.filter.hidden = this.spectra.quantities.length <= MANY;
    this.fillQuantities("");
    this.slider.min = Math.log10(this.page.range[0]);
    this.slider.max = Math.log10(this.page.range[1]);
    this.slider.step = "any";
    this.fillCompared();
  }

  /** The quantities that have a text in their name or title, in their groups; the chosen one stays. */
  fillQuantities(text) {
    const wanted = text.trim().toLowerCase();
    const groups = new Map();
    this.spectra.quantities.forEach((quantity, q) => {
      const has = (quantity.name + " " + quantity.title).toLowerCase().includes(wanted);
      if (has || q === this.state.quantity) {
        groups.set(quantity.group, [...(groups.get(quantity.group) ?? []), [quantity, q]]);
      }
    });
    this.quantity.innerHTML = [...groups].map(([group, list]) => "<optgroup label=\"" + escapeHtml(group) + "\">" +
      list.map(([quantity, q]) => "<option value=\"" + q + "\">" + escapeHtml(quantity.title) + "</option>").join("") + "</optgroup>").join("");
    this.quantity.value = String(this.state.quantity);
  }

  fillCompared() {
    const groups = new Map();
    this.spectra.quantities.forEach((quantity, q) =>
      groups.set(quantity.group, [...(groups.get(quantity.group) ?? []), [quantity, q]]));
    document.getElementById("compared").innerHTML = [...groups].map(([group, list]) => "<fieldset><legend>" + escapeHtml(group) + "</legend>" +
      list.map(([quantity, q]) => "<label><input type=\"checkbox\" value=\"" + q + "\"" + (this.state.compared.includes(q) ? " checked" : "") +
        "> " + escapeHtml(quantity.title) + "</label>").join("") + "</fieldset>").join("");
  }

  listen() {
    this.mass.addEventListener("change", () => this.state.set({mass: Number(this.mass.value)}));
    this.quantity.addEventListener("change", () => this.state.set({quantity: Number(this.quantity.value)}));
    this.filter.addEventListener("input", () => this.fillQuantities(this.filter.value));
    this.slider.addEventListener("input", () => this.state.set({ctau: Number((10 ** Number(this.slider.value)).toPrecision(3))}));
    this.slider.addEventListener("keydown", event => {
      const step = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -20, PageUp: 20}[event.key];
      if (step) {
        event.preventDefault();
        this.state.set({ctau: Number((this.state.ctau * 10 ** (step / 20)).toPrecision(3))});
      }
    });
    this.length.addEventListener("change", () => {
      const ctau = Number(this.length.value);
      if (ctau > 0) {
        this.state.set({ctau});
      } else {
        this.show();
      }
    });
    document.getElementById("best-here").addEventListener("click", () =>
      this.state.set({ctau: this.state.bestLifetime(this.state.mass, this.state.quantity)}));
    document.getElementById("compared").addEventListener("change", () => {
      const boxes = [...document.querySelectorAll("#compared input:checked")];
      this.state.set({compared: boxes.map(box => Number(box.value))});
    });
    document.getElementById("main-numbers").addEventListener("click", event => {
      const row = event.target.closest("button[data-quantity]");
      if (row) {
        const quantity = Number(row.dataset.quantity);
        this.state.set(row.dataset.best ? {quantity, ctau: this.state.bestLifetime(this.state.mass, quantity)} : {quantity});
      }
    });
  }

  changed() {
    this.show();
  }

  show() {
    const {state, spectra} = this;
    const quantity = spectra.quantities[state.quantity];
    const found = state.now();
    this.mass.value = String(state.mass);
    if (this.quantity.value !== String(state.quantity)) {
      this.fillQuantities(this.filter.value);
    }
    this.slider.value = Math.log10(state.ctau);
    this.slider.setAttribute("aria-valuetext", lengthText(state.ctau));
    if (document.activeElement !== this.length) {
      this.length.value = String(Number(state.ctau.toPrecision(6)));
    }
    document.getElementById("ctau-text").textContent = lengthText(state.ctau);
    this.showReadout(quantity, found);
    this.showMain();
  }

  showReadout(quantity, found) {
    const {state} = this;
    const box = document.getElementById("readout");
    Object.assign(box.dataset, {value: found.value, error: found.error, neff: found.nEff, limit: found.limit,
      mass: this.page.masses[state.mass], ctau: state.ctau, quantity: quantity.name});
    document.getElementById("what").textContent = quantity.title;
    document.getElementById("where").textContent = "m = " + significant(this.page.masses[state.mass]) + " GeV, cτ = " + lengthText(state.ctau);
    document.getElementById("value").textContent = fractionText(found);
    document.getElementById("error").textContent = found.limit
      ? found.seen ? "below 10⁻³⁰ here; map.csv gives the limit " + powerText(found.error, 1) : "upper limit at 90 % confidence: nothing was seen"
      : plusMinus(found) + relativeText(found) + ", n_eff " + significant(found.nEff);
    document.getElementById("bar-value").textContent = fractionText(found);
    document.getElementById("few").hidden = !found.few;
    document.getElementById("name").textContent = quantity.name;
    document.getElementById("how").textContent = quantity.set === undefined
      ? "Value and error interpolated between lifetimes of a grid."
      : "Value from the spectra; error interpolated between lifetimes of a grid.";
  }

  showMain() {
    const {state, spectra} = this;
    const rows = spectra.quantities.map((quantity, q) => {
      if (!quantity.main) {
        return "";
      }
      const best = state.best(state.mass, q);
      const at = best ? (best.plateau ? "up to " : "at ") + lengthText(best.ctau) : "";
      const nothing = fractionText(state.now(q));
      return "<tr" + (q === state.quantity ? " class=\"chosen\"" : "") + "><th><button data-quantity=\"" + q + "\">" + escapeHtml(quantity.title) +
        "</button></th><td>" + (best
          ? "<button data-quantity=\"" + q + "\" data-best=\"1\" title=\"Go to this lifetime\">" + fractionText(best.estimate) + " <small>" + at + "</small></button>"
          : "no entry") +
        "</td><td>" + nothing + "</td></tr>";
    });
    const body = document.querySelector("#main-numbers tbody");
    const focus = document.activeElement?.dataset?.quantity;
    const onBest = document.activeElement?.dataset?.best;
    body.innerHTML = rows.join("");
    document.getElementById("main-mass").textContent = significant(this.page.masses[state.mass]) + " GeV";
    document.getElementById("main-ctau").textContent = "cτ = " + lengthText(state.ctau);
    if (focus !== undefined) {
      body.querySelector("button[data-quantity=\"" + focus + "\"]" + (onBest ? "[data-best]" : ""))?.focus();
    }
  }
}
