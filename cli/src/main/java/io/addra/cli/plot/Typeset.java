package io.addra.cli.plot;

import io.addra.cli.report.Numbers;
import java.util.Locale;

/** Texts as figures set them, with superscripts. */
final class Typeset {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Typeset() {}

  /** A reaction: {@code B+ -> K+ S} is {@code B^{+} → K^{+} S}. */
  static String reaction(String reaction) {
    return reaction
        .replace("->", "→")
        .replaceAll("([A-Za-z*])([+-]|0)(?= |$)", "$1^{$2}")
        .replace("^{-}", "^{−}");
  }

  /** A positive number with three digits. */
  static String number(double value) {
    return raised(Numbers.significant(value));
  }

  /** A level of a contour: a power of ten, or a digit times one. */
  static String level(double value) {
    int power = (int) Math.floor(Math.log10(value) + 1e-9);
    String ten = "10^{" + (power < 0 ? "−" : "") + Math.abs(power) + "}";
    double digits = value / Math.pow(10, power);
    if (power == 0 || (power == -1 && digits > 1.001)) {
      return number(value);
    }
    return Math.abs(digits - 1) < 1e-9
        ? ten
        : String.format(Locale.ROOT, "%.3g", digits).replaceAll("\\.?0+$", "") + "·" + ten;
  }

  /** A lifetime c tau (cm) in the unit that suits it. */
  static String length(double cm) {
    return raised(Numbers.length(cm).replace("µ", "μ"));
  }

  /** Raised digits as a superscript that the figures' letters have. */
  private static String raised(String text) {
    StringBuilder result = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = SUPERSCRIPTS.indexOf(c);
      boolean raised = digit >= 0 || c == '⁻';
      if (raised != inside) {
        result.append(raised ? "^{" : "}");
        inside = raised;
      }
      result.append(c == '⁻' ? "−" : digit >= 0 ? String.valueOf(digit) : String.valueOf(c));
    }
    return result + (inside ? "}" : "");
  }
}
