package io.addra.cli.validation;

import io.addra.cli.figure.ComparisonFigure;
import io.addra.cli.figure.ComparisonFigure.Kind;
import io.addra.cli.figure.ComparisonFigure.Panel;
import io.addra.cli.figure.ComparisonFigure.Point;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.comparison.ComparedPoint;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of comparisons: against lifetime, a panel for each mass, where the table has lifetimes;
 * otherwise against mass, a panel for each series.
 */
final class ComparisonFigures {
  private ComparisonFigures() {}

  /** The figure of a comparison; none where the points have no axis or nothing is above 0. */
  static Optional<ComparisonFigure> of(Comparison comparison) {
    Reference reference = comparison.reference();
    List<ComparedPoint> points =
        comparison.points().stream()
            .filter(p -> p.point().value() > 0 && !Double.isNaN(p.point().mass()))
            .toList();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    boolean lifetimes =
        points.stream().mapToDouble(p -> p.point().ctau()).filter(c -> c > 0).distinct().count()
            > 1;
    Map<String, List<ComparedPoint>> panels = new LinkedHashMap<>();
    for (ComparedPoint point : points) {
      panels.computeIfAbsent(title(point.point(), lifetimes), _ -> new ArrayList<>()).add(point);
    }
    List<Panel> drawn = new ArrayList<>();
    panels.forEach((title, of) -> drawn.add(panel(title, of, lifetimes)));
    return Optional.of(
        new ComparisonFigure(
            reference.title(),
            "ratio: table over prediction. Source of the table: " + shortened(reference),
            lifetimes ? "Lifetime c τ (cm)" : "Mass (GeV)",
            shortTitle(reference),
            drawn));
  }

  private static String shortTitle(Reference reference) {
    String title = reference.valueTitle();
    return title.length() > 30 ? title.substring(0, 29) + "…" : title;
  }

  private static String shortened(Reference reference) {
    String source = reference.origin().source();
    return source.length() > 110 ? source.substring(0, 109) + "…" : source;
  }

  private static String title(DataPoint point, boolean lifetimes) {
    if (lifetimes) {
      return "m = "
          + new DataPoint(point.series(), point.mass(), Double.NaN, 0, 0, 0)
              .place()
              .replaceFirst("^, ", "");
    }
    return Double.isNaN(point.ctau())
        ? point.series()
        : new DataPoint(point.series(), Double.NaN, point.ctau(), 0, 0, 0).place();
  }

  private static Panel panel(String title, List<ComparedPoint> points, boolean lifetimes) {
    return new Panel(
        title,
        points.stream()
            .map(p -> point(p, lifetimes))
            .sorted(Comparator.comparingDouble(Point::x))
            .toList());
  }

  private static Point point(ComparedPoint p, boolean lifetimes) {
    DataPoint data = p.point();
    boolean judged = p.status() == Status.JUDGED;
    Kind kind = p.within() ? Kind.WITHIN : Kind.OUT;
    return new Point(
        lifetimes ? data.ctau() : data.mass(),
        data.value(),
        data.hasError() ? data.errorLow() : 0,
        data.hasError() ? data.errorHigh() : 0,
        p.found().value(),
        Double.isFinite(p.found().error()) ? p.found().error() : 0,
        p.low(),
        p.high(),
        judged ? kind : Kind.SHOWN);
  }
}
