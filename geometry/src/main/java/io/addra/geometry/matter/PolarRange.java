package io.addra.geometry.matter;

import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Polar angles under which something is seen from the origin of the Belle II frame. Immutable.
 *
 * @param fromDeg smallest (degrees)
 * @param toDeg largest (degrees)
 */
public record PolarRange(double fromDeg, double toDeg) {

  /**
   * The polar angles of a shape at a place, of the polyhedra around its pieces. An edge of a
   * polyhedron is a great circle on the sphere, so the extremes are at corners or where the polar
   * angle along an edge turns: of the point p + s d there z' |p|^2 = z p.p' has one solution. All
   * pairs of corners are taken for edges: those that are none lie inside.
   */
  public static PolarRange of(Shape shape, Transform world) {
    double least = 180;
    double most = 0;
    for (ConvexPolytope hull : shape.hulls()) {
      List<Vector3> corners = hull.corners().stream().map(world::apply).distinct().toList();
      for (int k = 0; k < corners.size(); k++) {
        least = Math.min(least, thetaDeg(corners.get(k)));
        most = Math.max(most, thetaDeg(corners.get(k)));
        for (int j = 0; j < k; j++) {
          double turn = turningPoint(corners.get(j), corners.get(k));
          if (turn > 0 && turn < 1) {
            Vector3 p = corners.get(j);
            double theta = thetaDeg(p.plus(corners.get(k).minus(p).times(turn)));
            least = Math.min(least, theta);
            most = Math.max(most, theta);
          }
        }
      }
    }
    return new PolarRange(least, most);
  }

  private static double turningPoint(Vector3 p, Vector3 q) {
    Vector3 d = q.minus(p);
    double along = p.dot(d);
    return (p.z() * along - d.z() * p.dot(p)) / (d.z() * along - p.z() * d.dot(d));
  }

  private static double thetaDeg(Vector3 p) {
    return Math.toDegrees(Math.atan2(p.rho(), p.z()));
  }

  /** Whether an angle (degrees) is in the range. */
  public boolean contains(double thetaDeg) {
    return thetaDeg >= fromDeg && thetaDeg <= toDeg;
  }

  /** The range with so much more at either end (degrees). */
  public PolarRange widened(double byDeg) {
    return new PolarRange(fromDeg - byDeg, toDeg + byDeg);
  }

  /** The middle of the range (degrees). */
  public double middleDeg() {
    return 0.5 * (fromDeg + toDeg);
  }

  /**
   * The union of ranges, as disjoint ranges in ascending order.
   *
   * @param ranges ranges in any order
   */
  public static List<PolarRange> union(List<PolarRange> ranges) {
    List<PolarRange> result = new ArrayList<>();
    List<PolarRange> sorted =
        ranges.stream().sorted(Comparator.comparingDouble(PolarRange::fromDeg)).toList();
    for (PolarRange next : sorted) {
      if (!result.isEmpty() && result.getLast().toDeg >= next.fromDeg) {
        PolarRange last = result.removeLast();
        result.add(new PolarRange(last.fromDeg, Math.max(last.toDeg, next.toDeg)));
      } else {
        result.add(next);
      }
    }
    return result;
  }
}
