package io.addra.cli.plot;

import io.addra.cli.figure.Chart;
import io.addra.cli.figure.ChartSvg;
import java.util.List;

/** Draws plots as SVG. The same data and style give the same bytes. */
public final class Plots {
  private Plots() {}

  /**
   * What a drawing is and how its errors were found.
   *
   * @param svg the document
   * @param errors words about errors; empty where there is nothing to say
   */
  public record Drawing(String svg, String errors) {}

  /**
   * Draws a plot.
   *
   * @param levels levels of contours; none for powers of ten
   * @param filled whether areas between contours are coloured
   * @throws IllegalArgumentException if the data cannot be drawn so, with what to change
   */
  public static Drawing draw(
      PlotKind kind, PlotData data, PlotStyle style, List<Double> levels, boolean filled) {
    PlotLabels labels = new PlotLabels(data.runs().getFirst(), style.labels());
    PlotText text = new PlotText(data, style, labels);
    String errors = "";
    Chart chart =
        switch (kind) {
          case curves -> new CurvePlot(data, style, labels, text).chart();
          case mass -> new MassPlot(data, style, labels, text).chart();
          case contours -> new PlanePlot(data, style, labels, text).contours(levels, filled);
          case heat -> new PlanePlot(data, style, labels, text).heat();
          case ratio -> {
            RatioPlot ratio = new RatioPlot(data, style, labels, text);
            errors = ratio.errors();
            yield ratio.chart();
          }
        };
    return new Drawing(ChartSvg.of(chart, style.chartStyle(chart.columns()), "plot"), errors);
  }
}
