package io.addra.geometry.check;

import java.util.List;
import java.util.Optional;

/** Compares two volumes part by part. */
final class PartsComparison {
  private PartsComparison() {}

  /**
   * What two volumes share. Immutable.
   *
   * @param worst the deepest common part, if there is one deeper than the tolerance
   * @param exact whether that was found by exact arithmetic
   * @param sampled whether any two parts were compared by sampled points
   */
  record Overlap(Optional<Found> worst, boolean exact, boolean sampled) {
    static final Overlap NONE = new Overlap(Optional.empty(), true, false);
  }

  /**
   * How far two volumes are apart. Immutable.
   *
   * @param cm their distance (cm), at most {@link CheckReport#REACH_CM}
   * @param exact whether it was not sampled
   */
  record Gap(double cm, boolean exact) {}

  static Overlap overlap(List<Part> ones, List<Part> others) {
    Optional<Found> worst = Optional.empty();
    boolean worstExact = true;
    boolean sampled = false;
    for (Part one : ones) {
      for (Part other : others) {
        if (one.bounds().overlaps(other.bounds(), GeometryCheck.TOLERANCE_CM)) {
          boolean exact = PieceOverlap.exact(one, other);
          sampled |= !exact;
          Optional<Found> found = PieceOverlap.between(one, other, GeometryCheck.TOLERANCE_CM);
          if (found.isPresent()
              && (worst.isEmpty() || found.get().depthCm() > worst.get().depthCm())) {
            worst = found;
            worstExact = exact;
          }
        }
      }
    }
    return new Overlap(worst, worstExact, sampled);
  }

  static Gap gap(List<Part> ones, List<Part> others) {
    double least = CheckReport.REACH_CM;
    boolean exact = true;
    for (Part one : ones) {
      for (Part other : others) {
        double distance = Clearance.between(one, other, least);
        if (distance < least) {
          least = distance;
          exact = Clearance.exact(one, other);
        }
      }
    }
    return new Gap(least, exact);
  }
}
