// Curves against the lifetime at the chosen mass, with bands of one standard error.

const CURVE_DECADES = 7;

class CurvesChart {
  constructor(element, page, spectra, state) {
    Object.assign(this, {page, spectra, state});
    this.chart = echarts.init(element, null, {renderer: "canvas"});
    this.chart.getZr().on("click", event => {
      const point = [event.offsetX, event.offsetY];
      if (this.chart.containPixel("grid", point)) {
        state.set({ctau: Number((10 ** this.chart.convertFromPixel("grid", point)[0]).toPrecision(3))});
      }
    });
    this.draw();
  }

  draw() {
    this.chart.setOption(curveOption(this.page, this.spectra, this.state, this.state.compared), true);
    document.getElementById("curves-key").innerHTML = this.state.compared
      .map((q, i) => "<span>" + keyLine(curveStyle(i)) + escapeHtml(this.spectra.quantities[q].title) + "</span>")
      .join(" ");
  }

  changed(change) {
    if (Object.keys(change).every(key => key === "ctau")) {
      this.chart.setOption({series: [{id: "here", markLine: {data: [{xAxis: Math.log10(this.state.ctau)}]}}]});
    } else if (!Object.keys(change).every(key => key === "ctau" || key === "quantity")) {
      this.draw();
    }
  }
}

/** Options of a chart of curves. */
function curveOption(page, spectra, state, quantities) {
  const lifetimes = logGrid(page.range[0], page.range[1], 14);
  const x = lifetimes.map(Math.log10);
  const curves = quantities.map((q, i) => ({
    q,
    look: curveStyle(i),
    title: spectra.quantities[q].title,
    found: lifetimes.map(ctau => spectra.at(state.mass, q, ctau))
  }));
  const peak = Math.max(1e-30, ...curves.flatMap(curve => curve.found.map(e => (e.limit ? (e.seen ? 0 : e.error) : e.value))));
  const decade = Math.ceil(Math.log10(peak) - 0.01);
  const top = 1.5 * 10 ** decade;
  const least = Math.min(peak, ...curves.flatMap(curve => curve.found.filter(e => !e.limit && e.value > 0).map(e => e.value)));
  const bottom = 10 ** Math.min(decade - 1, Math.max(decade - CURVE_DECADES, Math.floor(Math.log10(least))));
  const soft = style("--soft");
  const series = [];
  curves.forEach(curve => {
    const {look, title} = curve;
    const points = curve.found.map((e, i) => [x[i], !e.limit && e.value >= bottom * 1e-3 ? e.value : null]);
    series.push({type: "custom", silent: true, clip: true, encode: {x: 0, y: 1}, data: [points.find(p => p[1]) ?? [x[0], bottom]],
      tooltip: {show: false}, z: 1, renderItem: (params, api) => band(curve, x, bottom, api)});
    series.push({type: "line", name: title, data: points, showSymbol: false, symbol: "none", clip: true, z: 3,
      lineStyle: {...look, width: 2}, itemStyle: {color: look.color}, emphasis: {disabled: true}});
    const limits = curve.found.some(e => e.limit && !e.seen);
    if (limits) {
      const some = curve.found.map((e, i) => [x[i], e.error]).filter((_, i) => i % 12 === 6);
      series.push({type: "scatter", name: title, symbol: "triangle", symbolRotate: 180, symbolSize: 9, data: some, silent: true,
        itemStyle: {color: look.color}});
    }
  });
  series.push({id: "here", type: "line", data: [], silent: true, markLine: {animation: false, silent: true, symbol: "none", label: {show: false},
    lineStyle: {color: soft, type: [4, 3], width: 1.5}, data: [{xAxis: Math.log10(state.ctau)}]}});
  return {
    animation: false,
    aria: {enabled: true, label: {description: "Fractions against lifetime at the chosen mass"}},
    grid: {left: 58, right: 32, top: 16, bottom: 48},
    xAxis: lifetimeAxis(page.range),
    yAxis: {type: "log", min: bottom, max: top, ...axisStyle(), axisLabel: {color: soft, formatter: axisPower}},
    dataZoom: [{type: "inside", xAxisIndex: 0, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: true, moveOnMouseWheel: false}],
    tooltip: {...tooltipStyle(), trigger: "axis", axisPointer: {type: "line", lineStyle: {color: soft}}, formatter: items => {
      const ctau = items.length ? 10 ** items[0].axisValue : state.ctau;
      const rows = curves.map(curve => "<tr><td><i style=\"color:" + curve.look.color + "\">■</i> " + escapeHtml(curve.title) + "</td><td>" +
        fractionText(spectra.at(state.mass, curve.q, ctau)) + "</td></tr>");
      return "<b>cτ = " + lengthText(ctau) + "</b><table class=\"tip\">" + rows.join("") + "</table>";
    }},
    series
  };
}

/** One standard error to either side of a curve, as a polygon; limits leave it out. */
function band(curve, x, bottom, api) {
  const upper = [];
  const lower = [];
  curve.found.forEach((e, i) => {
    if (!e.limit && e.value > bottom * 1e-2) {
      upper.push(api.coord([x[i], e.value + e.error]));
      lower.push(api.coord([x[i], Math.max(e.value - e.error, e.value * 1e-3)]));
    }
  });
  return {type: "polygon", shape: {points: [...upper, ...lower.reverse()]}, style: {fill: curve.look.color, opacity: 0.22}};
}

/** A piece of a curve for the list of them. */
function keyLine(look) {
  const dashes = {solid: "none", dotted: "2 3", dashed: "6 3"}[look.type] ?? look.type.join(" ");
  return "<svg width=\"30\" height=\"10\" aria-hidden=\"true\"><line x1=\"1\" y1=\"6\" x2=\"27\" y2=\"6\" stroke=\"" + look.color +
    "\" stroke-width=\"2.2\" stroke-dasharray=\"" + dashes + "\"/></svg>";
}

/** The axis of lifetimes, in their logarithm: a log axis of the library has no labels over ten decades. */
function lifetimeAxis(range) {
  const decades = Math.log10(range[1] / range[0]);
  return {type: "value", min: Math.log10(range[0]), max: Math.log10(range[1]), splitNumber: Math.min(12, Math.max(4, Math.round(decades))),
    name: "cτ", nameLocation: "middle", nameGap: 28, ...axisStyle(), minorTick: {show: false},
    axisLabel: {color: style("--soft"), hideOverlap: true, formatter: x => axisLength(10 ** x)}};
}
