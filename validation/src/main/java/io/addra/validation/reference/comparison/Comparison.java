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
    boolean enough = within() >= expected.share() * judged;
    boolean centred =
        expected.median().isEmpty()
            || Math.abs(median() - 1) <= expected.median().getAsDouble();
    return enough && centred ? Verdict.AGREES : Verdict.DISAGREES;
  }

  /** Whether something that is judged is out of tolerance. */
  public boolean failed() {
    return verdict() == Verdict.DISAGREES;
  }
}
