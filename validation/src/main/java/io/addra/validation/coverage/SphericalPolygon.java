package io.addra.validation.coverage;

import static io.addra.validation.coverage.Vectors.between;
import static io.addra.validation.coverage.Vectors.cross;
import static io.addra.validation.coverage.Vectors.determinant;
import static io.addra.validation.coverage.Vectors.dot;
import static io.addra.validation.coverage.Vectors.norm;
import static io.addra.validation.coverage.Vectors.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A convex set of directions bounded by great circles: the directions in which a convex polygon is
 * seen from the origin. It is smaller than a half sphere. Immutable.
 *
 * <p>Cutting two such sets by each other gives such sets again, so silhouettes of convex bodies are
 * added, subtracted and intersected exactly, up to rounding.
 */
final class SphericalPolygon {
  /** Longest side, as the chord of unit vectors, of a triangle to which one Gauss rule is put. */
  private static final double LONGEST_SIDE = 0.35;

  private final List<double[]> corners;

  private SphericalPolygon(List<double[]> corners) {
    this.corners = List.copyOf(corners);
  }

  /**
   * Returns the directions of a plane convex polygon.
   *
   * @param vertices corners of the polygon (any length unit), at least three, in order around it;
   *     the polygon's plane must not contain the origin
   */
  static SphericalPolygon of(List<double[]> vertices) {
    List<double[]> corners = new ArrayList<>(vertices.stream().map(Vectors::unit).toList());
    if (determinant(corners.get(0), corners.get(1), corners.get(2)) < 0) {
      corners = corners.reversed();
    }
    return new SphericalPolygon(corners);
  }

  /** Returns the corners, unit vectors in anticlockwise order seen from outside the sphere. */
  List<double[]> corners() {
    return corners;
  }

  /** Returns the part with {@code normal . direction >= 0}, empty where nothing is left. */
  Optional<SphericalPolygon> cut(double[] normal) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      double[] here = corners.get(i);
      double[] next = corners.get((i + 1) % corners.size());
      double a = dot(normal, here);
      double b = dot(normal, next);
      if (a >= 0) {
        kept.add(here);
      }
      if ((a > 0 && b < 0) || (a < 0 && b > 0)) {
        kept.add(unit(between(here, next, a / (a - b))));
      }
    }
    return kept.size() < 3 ? Optional.empty() : Optional.of(new SphericalPolygon(kept));
  }

  /** Returns the directions that are in both sets. */
  Optional<SphericalPolygon> intersection(SphericalPolygon other) {
    Optional<SphericalPolygon> rest = Optional.of(this);
    for (double[] normal : other.sideNormals()) {
      rest = rest.flatMap(part -> part.cut(normal));
    }
    return rest;
  }

  /** Returns disjoint sets that together are this set without {@code other}. */
  List<SphericalPolygon> minus(SphericalPolygon other) {
    List<SphericalPolygon> outside = new ArrayList<>();
    Optional<SphericalPolygon> rest = Optional.of(this);
    for (double[] normal : other.sideNormals()) {
      rest.flatMap(part -> part.cut(Vectors.scaled(normal, -1))).ifPresent(outside::add);
      rest = rest.flatMap(part -> part.cut(normal));
    }
    return rest.isEmpty() ? List.of(this) : outside;
  }

  /** Tells whether a direction is in the set, its border included. */
  boolean contains(double[] direction) {
    return sideNormals().stream().allMatch(normal -> dot(normal, direction) >= 0);
  }

  /**
   * Returns the solid angle (sr): the sum over the triangles of a fan, each by A. van Oosterom and
   * J. Strackee, IEEE Trans. Biomed. Eng. 30 (1983) 125.
   */
  double solidAngle() {
    double sum = 0;
    for (int i = 1; i + 1 < corners.size(); i++) {
      double[] a = corners.get(0);
      double[] b = corners.get(i);
      double[] c = corners.get(i + 1);
      sum += 2 * Math.atan2(determinant(a, b, c), 1 + dot(a, b) + dot(b, c) + dot(c, a));
    }
    return sum;
  }

  /**
   * Returns the integral of {@code function} over the set (its unit times sr).
   *
   * <p>Each triangle of a fan, cut into four until its sides are short, is integrated on its flat
   * triangle of corners by a product rule with {@code d Omega = det(a, b, c) / |p|^3 ds dt}. For
   * functions smooth on the set the error falls exponentially with the order.
   *
   * @param function of a unit vector that it must not keep or change
   * @param rule rule for each of the two coordinates
   */
  double integral(ToDoubleFunction<double[]> function, GaussLegendre rule) {
    double sum = 0;
    for (int i = 1; i + 1 < corners.size(); i++) {
      sum += integral(function, rule, corners.get(0), corners.get(i), corners.get(i + 1));
    }
    return sum;
  }

  private static double integral(
      ToDoubleFunction<double[]> function, GaussLegendre rule, double[] a, double[] b, double[] c) {
    double longest =
        Math.max(
            norm(Vectors.minus(a, b)),
            Math.max(norm(Vectors.minus(b, c)), norm(Vectors.minus(c, a))));
    if (longest > LONGEST_SIDE) {
      double[] ab = unit(between(a, b, 0.5));
      double[] bc = unit(between(b, c, 0.5));
      double[] ca = unit(between(c, a, 0.5));
      return integral(function, rule, a, ab, ca)
          + integral(function, rule, ab, b, bc)
          + integral(function, rule, ca, bc, c)
          + integral(function, rule, ab, bc, ca);
    }
    double sum = 0;
    for (int i = 0; i < rule.nodes().length; i++) {
      double s = rule.nodes()[i];
      for (int j = 0; j < rule.nodes().length; j++) {
        double[] point = between(a, between(b, c, rule.nodes()[j]), s);
        double length = norm(point);
        sum +=
            rule.weights()[i]
                * rule.weights()[j]
                * s
                * function.applyAsDouble(Vectors.scaled(point, 1 / length))
                / (length * length * length);
      }
    }
    return sum * determinant(a, b, c);
  }

  private List<double[]> sideNormals() {
    List<double[]> normals = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      normals.add(cross(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    return normals;
  }
}
