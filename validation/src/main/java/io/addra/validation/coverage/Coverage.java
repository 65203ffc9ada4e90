package io.addra.validation.coverage;

import io.addra.geometry.detector.Detector;
import io.addra.propagation.beam.Beams;
import java.util.List;

/**
 * What a detector covers as seen from one point: geometry only, no material and no efficiency.
 * Belle II frame; immutable.
 *
 * @param detector name of the detector
 * @param solidAngleSr solid angle (sr)
 * @param cmIsotropicFraction share of massless particles, isotropic in the collisions' centre of
 *     mass, that hit the detector
 * @param thetaMinDeg smallest polar angle (degrees)
 * @param thetaMaxDeg largest polar angle (degrees)
 * @param phiMinDeg start of the range of azimuth (degrees), counter-clockwise to the next
 * @param phiMaxDeg end of the range of azimuth (degrees), above the start by at most 360
 * @param nearestCm distance to the nearest point of the detector (cm)
 * @param meanPathCm mean path length inside, over directions that hit, isotropic in this frame (cm)
 * @param pathIntegralCm path length inside averaged over all directions, hit or not (cm): the
 *     long-lifetime limit of the decay fraction is this over beta gamma c tau
 * @param volumeCm3 volume (cm^3)
 * @param relativeError estimate of the quadratures' largest relative error
 */
public record Coverage(
    String detector,
    double solidAngleSr,
    double cmIsotropicFraction,
    double thetaMinDeg,
    double thetaMaxDeg,
    double phiMinDeg,
    double phiMaxDeg,
    double nearestCm,
    double meanPathCm,
    double pathIntegralCm,
    double volumeCm3,
    double relativeError) {

  /** What every number of this record contains. */
  public static final String CONTAINS =
      "geometry only: straight lines from the interaction point, no material, no efficiency";

  /**
   * Returns the coverage of a detector, seen from the interaction point, for the collisions of
   * SuperKEKB.
   *
   * <p>Where its outer volumes have flat faces alone, directions are cut exactly and integrated by
   * Gauss rules; otherwise rays on a grid are used, and {@code relativeError} tells how well.
   *
   * @throws IllegalArgumentException for a detector of curved volumes that no ray of the grid meets
   */
  public static Coverage of(Detector detector) {
    return of(detector, Beams.superKekb().boost());
  }

  /**
   * Returns the coverage of a detector as {@link #of(Detector)} does.
   *
   * @param detector detector
   * @param boost velocity of the collisions' centre of mass {x, y, z} (c)
   */
  public static Coverage of(Detector detector, double[] boost) {
    return DetectorBodies.of(detector)
        .map(bodies -> of(detector.name(), bodies, boost))
        .orElseGet(() -> GridCoverage.of(detector, boost));
  }

  /**
   * Returns the coverage of disjoint convex bodies seen from the origin.
   *
   * @param detector name of the detector
   * @param bodies bodies, at least one
   * @param boost velocity of the collisions' centre of mass {x, y, z} (c)
   */
  public static Coverage of(String detector, List<ConvexBody> bodies, double[] boost) {
    CoverageQuadrature quadrature = CoverageQuadrature.of(bodies);
    AngularRange range = AngularRange.of(quadrature.directions());
    double solidAngle = quadrature.solidAngle();
    CoverageQuadrature.Value boosted = quadrature.boostedShare(boost);
    CoverageQuadrature.Value path = quadrature.pathIntegral();
    return new Coverage(
        detector,
        solidAngle,
        boosted.value(),
        range.thetaMinDeg(),
        range.thetaMaxDeg(),
        range.phiMinDeg(),
        range.phiMaxDeg(),
        bodies.stream().mapToDouble(ConvexBody::distance).min().orElseThrow(),
        path.value() / solidAngle,
        path.value() / (4 * Math.PI),
        bodies.stream().mapToDouble(ConvexBody::volume).sum(),
        Math.max(boosted.error() / boosted.value(), path.error() / path.value()));
  }

  /** Returns the solid angle as a share of the whole sphere. */
  public double solidAngleShare() {
    return solidAngleSr / (4 * Math.PI);
  }
}
