package io.addra.cli.plot;

import io.addra.cli.figure.Chart;
import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.Chart.Range;
import io.addra.cli.figure.Chart.Scale;
import io.addra.cli.figure.ChartMark;
import io.addra.cli.figure.ChartMark.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Fractions over masses and lifetimes: as lines of equal value, filled or not, or as colours. */
final class PlanePlot {
  private static final int PARTS = 24;
  private static final int MOST_LEVELS = 5;
  private static final double DECADES = 6;

  private final PlotData data;
  private final PlotStyle style;
  private final PlotLabels labels;
  private final PlotText text;
  private final Range x;
  private final Range y;

  PlanePlot(PlotData data, PlotStyle style, PlotLabels labels, PlotText text) {
    this.data = data;
    this.style = style;
    this.labels = labels;
    this.text = text;
    x = style.axis("x").over(Ranges.masses(data.masses(), data.runs().getFirst().llp(), false));
    y = style.axis("y").over(Ranges.lifetimes(data.ctau()));
  }

  /**
   * Lines of equal value. A panel for each quantity; with one level, one panel with a line for each
   * quantity and run.
   *
   * @param wanted levels; none for powers of ten below the largest value
   * @param filled whether areas between levels are coloured
   * @throws IllegalArgumentException if no level is reached anywhere, or there is one mass only
   */
  Chart contours(List<Double> wanted, boolean filled) {
    if (data.masses().size() < 2) {
      throw new IllegalArgumentException("lines of equal value need two masses");
    }
    List<Double> levels = wanted.isEmpty() ? powers() : wanted.stream().sorted().toList();
    boolean together = levels.size() == 1 && style.by().orElse("none").equals("none") && !filled;
    List<Panel> panels = new ArrayList<>();
    boolean any = false;
    if (together) {
      List<ChartMark> marks = new ArrayList<>();
      for (String quantity : data.quantities()) {
        for (int run = 0; run < data.runs().size(); run++) {
          String label =
              labels.quantity(quantity)
                  + (data.runs().size() > 1 ? ", " + data.names().get(run) : "");
          int index = data.quantities().indexOf(quantity) * data.runs().size() + run;
          PlotText.checkCount(index + 1);
          marks.addAll(lines(plane(run, quantity), levels.getFirst(), label, index, false));
        }
      }
      any = drawn(marks);
      panels.add(new Panel("", x, y, marks));
    } else {
      for (String quantity : data.quantities()) {
        List<ChartMark> marks = marks(quantity, levels, filled);
        any |= drawn(marks);
        panels.add(
            new Panel(data.quantities().size() > 1 ? labels.quantity(quantity) : "", x, y, marks));
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          "no value reaches %s: the largest is %.3g".formatted(levels.getFirst(), data.peak()));
    }
    String level = levels.size() == 1 ? ", " + Typeset.level(levels.getFirst()) : "";
    Optional<Scale> scale =
        filled
            ? Optional.of(
                new Scale(
                    style
                        .axis("value")
                        .over(new Range(text.yTitle(), true, levels.getFirst(), top(levels))),
                    false))
            : Optional.empty();
    return chart(text.title(false) + (style.title().isEmpty() ? level : ""), panels, scale);
  }

  /** Values as colours; white where nothing was seen. A panel for each quantity. */
  Chart heat() {
    double most = data.peak();
    if (!(most > 0)) {
      throw new IllegalArgumentException("all values are 0");
    }
    double[] xEdges = Edges.between(data.masses().stream().mapToDouble(d -> d).toArray(), x.log());
    double[] yEdges = Edges.between(data.ctau(), true);
    Range masses =
        style.axis("x").over(new Range(x.title(), x.log(), xEdges[0], xEdges[xEdges.length - 1]));
    Range lifetimes =
        style.axis("y").over(new Range(y.title(), true, yEdges[0], yEdges[yEdges.length - 1]));
    double least = Math.pow(10, Math.floor(Math.log10(most)) - DECADES);
    Scale scale =
        new Scale(
            style.axis("value").over(new Range(text.yTitle(), true, least, 1.0001 * most)), false);
    List<Panel> panels = new ArrayList<>();
    for (String quantity : data.quantities()) {
      double[] values = new double[data.masses().size() * data.ctau().length];
      java.util.Arrays.fill(values, Double.NaN);
      for (int i = 0; i < data.masses().size(); i++) {
        int column = i;
        data.curve(0, data.masses().get(i), quantity).stream()
            .filter(row -> row.estimate().value() >= scale.range().from())
            .forEach(row -> {
              int j = java.util.Arrays.binarySearch(data.ctau(), row.ctau());
              values[j * data.masses().size() + column] = row.estimate().value();
            });
      }
      panels.add(
          new Panel(
              data.quantities().size() > 1 ? labels.quantity(quantity) : "",
              masses,
              lifetimes,
              List.of(new ChartMark.Cells(xEdges, yEdges, values))));
    }
    return chart(text.title(false), panels, Optional.of(scale));
  }

  private Chart chart(String title, List<Panel> panels, Optional<Scale> scale) {
    int columns = style.columnsOf(panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    return new Chart(title, style.note(), columns, Collections.nCopies(rows, 1.0), panels, scale);
  }

  private List<Double> powers() {
    int power = (int) Math.floor(Math.log10(data.peak()) - 1e-3);
    List<Double> levels = new ArrayList<>();
    for (int k = MOST_LEVELS - 1; k >= 0; k--) {
      levels.add(Math.pow(10, power - k));
    }
    return levels;
  }

  private double top(List<Double> levels) {
    return Math.max(10 * levels.getLast(), levels.getFirst() * 10);
  }

  private Plane plane(int run, String quantity) {
    return Plane.of(data, run, quantity, x.log());
  }

  private List<ChartMark> marks(String quantity, List<Double> levels, boolean filled) {
    List<ChartMark> marks = new ArrayList<>();
    for (int run = 0; run < data.runs().size(); run++) {
      Plane plane = plane(run, quantity);
      if (plane.x().length < 2) {
        continue;
      }
      Plane finer = plane.finer(PARTS);
      for (int k = 0; k < levels.size(); k++) {
        double level = levels.get(k);
        if (filled && run == 0) {
          double next = k + 1 < levels.size() ? levels.get(k + 1) : 10 * level;
          marks.add(
              new ChartMark.Area(
                  Math.sqrt(level * next), real(IsoBands.of(finer, Math.log10(level)), plane)));
        }
      }
      for (int k = 0; k < levels.size(); k++) {
        marks.addAll(
            lines(
                plane,
                levels.get(k),
                filled ? "" : Typeset.level(levels.get(k)),
                filled ? ChartMark.PLAIN : k,
                run > 0));
      }
    }
    return marks;
  }

  private static List<ChartMark> lines(
      Plane plane, double level, String label, int style, boolean dashed) {
    List<ChartMark> marks = new ArrayList<>();
    if (plane.x().length > 1) {
      for (List<Place> line : real(IsoLines.of(plane.finer(PARTS), Math.log10(level)), plane)) {
        marks.add(new ChartMark.Line(label, style, dashed, line));
      }
    }
    return marks;
  }

  private static List<List<Place>> real(List<List<Place>> lines, Plane plane) {
    return lines.stream()
        .map(line ->
            line.stream().map(p -> new Place(plane.mass(p.x()), Math.pow(10, p.y()))).toList())
        .toList();
  }

  private static boolean drawn(List<ChartMark> marks) {
    return marks.stream().anyMatch(mark -> mark instanceof ChartMark.Line);
  }
}
