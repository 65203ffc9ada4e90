package io.addra.cli.figure;

/**
 * Colour and dashes of a curve. The colours are those of M. Okabe and K. Ito, "Color Universal
 * Design" (2008), without the yellow, which is faint on white; dashes tell the curves apart in
 * grey.
 *
 * @param colour hexadecimal colour
 * @param dashes SVG dash array; empty for a full line
 */
record CurveStyle(String colour, String dashes) {
  private static final CurveStyle[] STYLES = {
    new CurveStyle("#000000", ""),
    new CurveStyle("#d55e00", ""),
    new CurveStyle("#0072b2", ""),
    new CurveStyle("#009e73", "8 3"),
    new CurveStyle("#cc79a7", ""),
    new CurveStyle("#e69f00", "8 3 2 3"),
    new CurveStyle("#56b4e9", ""),
    new CurveStyle("#7f7f7f", "2.5 2.5"),
  };

  /** Number of styles that can be told apart. */
  static int count() {
    return STYLES.length;
  }

  /** The style of the curve at a place in the legend. */
  static CurveStyle of(int index) {
    return STYLES[index % STYLES.length];
  }

  /** Attributes of the line. */
  String line() {
    String dash = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
    return "fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"%s"
        .formatted(colour, dash);
  }

  /** Attributes of the error band. */
  String band() {
    return "fill=\"%s\" fill-opacity=\"0.25\"".formatted(colour);
  }

  /** Attributes of an upper limit's arrow. */
  String arrow() {
    return "fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\"".formatted(colour);
  }
}
