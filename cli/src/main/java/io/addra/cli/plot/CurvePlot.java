package io.addra.cli.plot;

import io.addra.cli.figure.Chart;
import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.Chart.Range;
import io.addra.cli.figure.ChartMark;
import io.addra.cli.figure.ChartMark.Place;
import io.addra.propagation.result.MapRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Fractions against lifetime, with bands of one standard error; arrows at upper limits where a
 * curve has nothing else.
 */
final class CurvePlot implements Series.Names {
  /** Curves of a panel that can be told apart. */
  static final int MOST = 8;

  private static final double LIMITS_APART = 1.6;

  private final PlotData data;
  private final PlotStyle style;
  private final PlotLabels labels;
  private final PlotText text;

  CurvePlot(PlotData data, PlotStyle style, PlotLabels labels, PlotText text) {
    this.data = data;
    this.style = style;
    this.labels = labels;
    this.text = text;
  }

  /** The chart. */
  Chart chart() {
    String by = style.by().map(b -> b.equals("mass") ? "fixed" : b).orElse(automatic());
    List<Series.Group> groups = Series.groups(data, data.masses(), by, this);
    List<Panel> panels = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (Series.Group group : groups) {
      group.series().forEach(s -> peaks.add(peak(s)));
    }
    Range x = style.axis("x").over(Ranges.lifetimes(data.ctau()));
    Range y = style.axis("y").over(Ranges.fractions(text.yTitle(), peaks));
    for (Series.Group group : groups) {
      PlotText.checkCount(group.series().size());
      panels.add(new Panel(group.title(), x, y, marks(group, x)));
    }
    int columns = style.columnsOf(panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    return new Chart(
        text.title(by.equals("none")),
        style.note(),
        columns,
        Collections.nCopies(rows, 1.0),
        panels,
        Optional.empty());
  }

  private String automatic() {
    return data.masses().size() > 1 && data.quantities().size() > 1 ? "fixed" : "none";
  }

  private double peak(Series series) {
    return rows(series).stream().mapToDouble(row -> row.estimate().value()).max().orElse(0);
  }

  private List<MapRow> rows(Series series) {
    return data.curve(series.run(), series.fixed(), series.quantity());
  }

  private List<ChartMark> marks(Series.Group group, Range x) {
    List<ChartMark> marks = new ArrayList<>();
    for (int k = 0; k < group.series().size(); k++) {
      Series series = group.series().get(k);
      marks.addAll(of(rows(series), series.label(group, data, this), k, false, x));
    }
    return marks;
  }

  /** Line, band and limits of a curve. */
  static List<ChartMark> of(List<MapRow> rows, String label, int style, boolean dashed, Range x) {
    List<ChartMark> marks = new ArrayList<>();
    List<Place> line = new ArrayList<>();
    if (Series.nothing(rows)) {
      double apart = Math.pow(x.to() / x.from(), 0.08);
      double next = x.from() * Math.sqrt(apart);
      for (MapRow row : rows) {
        if (row.ctau() >= next) {
          marks.add(new ChartMark.Limit(style, new Place(row.ctau(), row.estimate().statError())));
          next = row.ctau() * Math.max(apart, LIMITS_APART);
        }
      }
    } else {
      List<Place> upper = new ArrayList<>();
      List<Place> lower = new ArrayList<>();
      for (MapRow row : rows) {
        double value = row.estimate().value();
        double error = row.estimate().upperLimit() ? 0 : row.estimate().statError();
        line.add(new Place(row.ctau(), value));
        upper.add(new Place(row.ctau(), value + error));
        lower.add(new Place(row.ctau(), Math.max(0, value - error)));
      }
      marks.add(new ChartMark.Band(style, upper, lower));
    }
    marks.add(new ChartMark.Line(label, style, dashed, line));
    return marks;
  }

  @Override
  public String fixed(double value) {
    return labels.mass(value);
  }

  @Override
  public String quantity(String quantity) {
    return labels.quantity(quantity);
  }
}
