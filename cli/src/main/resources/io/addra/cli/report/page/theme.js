// Colours for charts and pictures, from the page's style.

// M. Okabe and K. Ito, "Color Universal Design" (2008); black and grey follow the theme.
const CURVE_COLOURS = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];
const CURVE_DASHES = ["solid", "solid", [8, 3], "solid", [8, 3, 2, 3], [3, 3]];

// The scale "cividis" of J. Nuñez, C. Anderton and R. Renslow, PLoS ONE 13 (2018) e0199239, at nine places.
const SCALE = ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#fee838"];

function style(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Colour and dashes of the curve at a place in the list. */
function curveStyle(index) {
  const turn = index % 8;
  if (turn === 0) {
    return {color: style("--ink"), type: "solid"};
  }
  if (turn === 7) {
    return {color: style("--soft"), type: [2, 3]};
  }
  const dark = isDark() && turn === 2;
  return {color: dark ? "#4aa3df" : CURVE_COLOURS[turn - 1], type: CURVE_DASHES[turn - 1]};
}

function axisStyle() {
  const rule = style("--rule");
  const soft = style("--soft");
  return {
    axisLine: {lineStyle: {color: soft}, onZero: false},
    axisTick: {lineStyle: {color: soft}},
    axisLabel: {color: soft, hideOverlap: true},
    nameTextStyle: {color: soft},
    splitLine: {lineStyle: {color: rule}},
    minorTick: {show: true},
    minorSplitLine: {show: false}
  };
}

function tooltipStyle() {
  return {
    backgroundColor: style("--paper"),
    borderColor: style("--rule"),
    textStyle: {color: style("--ink"), fontSize: 13},
    confine: true,
    transitionDuration: 0
  };
}
