package io.addra.cli.report;

import io.addra.propagation.spectrum.Estimate;
import java.util.Locale;

/** Numbers as a reader wants them. */
public final class Numbers {
  /** What is shown for a fraction too small to matter. */
  public static final String ABOUT_ZERO = "≈ 0";

  private static final double SHOWN_AS_ZERO = 1e-15;
  private static final int MOST_DIGITS = 7;
  private static final double PER_CENT = 100;
  private static final double LEAST_PER_CENT = 0.001;
  private static final double TWO_DIGITS_BELOW = 1.95;
  private static final double CM_PER_M = 100;
  private static final double CM_PER_KM = 1e5;

  private Numbers() {}

  /**
   * A fraction with its error in the last digits, {@code 1.234(12)·10⁻³} for 0.001234 ± 0.000012;
   * an upper limit as {@code < 2.3·10⁻⁶}.
   */
  public static String fraction(Estimate estimate) {
    if (estimate.upperLimit()) {
      return "< " + power(estimate.statError(), 1);
    }
    if (estimate.value() < SHOWN_AS_ZERO) {
      return ABOUT_ZERO;
    }
    double value = estimate.value();
    int exponent = value >= 0.1 ? 0 : exponent(value);
    double scale = Math.pow(10, -exponent);
    double error = estimate.statError() * scale;
    int digits = Math.clamp(1L - exponent(error), 0, MOST_DIGITS);
    String text = String.format(Locale.ROOT, "%." + digits + "f", value * scale);
    long lastDigits = Math.round(error * Math.pow(10, digits));
    String shownError = lastDigits == 0 ? "<1" : Long.toString(lastDigits);
    String both =
        digits == 0 ? "(" + text + " ± " + shownError + ")" : text + "(" + shownError + ")";
    String shown = exponent == 0 ? both : both + "·10" + superscript(exponent);
    return estimate.fewBlocks() ? shown + " †" : shown;
  }

  /**
   * A relative shift in per cent with its error, {@code +0.31 ± 0.02 %}; an error of 0 is left out.
   * The error has two digits where the first is 1, else one. What is below a thousandth of a per
   * cent is shown as {@code < 0.001 %}.
   */
  public static String percent(double relative, double error) {
    double value = PER_CENT * relative;
    double spread = PER_CENT * error;
    if (value != 0 && Math.abs(value) + spread < LEAST_PER_CENT) {
      return "< " + LEAST_PER_CENT + " %";
    }
    if (!(spread > 0)) {
      return value == 0 ? "0 %" : String.format(Locale.ROOT, "%+.2g %%", value);
    }
    boolean two = spread < TWO_DIGITS_BELOW * Math.pow(10, exponent(spread));
    int digits = Math.clamp((two ? 1 : 0) - exponent(spread), 0, MOST_DIGITS);
    String number = "%." + digits + "f";
    return String.format(Locale.ROOT, "%+." + digits + "f ± " + number + " %%", value, spread);
  }

  /** A lifetime c tau (cm) with the unit that suits it. */
  public static String length(double cm) {
    if (cm >= CM_PER_KM) {
      return significant(cm / CM_PER_KM) + " km";
    }
    if (cm >= CM_PER_M) {
      return significant(cm / CM_PER_M) + " m";
    }
    return cm >= 0.1 ? significant(cm) + " cm" : significant(cm * 1e4) + " µm";
  }

  /** A positive number with three digits, plain where that is short. */
  public static String significant(double value) {
    if (value == 0) {
      return "0";
    }
    int exponent = exponent(value);
    if (exponent < -2 || exponent > 5) {
      return power(value, 2);
    }
    String text = String.format(Locale.ROOT, "%." + Math.max(0, 2 - exponent) + "f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  private static String power(double value, int digits) {
    int exponent = exponent(value);
    String mantissa =
        String.format(Locale.ROOT, "%." + digits + "f", value / Math.pow(10, exponent));
    return mantissa + "·10" + superscript(exponent);
  }

  private static int exponent(double value) {
    return value > 0 ? (int) Math.floor(Math.log10(value) + 1e-12) : 0;
  }

  private static String superscript(int number) {
    StringBuilder text = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return text.toString();
  }
}
