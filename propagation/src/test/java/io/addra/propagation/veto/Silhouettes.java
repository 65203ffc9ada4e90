package io.addra.propagation.veto;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.apache.commons.math3.geometry.euclidean.twod.hull.MonotoneChain;

/**
 * What convex polyhedra cover of the sphere as seen from the origin, without rays. The silhouette
 * of a polyhedron is the convex hull of its corners in a gnomonic projection (Commons Math,
 * MonotoneChain), whose sides are planes through the origin: at a polar angle each of them leaves
 * an arc of azimuths, in closed form. Arcs of all polyhedra are united and integrated over the
 * polar angle.
 */
final class Silhouettes {
  private static final double TURN = 2 * Math.PI;
  private static final int PANELS = 8;
  private static final int DEEPEST = 12;

  private final List<Silhouette> all = new ArrayList<>();

  /**
   * One polyhedron.
   *
   * @param thetaLo less than its least polar angle (rad)
   * @param thetaHi more than its largest polar angle (rad)
   * @param sides normals of the planes, inward
   */
  private record Silhouette(double thetaLo, double thetaHi, List<Vector3> sides) {}

  private record Arc(double from, double to) {}

  /** The silhouettes of all polyhedra of a detector. */
  static Silhouettes of(Detector detector) {
    Silhouettes result = new Silhouettes();
    detector.visit(result::add);
    return result;
  }

  private void add(Volume volume, Transform world) {
    if (volume.shape() instanceof Polyhedron crystal) {
      add(crystal.vertices().stream().map(world::apply).toList());
    }
  }

  private void add(List<Vector3> corners) {
    Vector3 towards = corners.stream().reduce(Vector3.ZERO, Vector3::plus).unit();
    Vector3 across = towards.cross(Vector3.Z).unit();
    Vector3 up = across.cross(towards);
    List<Vector2D> points =
        corners.stream()
            .map(c -> new Vector2D(c.dot(across) / c.dot(towards), c.dot(up) / c.dot(towards)))
            .toList();
    List<Vector3> hull = new ArrayList<>();
    for (Vector2D p : new MonotoneChain(false, 1e-12).findHullVertices(points)) {
      hull.add(towards.plus(across.times(p.getX())).plus(up.times(p.getY())));
    }
    List<Vector3> sides = new ArrayList<>();
    for (int k = 0; k < hull.size(); k++) {
      Vector3 normal = hull.get(k).cross(hull.get((k + 1) % hull.size())).unit();
      sides.add(normal.dot(towards) > 0 ? normal : normal.times(-1));
    }
    double widest = 0;
    for (Vector3 corner : hull) {
      widest = Math.max(widest, Math.acos(Math.min(1, corner.unit().dot(towards))));
    }
    double theta = Math.acos(towards.z());
    all.add(new Silhouette(theta - widest, theta + widest, sides));
  }

  /** Share of the azimuths that are covered at a polar angle (rad). */
  double covered(double theta) {
    List<Arc> arcs = new ArrayList<>();
    for (Silhouette each : all) {
      if (theta > each.thetaLo && theta < each.thetaHi) {
        arcs.addAll(arcs(each, theta));
      }
    }
    arcs.sort(Comparator.comparingDouble(Arc::from));
    double sum = 0;
    double end = 0;
    for (Arc arc : arcs) {
      sum += Math.max(0, arc.to - Math.max(arc.from, end));
      end = Math.max(end, arc.to);
    }
    return sum / TURN;
  }

  /** The whole turn less what lies behind each side: n.d < 0 for azimuths about that of -n. */
  private static List<Arc> arcs(Silhouette silhouette, double theta) {
    List<Arc> left = List.of(new Arc(0, TURN));
    for (Vector3 n : silhouette.sides) {
      double level = n.z() * Math.cos(theta);
      double swing = n.rho() * Math.sin(theta);
      if (level <= -swing) {
        return List.of();
      }
      if (level < swing) {
        double half = Math.acos(level / swing);
        double middle = Math.atan2(-n.y(), -n.x());
        left = without(left, middle - half, middle + half);
      }
    }
    return left;
  }

  private static List<Arc> without(List<Arc> arcs, double from, double to) {
    double begin = from - TURN * Math.floor(from / TURN);
    double end = begin + to - from;
    List<Arc> result = new ArrayList<>();
    for (Arc arc : arcs) {
      // the arc that is cut out, and the same a turn before
      for (Arc rest : cut(arc, begin, end)) {
        result.addAll(cut(rest, begin - TURN, end - TURN));
      }
    }
    return result;
  }

  private static List<Arc> cut(Arc arc, double from, double to) {
    List<Arc> result = new ArrayList<>();
    if (arc.from < Math.min(arc.to, from)) {
      result.add(new Arc(arc.from, Math.min(arc.to, from)));
    }
    if (Math.max(arc.from, to) < arc.to) {
      result.add(new Arc(Math.max(arc.from, to), arc.to));
    }
    return result;
  }

  /** Share of the solid angle between two polar angles (degrees) that is covered, to 1e-4. */
  double covered(double fromDeg, double toDeg) {
    double low = Math.cos(Math.toRadians(toDeg));
    double high = Math.cos(Math.toRadians(fromDeg));
    DoubleUnaryOperator f = cosine -> covered(Math.acos(cosine));
    double step = (high - low) / PANELS;
    double sum = 0;
    for (int k = 0; k < PANELS; k++) {
      double a = low + k * step;
      double b = a + step;
      double middle = 0.5 * (a + b);
      sum +=
          simpson(
              f,
              new double[] {a, middle, b},
              new double[] {f.applyAsDouble(a), f.applyAsDouble(middle), f.applyAsDouble(b)},
              2e-5 * (high - low) / PANELS,
              DEEPEST);
    }
    return sum / (high - low);
  }

  private static double simpson(
      DoubleUnaryOperator f, double[] x, double[] y, double tolerance, int deeper) {
    double h = x[2] - x[0];
    double left = 0.5 * (x[0] + x[1]);
    double right = 0.5 * (x[1] + x[2]);
    double yLeft = f.applyAsDouble(left);
    double yRight = f.applyAsDouble(right);
    double coarse = h / 6 * (y[0] + 4 * y[1] + y[2]);
    double fine = h / 12 * (y[0] + 4 * yLeft + 2 * y[1] + 4 * yRight + y[2]);
    if (deeper == 0 || Math.abs(fine - coarse) < 15 * tolerance) {
      return fine;
    }
    return simpson(
            f,
            new double[] {x[0], left, x[1]},
            new double[] {y[0], yLeft, y[1]},
            tolerance / 2,
            deeper - 1)
        + simpson(
            f,
            new double[] {x[1], right, x[2]},
            new double[] {y[1], yRight, y[2]},
            tolerance / 2,
            deeper - 1);
  }
}
