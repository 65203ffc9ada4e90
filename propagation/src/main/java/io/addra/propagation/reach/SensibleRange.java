package io.addra.propagation.reach;

import java.util.Optional;

/**
 * The lifetimes at which a detector is worth a look: where its acceptance is within a factor of its
 * largest value and known well enough. Immutable.
 *
 * @param from shortest c tau (cm)
 * @param to longest c tau (cm)
 * @param best c tau of the largest acceptance (cm)
 * @param peak the largest acceptance
 * @param fromIsEdge whether the range goes on below the shortest lifetime of the curve
 * @param toIsEdge whether the range goes on above the longest lifetime of the curve
 */
public record SensibleRange(
    double from, double to, double best, double peak, boolean fromIsEdge, boolean toIsEdge) {

  /** A usual factor: a hundredth of the largest acceptance. */
  public static final double USUAL_FACTOR = 100;

  /** A usual number of effective entries: an error of 10 %. */
  public static final double USUAL_ENTRIES = 100;

  /**
   * The range about the largest acceptance of a curve. Only lifetimes of the curve are tried: the
   * range is known to one step of it.
   *
   * @param curve acceptance against lifetime
   * @param factor acceptance may be lower than the largest by this, above 1
   * @param entries effective number of entries that is needed
   * @return the range; empty where no lifetime has enough entries
   */
  public static Optional<SensibleRange> of(AcceptanceCurve curve, double factor, double entries) {
    if (!(factor > 1)) {
      throw new IllegalArgumentException("expected a factor above 1, found " + factor);
    }
    int best = -1;
    for (int i = 0; i < curve.size(); i++) {
      if (curve.entries()[i] >= entries
          && curve.value()[i] > 0
          && (best < 0 || curve.value()[i] > curve.value()[best])) {
        best = i;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    double least = curve.value()[best] / factor;
    int from = best;
    while (from > 0 && good(curve, from - 1, least, entries)) {
      from--;
    }
    int to = best;
    while (to < curve.size() - 1 && good(curve, to + 1, least, entries)) {
      to++;
    }
    return Optional.of(
        new SensibleRange(
            curve.ctau()[from],
            curve.ctau()[to],
            curve.ctau()[best],
            curve.value()[best],
            from == 0,
            to == curve.size() - 1));
  }

  private static boolean good(AcceptanceCurve curve, int i, double least, double entries) {
    return curve.value()[i] >= least && curve.entries()[i] >= entries;
  }
}
