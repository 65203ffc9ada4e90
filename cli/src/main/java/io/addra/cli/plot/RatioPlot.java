package io.addra.cli.plot;

import io.addra.cli.figure.Chart;
import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.Chart.Range;
import io.addra.cli.figure.ChartMark;
import io.addra.cli.figure.ChartMark.Place;
import io.addra.propagation.result.BlockValues;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.stored.BlockPair;
import io.addra.propagation.stored.BlockPair.Measured;
import io.addra.propagation.stored.SharedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two runs: their curves, and the second over the first below. Over the same events the ratio's
 * error comes from the blocks of both, so that what is common cancels; else relative errors add in
 * quadrature.
 */
final class RatioPlot implements Series.Names {
  private static final double LOWER_PANEL = 0.45;
  private static final double TRUSTED = 0.2;
  private static final double LEAST_RANGE = 1e-3;

  private final PlotData data;
  private final PlotStyle style;
  private final PlotLabels labels;
  private final PlotText text;
  private final SharedEvents shared;

  RatioPlot(PlotData data, PlotStyle style, PlotLabels labels, PlotText text) {
    if (data.runs().size() != 2) {
      throw new IllegalArgumentException("a ratio needs two runs, found " + data.runs().size());
    }
    this.data = data;
    this.style = style;
    this.labels = labels;
    this.text = text;
    this.shared = SharedEvents.of(data.runs().getFirst(), data.runs().getLast());
  }

  /** How errors of the ratio were found, in words. */
  String errors() {
    return shared.text();
  }

  /** The chart. */
  Chart chart() {
    List<Double> peaks = new ArrayList<>();
    List<ChartMark> above = new ArrayList<>();
    List<ChartMark> below = new ArrayList<>(List.of(new ChartMark.Rule(1)));
    List<Measured> ratios = new ArrayList<>();
    Range x = style.axis("x").over(Ranges.lifetimes(data.ctau()));
    PlotText.checkCount(data.masses().size() * data.quantities().size());
    int index = 0;
    for (String quantity : data.quantities()) {
      for (double mass : data.masses()) {
        List<MapRow> a = data.curve(0, mass, quantity);
        List<MapRow> b = data.curve(1, mass, quantity);
        above.addAll(CurvePlot.of(a, label(mass, quantity), index, false, x));
        above.addAll(CurvePlot.of(b, "", index, true, x));
        peaks.add(a.stream().mapToDouble(row -> row.estimate().value()).max().orElse(0));
        index++;
      }
    }
    Range y = style.axis("y").over(Ranges.fractions(text.yTitle(), peaks));
    index = 0;
    for (String quantity : data.quantities()) {
      for (double mass : data.masses()) {
        // where the curves are below the panel, so would be the ratio's meaning
        List<MapRow> a =
            data.curve(0, mass, quantity).stream()
                .filter(row -> row.estimate().value() >= y.from())
                .toList();
        List<MapRow> b = data.curve(1, mass, quantity);
        addRatio(below, ratios, a, b, blocks(mass, quantity), index);
        index++;
      }
    }
    above.add(new ChartMark.Line(data.names().getFirst(), ChartMark.GREY, false, List.of()));
    above.add(new ChartMark.Line(data.names().getLast(), ChartMark.GREY, true, List.of()));
    Range ratio = style.axis("ratio").over(range(ratios));
    return new Chart(
        text.title(true),
        style.note(),
        1,
        List.of(1.0, LOWER_PANEL),
        List.of(new Panel("", x, y, above), new Panel("", x, ratio, below)),
        Optional.empty());
  }

  private String label(double mass, String quantity) {
    List<String> parts = new ArrayList<>();
    if (data.quantities().size() > 1 || data.masses().size() == 1) {
      parts.add(labels.quantity(quantity));
    }
    if (data.masses().size() > 1) {
      parts.add(labels.mass(mass));
    }
    return String.join(", ", parts);
  }

  private Optional<BlockPair> blocks(double mass, String quantity) {
    if (shared != SharedEvents.SAME) {
      return Optional.empty();
    }
    List<BlockValues> values = new ArrayList<>();
    data.runs()
        .forEach(run -> {
          Map<String, BlockValues> found = run.blocks(mass, List.of(quantity), data.ctau());
          values.addAll(found.values());
        });
    return values.size() == 2 && BlockPair.matches(values.getFirst(), values.getLast())
        ? Optional.of(new BlockPair(values.getFirst(), values.getLast()))
        : Optional.empty();
  }

  private void addRatio(
      List<ChartMark> marks,
      List<Measured> ratios,
      List<MapRow> a,
      List<MapRow> b,
      Optional<BlockPair> pair,
      int index) {
    List<Place> line = new ArrayList<>();
    List<Place> upper = new ArrayList<>();
    List<Place> lower = new ArrayList<>();
    for (MapRow row : a) {
      Estimate other =
          b.stream()
              .filter(r -> r.ctau() == row.ctau())
              .map(MapRow::estimate)
              .findFirst()
              .orElse(row.estimate());
      boolean here = b.stream().anyMatch(r -> r.ctau() == row.ctau());
      if (!here || row.estimate().upperLimit() || other.upperLimit()) {
        continue;
      }
      int t = java.util.Arrays.binarySearch(data.ctau(), row.ctau());
      Measured ratio = pair.map(p -> p.ratio(t)).orElseGet(() -> quadrature(row.estimate(), other));
      line.add(new Place(row.ctau(), ratio.value()));
      upper.add(new Place(row.ctau(), ratio.value() + ratio.error()));
      lower.add(new Place(row.ctau(), ratio.value() - ratio.error()));
      if (row.estimate().statError() < TRUSTED * row.estimate().value()) {
        ratios.add(ratio);
      }
    }
    marks.add(new ChartMark.Band(index, upper, lower));
    marks.add(new ChartMark.Line("", index, false, line));
  }

  /** The ratio of independent values, with relative errors in quadrature. */
  static Measured quadrature(Estimate a, Estimate b) {
    double ratio = b.value() / a.value();
    double relative =
        Math.hypot(a.statError() / a.value(), b.value() > 0 ? b.statError() / b.value() : 0);
    return new Measured(ratio, ratio * relative);
  }

  /** Even about 1, wide enough for nine in ten of the ratios that are known to a fifth. */
  private Range range(List<Measured> ratios) {
    double[] distances =
        ratios.stream()
            .filter(ratio -> ratio.error() < TRUSTED)
            .mapToDouble(ratio -> Math.abs(ratio.value() - 1) + 1.5 * ratio.error())
            .sorted()
            .toArray();
    int most9 = (int) (0.9 * (distances.length - 1));
    double most = distances.length == 0 ? 0.5 : Math.max(LEAST_RANGE, 1.3 * distances[most9]);
    String title = "Ratio to " + data.names().getFirst();
    return most < 0.95
        ? new Range(title, false, 1 - 1.1 * most, 1 + 1.1 * most)
        : new Range(title, false, 0, 1 + Math.min(9, 1.1 * most));
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
