package io.addra.cli.compare;

import io.addra.cli.figure.Chart;
import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.Chart.Range;
import io.addra.cli.figure.Chart.Scale;
import io.addra.cli.figure.ChartMark;
import io.addra.cli.figure.ChartStyle;
import io.addra.cli.figure.ChartSvg;
import io.addra.cli.plot.Edges;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Differences in standard errors over masses and lifetimes, a panel a quantity. */
public final class CompareFigure {
  private static final int MOST_PANELS = 9;
  private static final double LEAST_SCALE = 3;
  private static final double[] WIDTHS_MM = {120, 160, 180};

  private CompareFigure() {}

  /** The figure as SVG, with the quantities that differ most; cells not judged are white. */
  public static String svg(Comparison comparison) {
    List<String> quantities =
        comparison.byQuantity().stream()
            .sorted(
                Comparator.comparingDouble(
                    s -> -s.worst().map(c -> Math.abs(c.sigma())).orElse(0.0)))
            .limit(MOST_PANELS)
            .map(Comparison.Summary::quantity)
            .toList();
    double[] masses = distinct(comparison, Cell::mass);
    double[] ctau = distinct(comparison, Cell::ctau);
    double[] xEdges = Edges.between(masses, false);
    double[] yEdges = Edges.between(ctau, true);
    Range x = new Range("Mass (GeV)", false, xEdges[0], xEdges[xEdges.length - 1]);
    Range y = new Range("Lifetime cτ (cm)", true, yEdges[0], yEdges[yEdges.length - 1]);
    double most = comparison.all().worst().map(cell -> Math.abs(cell.sigma())).orElse(0.0);
    double end = Math.ceil(Math.max(LEAST_SCALE, Math.min(10, most)));
    Scale scale = new Scale(new Range("(A − B) / error", false, -end, end), true);
    List<Panel> panels =
        quantities.stream()
            .map(quantity ->
                new Panel(
                    quantity,
                    x,
                    y,
                    List.of(
                        new ChartMark.Cells(
                            xEdges, yEdges, values(comparison, quantity, masses, ctau)))))
            .toList();
    int columns = panels.size() == 4 ? 2 : Math.min(WIDTHS_MM.length, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    Chart chart =
        new Chart(
            "A: " + comparison.a() + ", B: " + comparison.b(),
            "White: not compared. Neighbouring lifetimes share their events and move together.",
            columns,
            Collections.nCopies(rows, 1.0),
            panels,
            Optional.of(scale));
    return ChartSvg.of(chart, ChartStyle.standard().sized(WIDTHS_MM[columns - 1], 0), "compare");
  }

  private static double[] values(
      Comparison comparison, String quantity, double[] masses, double[] ctau) {
    double[] values = new double[masses.length * ctau.length];
    Arrays.fill(values, Double.NaN);
    for (Cell cell : comparison.cells()) {
      if (cell.quantity().equals(quantity) && cell.agreement().judged()) {
        int column = Arrays.binarySearch(masses, cell.mass());
        int row = Arrays.binarySearch(ctau, cell.ctau());
        values[row * masses.length + column] = cell.sigma();
      }
    }
    return values;
  }

  private static double[] distinct(
      Comparison comparison, java.util.function.ToDoubleFunction<Cell> key) {
    return comparison.cells().stream().mapToDouble(key).distinct().sorted().toArray();
  }
}
