package io.addra.cli.plot;

import io.addra.cli.figure.Chart;
import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.Chart.Range;
import io.addra.cli.figure.ChartMark;
import io.addra.cli.figure.ChartMark.Place;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Fractions against mass at a few lifetimes: dots with bars at scanned masses, joined by lines. */
final class MassPlot implements Series.Names {
  private final PlotData data;
  private final PlotStyle style;
  private final PlotLabels labels;
  private final PlotText text;

  MassPlot(PlotData data, PlotStyle style, PlotLabels labels, PlotText text) {
    this.data = data;
    this.style = style;
    this.labels = labels;
    this.text = text;
  }

  /** The chart. */
  Chart chart() {
    List<Double> lifetimes = Arrays.stream(data.ctau()).boxed().toList();
    boolean both = lifetimes.size() > 1 && data.quantities().size() > 1;
    String by = style.by().map(b -> b.equals("ctau") ? "fixed" : b).orElse(both ? "fixed" : "none");
    List<Series.Group> groups = Series.groups(data, lifetimes, by, this);
    List<Double> peaks = new ArrayList<>();
    groups.forEach(group ->
        group.series().forEach(s -> rows(s).forEach(row -> peaks.add(row.estimate().value()))));
    double most = peaks.stream().mapToDouble(d -> d).max().orElse(1);
    // a curve that falls far below the others does not stretch the axis
    List<Double> shown = peaks.stream().filter(p -> p > 1e-6 * most).toList();
    Range x =
        style.axis("x").over(Ranges.masses(data.masses(), data.runs().getFirst().llp(), true));
    Range wide = Ranges.fractions(text.yTitle(), shown);
    Range y =
        style
            .axis("y")
            .over(
                new Range(
                    wide.title(), true, Math.min(wide.from() * 300, wide.to() / 30), wide.to()));
    List<Panel> panels = new ArrayList<>();
    for (Series.Group group : groups) {
      PlotText.checkCount(group.series().size());
      panels.add(new Panel(group.title(), x, y, marks(group)));
    }
    int columns = style.columnsOf(panels.size());
    int count = (panels.size() + columns - 1) / columns;
    String title = text.title(false);
    boolean alone = lifetimes.size() == 1 && by.equals("none") && style.title().isEmpty();
    return new Chart(
        alone ? title + ", " + labels.ctau(lifetimes.getFirst()) : title,
        style.note(),
        columns,
        Collections.nCopies(count, 1.0),
        panels,
        Optional.empty());
  }

  private List<MapRow> rows(Series series) {
    List<MapRow> rows = new ArrayList<>();
    for (double mass : data.masses()) {
      data.curve(series.run(), mass, series.quantity()).stream()
          .filter(row -> row.ctau() == series.fixed())
          .forEach(rows::add);
    }
    return rows;
  }

  private List<ChartMark> marks(Series.Group group) {
    List<ChartMark> marks = new ArrayList<>();
    for (int k = 0; k < group.series().size(); k++) {
      Series series = group.series().get(k);
      List<Place> line = new ArrayList<>();
      List<ChartMark> dots = new ArrayList<>();
      for (MapRow row : rows(series)) {
        Estimate estimate = row.estimate();
        if (estimate.upperLimit()) {
          dots.add(new ChartMark.Limit(k, new Place(row.mass(), estimate.statError())));
        } else {
          Place place = new Place(row.mass(), estimate.value());
          line.add(place);
          dots.add(
              new ChartMark.Dot(
                  k,
                  place,
                  Math.max(0, estimate.value() - estimate.statError()),
                  estimate.value() + estimate.statError()));
        }
      }
      marks.add(new ChartMark.Line(series.label(group, data, this), k, false, line));
      marks.addAll(dots);
    }
    return marks;
  }

  @Override
  public String fixed(double value) {
    return labels.ctau(value);
  }

  @Override
  public String quantity(String quantity) {
    return labels.quantity(quantity);
  }
}
