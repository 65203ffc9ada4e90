package io.addra.cli.plot;

import io.addra.cli.figure.ChartStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a plot looks: the style of the chart, and what is said of axes, names and panels. Immutable.
 *
 * @param chart the chart's style; width 0 for what the number of columns asks for
 * @param axes axes by name: x, y, ratio, value
 * @param labels names of quantities
 * @param by what has a panel of its own: mass, quantity, ctau or none
 * @param columns panels in a row; 0 for what suits their number
 * @param title text above the figure
 * @param note small text below it
 */
public record PlotStyle(
    ChartStyle chart,
    Map<String, AxisStyle> axes,
    Map<String, String> labels,
    Optional<String> by,
    int columns,
    Optional<String> title,
    String note) {
  private static final double[] WIDTHS_MM = {120, 160, 180};
  private static final int MOST_COLUMNS = 3;

  /** Copies the maps. */
  public PlotStyle {
    axes = Map.copyOf(axes);
    labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** The style without a file. */
  public static PlotStyle standard() {
    return new PlotStyle(
        ChartStyle.standard().sized(0, 0),
        Map.of(),
        Map.of(),
        Optional.empty(),
        0,
        Optional.empty(),
        "");
  }

  /** The same with another size (mm); 0 leaves it as it is. */
  public PlotStyle sized(double width, double height) {
    ChartStyle changed =
        chart.sized(width > 0 ? width : chart.widthMm(), height > 0 ? height : chart.heightMm());
    return new PlotStyle(changed, axes, labels, by, columns, title, note);
  }

  /** The same with another title. */
  public PlotStyle titled(String text) {
    return new PlotStyle(chart, axes, labels, by, columns, Optional.of(text), note);
  }

  /** What is said of an axis. */
  AxisStyle axis(String name) {
    return axes.getOrDefault(name, AxisStyle.UNSAID);
  }

  /** Panels in a row, of so many. */
  int columnsOf(int panels) {
    if (columns > 0) {
      return Math.min(columns, panels);
    }
    return panels == MOST_COLUMNS + 1 ? 2 : Math.min(MOST_COLUMNS, panels);
  }

  /** The chart's style for so many panels in a row. */
  ChartStyle chartStyle(int across) {
    double width = WIDTHS_MM[Math.min(across, WIDTHS_MM.length) - 1];
    return chart.widthMm() > 0 ? chart : chart.sized(width, chart.heightMm());
  }
}
