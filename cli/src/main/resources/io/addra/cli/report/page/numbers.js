// Numbers as a reader wants them, as in the tables of the page.

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function exponentOf(value) {
  return value > 0 ? Math.floor(Math.log10(value) + 1e-12) : 0;
}

function superscript(number) {
  return [...String(number)].map(c => (c === "-" ? "⁻" : SUPERSCRIPTS[+c])).join("");
}

function powerText(value, digits) {
  const exponent = exponentOf(value);
  return (value / 10 ** exponent).toFixed(digits) + "·10" + superscript(exponent);
}

/** A positive number with three digits, plain where that is short. */
function significant(value) {
  if (value === 0) {
    return "0";
  }
  const exponent = exponentOf(value);
  if (exponent < -2 || exponent > 5) {
    return powerText(value, 2);
  }
  const text = value.toFixed(Math.max(0, 2 - exponent));
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** A length (cm) with the unit that suits it. */
function lengthText(cm) {
  if (cm >= 1e5) {
    return significant(cm / 1e5) + " km";
  }
  if (cm >= 100) {
    return significant(cm / 100) + " m";
  }
  return cm >= 0.1 ? significant(cm) + " cm" : significant(cm * 1e4) + " µm";
}

/** A value with its error in the last digits, 1.234(12)·10⁻³; a limit as < 2.3·10⁻⁶. */
function fractionText(estimate) {
  if (estimate.limit) {
    return estimate.seen ? "≈ 0" : "< " + powerText(estimate.error, 1);
  }
  if (estimate.value < 1e-15) {
    return "≈ 0";
  }
  const exponent = estimate.value >= 0.1 ? 0 : exponentOf(estimate.value);
  const scale = 10 ** -exponent;
  const error = estimate.error * scale;
  const digits = Math.min(7, Math.max(0, 1 - exponentOf(error)));
  const text = (estimate.value * scale).toFixed(digits);
  const last = Math.round(error * 10 ** digits);
  const shown = last === 0 ? "<1" : String(last);
  const both = digits === 0 ? "(" + text + " ± " + shown + ")" : text + "(" + shown + ")";
  return (exponent === 0 ? both : both + "·10" + superscript(exponent)) + (estimate.few ? " †" : "");
}

/** An error by itself. */
function plusMinus(estimate) {
  return "± " + (estimate.error < 0.01 ? powerText(estimate.error, 1) : significant(estimate.error));
}

/** A relative error in brackets; nothing where it is below a thousandth of a per cent. */
function relativeText(estimate) {
  const percent = 100 * estimate.error / estimate.value;
  return percent < 0.001 ? "" : " (" + significant(Number(percent.toPrecision(2))) + " %)";
}

/** A power of ten; nothing for what is none. */
function axisPower(value) {
  const exponent = Math.round(Math.log10(value));
  if (Math.abs(Math.log10(value) - exponent) > 0.01) {
    return "";
  }
  return exponent === 0 ? "1" : "10" + superscript(exponent);
}

/** A length (cm) for an axis; powers of ten in the units of a ruler. */
function axisLength(cm) {
  return axisPower(cm) !== "" && cm > 0.0999 && cm < 0.999 ? Math.round(cm * 10) + " mm" : lengthText(cm);
}

function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
