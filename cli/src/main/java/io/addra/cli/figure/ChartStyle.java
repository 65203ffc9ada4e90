package io.addra.cli.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a chart looks: sizes in print, fonts, lines, colours. Immutable.
 *
 * @param widthMm width (mm)
 * @param heightMm height (mm); 0 for what the panels need
 * @param fonts sizes of texts
 * @param lines widths of lines
 * @param colours colours of curves, {@code #rrggbb}, at least one
 * @param dashes SVG dash arrays of curves, empty for a full line, at least one
 * @param legend where names stand
 * @param grid whether there are faint lines at labelled ticks
 * @param watermark large faint text across each panel; empty for none
 */
public record ChartStyle(
    double widthMm,
    double heightMm,
    Fonts fonts,
    Lines lines,
    List<String> colours,
    List<String> dashes,
    Legend legend,
    boolean grid,
    String watermark) {
  /** Drawing units in a millimetre: an SVG's unit is a 96th of an inch. */
  static final double PER_MM = 96 / 25.4;

  /** Drawing units in a point. */
  static final double PER_PT = 96.0 / 72;

  private static final double STANDARD_WIDTH_MM = 120;

  /** Copies the lists. */
  public ChartStyle {
    colours = List.copyOf(colours);
    dashes = List.copyOf(dashes);
    if (colours.isEmpty() || dashes.isEmpty()) {
      throw new IllegalArgumentException("a style needs a colour and a dash array");
    }
  }

  /**
   * Sizes of texts (pt).
   *
   * @param title title of the chart
   * @param axis titles of axes and panels
   * @param tick labels of ticks
   * @param legend names of curves
   * @param note note below everything
   */
  public record Fonts(double title, double axis, double tick, double legend, double note) {}

  /**
   * Lines (pt).
   *
   * @param curve width of curves
   * @param frame width of axes and ticks
   * @param bandOpacity opacity of bands, 0 to 1
   */
  public record Lines(double curve, double frame, double bandOpacity) {}

  /** Where names stand. */
  public enum Legend {
    /** Above the panels, where they cover nothing. */
    ABOVE,
    /** In the first panel's upper left corner. */
    TOP_LEFT,
    /** In its upper right corner. */
    TOP_RIGHT,
    /** In its lower left corner. */
    BOTTOM_LEFT,
    /** In its lower right corner. */
    BOTTOM_RIGHT,
    /** Nowhere. */
    NONE
  }

  /** The style of a figure that nobody gave a style to: one column and a half of a journal. */
  public static ChartStyle standard() {
    int count = CurveStyle.count();
    return new ChartStyle(
        STANDARD_WIDTH_MM,
        0,
        new Fonts(10, 9, 8, 8, 6.5),
        new Lines(1.2, 0.6, 0.25),
        IntStream.range(0, count).mapToObj(i -> CurveStyle.of(i).colour()).toList(),
        IntStream.range(0, count).mapToObj(i -> CurveStyle.of(i).dashes()).toList(),
        Legend.ABOVE,
        false,
        "");
  }

  /** The same with another size (mm). */
  public ChartStyle sized(double width, double height) {
    return new ChartStyle(width, height, fonts, lines, colours, dashes, legend, grid, watermark);
  }

  /** Colour of a style. */
  String colour(int style) {
    if (style == ChartMark.GREY) {
      return "#888888";
    }
    return style < 0 ? "#000000" : colours.get(style % colours.size());
  }

  /**
   * Dashes of a style; a second round through the colours has the dashes of the next, so that it
   * can be told from the first.
   */
  String dashes(int style) {
    return style < 0 ? "" : dashes.get((style + style / colours.size()) % dashes.size());
  }

  /** Size of a text (drawing units). */
  static double px(double pt) {
    return pt * PER_PT;
  }
}
