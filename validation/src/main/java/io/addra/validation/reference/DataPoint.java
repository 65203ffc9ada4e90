package io.addra.validation.reference;

/**
 * One number of a reference. Immutable.
 *
 * @param series which of the table's series it belongs to; empty where there is one
 * @param mass mass of the LLP (GeV); NaN where the table has none
 * @param ctau c tau of the LLP (cm); NaN where the table has none
 * @param value the number, in the reference's unit
 * @param errorLow error downwards in the same unit; NaN where the table gives none
 * @param errorHigh error upwards in the same unit; NaN where the table gives none
 */
public record DataPoint(
    String series, double mass, double ctau, double value, double errorLow, double errorHigh) {

  /** Whether the table gives an error. */
  public boolean hasError() {
    return errorLow >= 0 && errorHigh >= 0;
  }

  /** The error on the side of a prediction. */
  public double errorTowards(double prediction) {
    return prediction >= value ? errorHigh : errorLow;
  }

  /** The place of the point in words, as {@code 0.3 GeV, 1 cm}. */
  public String place() {
    StringBuilder text = new StringBuilder(series);
    if (!Double.isNaN(mass)) {
      text.append(text.isEmpty() ? "" : ", ").append(number(mass)).append(" GeV");
    }
    if (!Double.isNaN(ctau)) {
      text.append(text.isEmpty() ? "" : ", ").append(number(ctau)).append(" cm");
    }
    return text.toString();
  }

  private static String number(double value) {
    double rounded = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.6g", value));
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e7
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }
}
