package io.addra.geometry.check;

import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * The least of r - a - b z over a convex polyhedron, r being the distance from the z axis. The
 * function is convex, so that its least value on the slice at z is convex in z and found by golden
 * section; on a slice the least r is the distance of a convex polygon from a point. With b = 0 the
 * shadow of the whole body takes the place of the slices.
 */
final class RadialMinimum {
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
  private static final int STEPS = 80;

  private final List<Vector3[]> edges = new ArrayList<>();

  RadialMinimum(ConvexPolytope body) {
    for (ConvexPolytope.Face face : body.faces()) {
      Vector3 before = face.corners().getLast();
      for (Vector3 corner : face.corners()) {
        edges.add(new Vector3[] {before, corner});
        before = corner;
      }
    }
  }

  /** The point of the body where r - a - b z is least. */
  Vector3 of(double a, double b) {
    if (b == 0) {
      Vector3 nearest = nearest(hull(edges.stream().map(e -> e[0]).toList()));
      if (nearest.rho() > 0) {
        return nearest;
      }
    }
    double low = edges.stream().mapToDouble(e -> e[0].z()).min().orElse(0);
    double high = edges.stream().mapToDouble(e -> e[0].z()).max().orElse(0);
    double bottom = low;
    double top = high;
    for (int k = 0; k < STEPS; k++) {
      double lower = top - GOLDEN * (top - bottom);
      double upper = bottom + GOLDEN * (top - bottom);
      if (value(lower, a, b) <= value(upper, a, b)) {
        top = upper;
      } else {
        bottom = lower;
      }
    }
    Vector3 best = nearest(0.5 * (bottom + top));
    for (double end : new double[] {low, high}) {
      Vector3 candidate = nearest(end);
      if (candidate.rho() - b * candidate.z() < best.rho() - b * best.z()) {
        best = candidate;
      }
    }
    return best;
  }

  private double value(double z, double a, double b) {
    return nearest(z).rho() - a - b * z;
  }

  /** The point of the slice at z that is nearest to the axis. */
  private Vector3 nearest(double z) {
    Vector3 best = nearest(slice(z));
    return best.rho() > 0 ? best : new Vector3(0, 0, z);
  }

  /** The point of a convex polygon in x and y that is nearest to the axis; z on it is its own. */
  private static Vector3 nearest(List<Vector3> points) {
    Vector3 best = points.getFirst();
    boolean around = points.size() > 2;
    for (int k = 0; k < points.size(); k++) {
      Vector3 p = points.get(k);
      Vector3 q = points.get((k + 1) % points.size());
      Vector3 along = q.minus(p);
      double square = along.x() * along.x() + along.y() * along.y();
      double share = square > 0 ? -(p.x() * along.x() + p.y() * along.y()) / square : 0;
      Vector3 foot = p.plus(along.times(Math.clamp(share, 0.0, 1.0)));
      best = foot.rho() < best.rho() ? foot : best;
      around = around && p.x() * q.y() - p.y() * q.x() > 0;
    }
    return around ? Vector3.ZERO : best;
  }

  /** Corners of the slice, counter-clockwise. */
  private List<Vector3> slice(double z) {
    List<Vector3> points = new ArrayList<>();
    for (Vector3[] edge : edges) {
      double from = edge[0].z() - z;
      double to = edge[1].z() - z;
      if (from == 0 || from * to < 0) {
        double share = from == 0 ? 0 : from / (from - to);
        points.add(edge[0].plus(edge[1].minus(edge[0]).times(share)));
      }
    }
    if (points.isEmpty()) {
      edges.stream()
          .map(e -> e[0])
          .min((p, q) -> Double.compare(Math.abs(p.z() - z), Math.abs(q.z() - z)))
          .ifPresent(points::add);
    }
    return hull(points);
  }

  /** Convex hull in x and y, counter-clockwise (A. Andrew's monotone chain). */
  private static List<Vector3> hull(List<Vector3> points) {
    List<Vector3> sorted = new ArrayList<>(points);
    sorted.sort(
        (p, q) -> p.x() == q.x() ? Double.compare(p.y(), q.y()) : Double.compare(p.x(), q.x()));
    List<Vector3> lower = chain(sorted);
    List<Vector3> upper = chain(sorted.reversed());
    List<Vector3> result = new ArrayList<>(lower.subList(0, Math.max(1, lower.size() - 1)));
    result.addAll(upper.subList(0, upper.size() - 1));
    return result;
  }

  private static List<Vector3> chain(List<Vector3> sorted) {
    List<Vector3> chain = new ArrayList<>();
    for (Vector3 p : sorted) {
      while (chain.size() > 1) {
        Vector3 a = chain.get(chain.size() - 2);
        Vector3 b = chain.getLast();
        if (b.minus(a).cross(p.minus(a)).z() > 0) {
          break;
        }
        chain.removeLast();
      }
      chain.add(p);
    }
    return chain;
  }
}
