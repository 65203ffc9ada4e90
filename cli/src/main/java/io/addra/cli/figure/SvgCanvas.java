package io.addra.cli.figure;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the elements of one SVG document. Coordinates are rounded to 0.01 drawing units and text
 * is drawn by outline, so equal calls give equal bytes.
 */
final class SvgCanvas {
  private static final double SCRIPT_SIZE = 0.72;
  private static final double SUPERSCRIPT_RISE = 0.38;
  private static final double SUBSCRIPT_DROP = 0.18;

  private final StringBuilder body = new StringBuilder();
  private final SortedMap<Character, Glyphs.Glyph> glyphs = new TreeMap<>();
  private final double width;
  private final double height;
  private final String prefix;

  /**
   * An empty document.
   *
   * @param width width (drawing units)
   * @param height height (drawing units)
   * @param prefix start of every id, so that several documents may stand in one page
   */
  SvgCanvas(double width, double height, String prefix) {
    this.width = width;
    this.height = height;
    this.prefix = prefix;
  }

  /** Where a text's reference point lies. */
  enum Anchor {
    /** Left end. */
    START(0),
    /** Middle. */
    MIDDLE(0.5),
    /** Right end. */
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  /** Adds an element that is already written. */
  void raw(String element) {
    body.append(element).append('\n');
  }

  /** Draws a path. */
  void path(String data, String attributes) {
    if (!data.isEmpty()) {
      raw("<path d=\"" + data + "\" " + attributes + "/>");
    }
  }

  /** Opens a group that draws only inside a rectangle. */
  void openClip(String name, double x, double y, double w, double h) {
    raw(
        "<clipPath id=\"%s%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>"
            .formatted(prefix, name, number(x), number(y), number(w), number(h)));
    raw("<g clip-path=\"url(#%s%s)\">".formatted(prefix, name));
  }

  /** Closes the last group. */
  void close() {
    raw("</g>");
  }

  /** Draws a text with its baseline at y. */
  void text(double x, double y, double size, Anchor anchor, String text) {
    text(x, y, size, anchor, 0, text);
  }

  /** Draws a text turned by an angle (degrees, clockwise) about its reference point. */
  void text(double x, double y, double size, Anchor anchor, double turnDeg, String text) {
    String turn = turnDeg == 0 ? "" : " rotate(" + number(turnDeg) + ")";
    raw("<g transform=\"translate(%s %s)%s\">".formatted(number(x), number(y), turn));
    letters(text, size, -anchor.share * width(text, size), true);
    raw("</g>");
  }

  /** Width of a text (drawing units). */
  double width(String text, double size) {
    return letters(text, size, 0, false);
  }

  private double letters(String text, double size, double from, boolean draw) {
    double x = from;
    double rise = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("^{", i) || text.startsWith("_{", i)) {
        rise = size * (c == '^' ? SUPERSCRIPT_RISE : -SUBSCRIPT_DROP);
        i++;
      } else if (rise != 0 && c == '}') {
        rise = 0;
      } else {
        double scale = Glyphs.scale(rise == 0 ? size : SCRIPT_SIZE * size);
        if (draw) {
          letter(c, x, -rise, scale);
        }
        x += Glyphs.of(c).advance() * scale;
      }
    }
    return x - from;
  }

  private void letter(char c, double x, double y, double scale) {
    Glyphs.Glyph glyph = Glyphs.of(c);
    if (!glyph.path().isEmpty()) {
      glyphs.put(c, glyph);
      raw(
          "<use href=\"#%sg%04x\" transform=\"translate(%s %s) scale(%s)\"/>"
              .formatted(
                  prefix,
                  (int) c,
                  number(x),
                  number(y),
                  Double.toString(Math.round(scale * 1e6) / 1e6)));
    }
  }

  /** The whole document. */
  String document(String title) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" \
        role="img">
        <title>%s</title>
        <defs>
        """
            .formatted(
                number(width),
                number(height),
                number(width),
                number(height),
                escape(plain(title))));
    glyphs.forEach((c, glyph) ->
        svg.append("<path id=\"%sg%04x\" d=\"%s\"/>\n".formatted(prefix, (int) c, glyph.path())));
    return svg.append("</defs>\n").append(body).append("</svg>\n").toString();
  }

  /** A number with at most two decimals. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    String digits = Long.toString(size / 100);
    long rest = size % 100;
    if (rest == 0) {
      return sign + digits;
    }
    return sign + digits + "." + (rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest);
  }

  /** A text without the marks of superscripts and subscripts. */
  static String plain(String text) {
    return text.replaceAll("[\\^_]\\{([^}]*)\\}", "$1");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
