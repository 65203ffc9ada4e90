package io.addra.validation.reference.comparison;

import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Expectation;
import io.addra.validation.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A reference beside its prediction. The verdict follows from tolerances that the reference fixes;
 * chi^2 is told beside it. Immutable.
 *
 * @param reference the reference
 * @param points its numbers, in its order
 */
public record Comparison(Reference reference, List<ComparedPoint> points) {

  /** Copies the list. */
  public Comparison {
    points = List.copyOf(points);
  }

  /**
   * Judges predictions.
   *
   * @param found what was predicted for each point of the reference, in its order
   */
  public static Comparison of(Reference reference, List<Found> found) {
    if (found.size() != reference.points().size()) {
      throw new IllegalArgumentException(
          "expected %d predictions, found %d".formatted(reference.points().size(), found.size()));
    }
    List<ComparedPoint> points = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      DataPoint point = reference.points().get(k);
      Found prediction = found.get(k);
      points.add(
          reference
              .expected()
              .rangeOf(point)
              .map(range -> ComparedPoint.judged(point, prediction, range.tolerance()))
              .orElseGet(() -> ComparedPoint.shown(point, prediction)));
    }
    return new Comparison(reference, points);
  }

  /** The points that are judged. */
  public List<ComparedPoint> judged() {
    return with(Status.JUDGED);
  }

  /** The points of a status. */
  public List<ComparedPoint> with(Status status) {
    return points.stream().filter(point -> point.status() == status).toList();
  }

  /** Number of judged points that are within their tolerance. */
  public int within() {
    return (int) points.stream().filter(ComparedPoint::within).count();
  }

  /** The judged point farthest from its prediction. */
  public Optional<ComparedPoint> worstJudged() {
    return worst(point -> point.status() == Status.JUDGED);
  }

  /** The point outside the judged range that is farthest from its prediction. */
  public Optional<ComparedPoint> worstShown() {
    return worst(point -> point.status() == Status.SHOWN && Double.isFinite(point.factor()));
  }

  /**
   * The points outside the judged range with the longest lifetime of the table, of masses that are
   * judged elsewhere; none where the table has no lifetimes.
   */
  public List<ComparedPoint> longest() {
    double longest =
        points.stream().mapToDouble(p -> p.point().ctau()).filter(c -> c > 0).max().orElse(0);
    List<Double> masses = judged().stream().map(p -> p.point().mass()).distinct().toList();
    return with(Status.SHOWN).stream()
        .filter(p -> p.point().ctau() == longest && masses.contains(p.point().mass()))
        .toList();
  }

  private Optional<ComparedPoint> worst(Predicate<ComparedPoint> which) {
    return points.stream().filter(which).max(Comparator.comparingDouble(ComparedPoint::factor));
  }

  /** Sum of the squared pulls of the judged points. */
  public double chi2() {
    return judged().stream().mapToDouble(point -> point.pull() * point.pull()).sum();
  }

  /**
   * Degrees of freedom: the judged points. Points that a prediction was scaled to are not among
   * them.
   */
  public int ndf() {
    return judged().size();
  }

  /** Median ratio data over prediction of the judged points; NaN without any. */
  public double median() {
    double[] ratios = judged().stream().mapToDouble(ComparedPoint::ratio).sorted().toArray();
    int half = ratios.length / 2;
    if (ratios.length == 0) {
      return Double.NaN;
    }
    return ratios.length % 2 == 1 ? ratios[half] : 0.5 * (ratios[half - 1] + ratios[half]);
  }

  /** The verdict. */
  public Verdict verdict() {
    Expectation expected = reference.expected();
    if (!expected.notComparable().isEmpty()) {
      return Verdict.NOT_COMPARABLE;
    }
    int judged = judged().size();
    if (judged == 0) {
      boolean few = !with(Status.TOO_FEW_EVENTS).isEmpty();
      return few ? Verdict.NOT_TESTED : Verdict.DISAGREES;
    }
    return accepted(within()) ? Verdict.AGREES : Verdict.DISAGREES;
  }

  /** Whether so many points within their tolerance, and the median, are enough. */
  private boolean accepted(int within) {
    Expectation expected = reference.expected();
    int judged = judged().size();
    boolean centred =
        expected.median().isEmpty() || Math.abs(median() - 1) <= expected.median().getAsDouble();
    return judged > 0 && within >= expected.share() * judged && centred;
  }

  /** Judged points out of tolerance for a reason that the reference knows. */
  public List<ComparedPoint> known() {
    return judged().stream().filter(point -> !point.within() && isKnown(point)).toList();
  }

  private boolean isKnown(ComparedPoint point) {
    return reference.expected().known().stream().anyMatch(each -> each.covers(point.point()));
  }

  /** Whether the program disagrees, and known deviations alone do not make it so. */
  public boolean failed() {
    return verdict() == Verdict.DISAGREES && !accepted(within() + known().size());
  }
}
