package io.addra.validation.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What may be expected of the program, fixed before it is compared. Immutable.
 *
 * @param text what geometry may be expected to reproduce, in words
 * @param judged points that are judged; the first range that has a point gives its tolerance
 * @param share least share of the judged points that must be within their tolerance
 * @param median largest accepted distance from 1 of the median ratio; none where it is not judged
 * @param known judged points that are out of tolerance for a known reason
 * @param notComparable why nothing can be judged; empty where something is
 */
public record Expectation(
    String text,
    List<JudgedRange> judged,
    double share,
    OptionalDouble median,
    List<KnownDeviation> known,
    String notComparable) {

  /** Copies the lists. */
  public Expectation {
    judged = List.copyOf(judged);
    known = List.copyOf(known);
    if (judged.isEmpty() == notComparable.isEmpty()) {
      throw new IllegalArgumentException(
          "expected either ranges to be judged or a reason why nothing is");
    }
  }

  /** The range that judges a point, if one does. */
  public Optional<JudgedRange> rangeOf(DataPoint point) {
    return judged.stream().filter(range -> range.contains(point)).findFirst();
  }
}
