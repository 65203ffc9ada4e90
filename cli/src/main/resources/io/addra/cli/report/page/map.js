// The map: mass against lifetime in colours, or a curve with its error where there is one mass.

class MapChart {
  constructor(element, page, spectra, state) {
    Object.assign(this, {element, page, spectra, state});
    this.chart = echarts.init(element, null, {renderer: "canvas"});
    this.chart.getZr().on("click", event => this.pick(event));
    this.columns = logGrid(page.range[0], page.range[1], 10);
    this.draw();
  }

  pick(event) {
    const point = [event.offsetX, event.offsetY];
    if (!this.chart.containPixel("grid", point)) {
      return;
    }
    const [x, row] = this.chart.convertFromPixel("grid", point);
    const change = {ctau: Number((10 ** x).toPrecision(3))};
    if (this.page.masses.length > 1) {
      change.mass = this.order[Math.max(0, Math.min(this.order.length - 1, Math.round(row)))];
    }
    this.state.set(change);
  }

  draw() {
    const masses = this.page.masses;
    document.getElementById("map-title").textContent = this.spectra.quantities[this.state.quantity].title +
      (masses.length > 1 ? ": mass and lifetime" : " against lifetime");
    this.order = masses.map((_, m) => m).sort((a, b) => masses[a] - masses[b]);
    this.chart.setOption(masses.length > 1 ? this.heat() : this.curve(), true);
  }

  /** Cells from one edge of the columns to the next, evaluated at their middle. */
  cells() {
    const cells = [];
    const edges = this.columns;
    this.order.forEach((m, row) => {
      for (let i = 0; i + 1 < edges.length; i++) {
        const ctau = Math.sqrt(edges[i] * edges[i + 1]);
        const found = this.spectra.at(m, this.state.quantity, ctau);
        const shown = !found.limit && found.value > 1e-15;
        cells.push([Math.log10(ctau), row, shown ? Math.log10(found.value) : NaN, Math.log10(edges[i]), Math.log10(edges[i + 1]), ctau]);
      }
    });
    return cells;
  }

  heat() {
    const cells = this.cells();
    const values = cells.map(cell => cell[2]).filter(v => !Number.isNaN(v));
    const top = values.length ? Math.max(...values) : 0;
    const low = Math.max(top - 6, values.length ? Math.min(...values) : -6);
    const soft = style("--soft");
    const shade = style("--shade");
    const labels = this.order.map(m => significant(this.page.masses[m]));
    return {
      animation: false,
      aria: {enabled: true, label: {description: "Map of the chosen quantity over mass and lifetime"}},
      grid: {left: 52, right: 32, top: 14, bottom: 92},
      xAxis: {...lifetimeAxis(this.page.range), splitLine: {show: false}},
      yAxis: {type: "category", data: labels, name: "GeV", nameGap: 6, ...axisStyle(), splitLine: {show: false}},
      dataZoom: [{type: "inside", xAxisIndex: 0, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: true, moveOnMouseWheel: false}],
      visualMap: {type: "continuous", min: low, max: top > low ? top : low + 1, dimension: 2, seriesIndex: 0, orient: "horizontal",
        left: "center", bottom: 4, itemWidth: 12, itemHeight: Math.min(260, this.element.clientWidth - 170), calculable: true,
        inRange: {color: SCALE}, outOfRange: {color: [SCALE[0]]}, textStyle: {color: soft},
        formatter: v => (10 ** v >= 0.0995 ? significant(+(10 ** v).toPrecision(2)) : powerText(10 ** v, 1))},
      tooltip: {...tooltipStyle(), trigger: "item", formatter: item => this.tip(item)},
      series: [
        {type: "custom", clip: true, encode: {x: 0, y: 1}, data: cells,
          renderItem: (params, api) => {
            // whole pixels: no seams between cells
            const [left, middle] = api.coord([api.value(3), api.value(1)]).map(Math.round);
            const right = Math.round(api.coord([api.value(4), api.value(1)])[0]);
            const height = Math.floor(api.size([0, 1])[1]);
            const fill = Number.isNaN(api.value(2)) ? shade : api.visual("color");
            return {type: "rect", shape: {x: left, y: middle - Math.floor(height / 2), width: right - left, height: height - 1}, style: {fill}};
          }},
        {type: "scatter", silent: true, symbol: "circle", symbolSize: 13, z: 5, data: this.here(),
          itemStyle: {color: "transparent", borderColor: "#ffffff", borderWidth: 2.5, shadowColor: "#000000", shadowBlur: 4}}
      ]
    };
  }

  tip(item) {
    if (item.seriesIndex !== 0) {
      return "";
    }
    const ctau = item.value[5];
    const m = this.order[item.value[1]];
    return estimateTip(this.spectra.at(m, this.state.quantity, ctau), this.page.masses[m], ctau);
  }

  /** Where the selection is in the map. */
  here() {
    return [[Math.log10(this.state.ctau), this.order.indexOf(this.state.mass)]];
  }

  curve() {
    return curveOption(this.page, this.spectra, this.state, [this.state.quantity]);
  }

  /** Redraws what a change touches. */
  changed(change) {
    if (this.page.masses.length > 1 && !("quantity" in change) && !("theme" in change)) {
      this.chart.setOption({series: [{}, {data: this.here()}]});
    } else {
      this.draw();
    }
  }
}

function estimateTip(found, mass, ctau) {
  const note = found.limit ? (found.seen ? "below 10⁻³⁰" : "upper limit, 90 % confidence") : "n_eff " + significant(found.nEff);
  return "<b>" + fractionText(found) + "</b><br>" + note + "<br>m = " + significant(mass) + " GeV, cτ = " + lengthText(ctau);
}

/** Lengths in equal steps of the logarithm, ends included, about so many a decade. */
function logGrid(from, to, perDecade) {
  const steps = Math.max(1, Math.min(400, Math.round(perDecade * Math.log10(to / from))));
  return Array.from({length: steps + 1}, (_, i) => from * (to / from) ** (i / steps));
}
