package io.addra.validation.coverage;

import io.addra.validation.coverage.ConvexBody.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Integrals over the directions of disjoint convex bodies, seen from the origin. Immutable.
 *
 * <p>Directions are divided into pieces on which every integrand is smooth: the visible faces of
 * each body, without what earlier bodies cover, for solid angles; the overlap of each entry face
 * with each exit face for path lengths.
 */
final class CoverageQuadrature {
  private static final GaussLegendre RULE = GaussLegendre.of(8);
  private static final GaussLegendre CHECK = GaussLegendre.of(6);

  private final List<ConvexBody> bodies;
  private final List<SphericalPolygon> directions;

  private CoverageQuadrature(List<ConvexBody> bodies, List<SphericalPolygon> directions) {
    this.bodies = bodies;
    this.directions = directions;
  }

  /** A value with its estimated error, the difference between two orders of the rule. */
  record Value(double value, double error) {}

  /** Prepares the directions of disjoint bodies. */
  static CoverageQuadrature of(List<ConvexBody> bodies) {
    List<SphericalPolygon> directions = new ArrayList<>();
    for (ConvexBody body : bodies) {
      List<SphericalPolygon> fresh = body.directions();
      for (SphericalPolygon taken : List.copyOf(directions)) {
        fresh = fresh.stream().flatMap(part -> part.minus(taken).stream()).toList();
      }
      directions.addAll(fresh);
    }
    return new CoverageQuadrature(List.copyOf(bodies), List.copyOf(directions));
  }

  /** Returns disjoint sets of directions that together are those of all bodies. */
  List<SphericalPolygon> directions() {
    return directions;
  }

  /** Returns the solid angle (sr). */
  double solidAngle() {
    return directions.stream().mapToDouble(SphericalPolygon::solidAngle).sum();
  }

  /**
   * Returns the share of massless particles, isotropic in a frame that moves with velocity beta,
   * that take one of the directions: the integral of {@code d Omega' / d Omega / (4 pi) = (1 -
   * beta^2) / (4 pi (1 - beta . n)^2)}.
   */
  Value boostedShare(double[] beta) {
    double rest = 1 - Vectors.dot(beta, beta);
    return both(rule ->
        directions.stream()
            .mapToDouble(set ->
                set.integral(
                    n -> {
                      double doppler = 1 - Vectors.dot(beta, n);
                      return rest / (4 * Math.PI * doppler * doppler);
                    },
                    rule))
            .sum());
  }

  /** Returns the integral of the path length inside the bodies over all directions (cm sr). */
  Value pathIntegral() {
    return both(rule -> bodies.stream().mapToDouble(body -> pathIntegral(body, rule)).sum());
  }

  private static double pathIntegral(ConvexBody body, GaussLegendre rule) {
    double sum = 0;
    List<Face> entries = body.entries();
    for (Face exit : body.exits()) {
      SphericalPolygon far = exit.directions();
      if (entries.isEmpty()) {
        sum += far.integral(n -> distance(exit, n), rule);
      }
      for (Face entry : entries) {
        sum +=
            entry
                .directions()
                .intersection(far)
                .map(set -> set.integral(n -> distance(exit, n) - distance(entry, n), rule))
                .orElse(0.0);
      }
    }
    return sum;
  }

  private static double distance(Face face, double[] direction) {
    return face.offset() / Vectors.dot(face.normal(), direction);
  }

  private static Value both(ToDoubleFunction<GaussLegendre> integral) {
    double value = integral.applyAsDouble(RULE);
    return new Value(value, Math.abs(value - integral.applyAsDouble(CHECK)));
  }
}
