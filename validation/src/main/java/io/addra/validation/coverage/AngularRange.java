package io.addra.validation.coverage;

import static io.addra.validation.coverage.Vectors.between;
import static io.addra.validation.coverage.Vectors.dot;
import static io.addra.validation.coverage.Vectors.minus;
import static io.addra.validation.coverage.Vectors.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Smallest ranges of polar angle and azimuth that hold a set of directions. Angles in degrees;
 * immutable.
 *
 * @param thetaMinDeg smallest polar angle
 * @param thetaMaxDeg largest polar angle
 * @param phiMinDeg start of the range of azimuth, in [-180, 180)
 * @param phiMaxDeg its end, above the start by at most 360
 */
record AngularRange(double thetaMinDeg, double thetaMaxDeg, double phiMinDeg, double phiMaxDeg) {
  /** A gap in azimuth below this is rounding (degrees). */
  private static final double NO_GAP = 1e-9;

  /** Returns the ranges of a union of sets. */
  static AngularRange of(List<SphericalPolygon> sets) {
    double largest = -1;
    double smallest = 1;
    List<double[]> azimuths = new ArrayList<>();
    for (SphericalPolygon set : sets) {
      boolean up = set.contains(new double[] {0, 0, 1});
      boolean down = set.contains(new double[] {0, 0, -1});
      largest = up ? 1 : largest;
      smallest = down ? -1 : smallest;
      if (up || down) {
        azimuths.add(new double[] {-180, 360});
      }
      for (int i = 0; i < set.corners().size(); i++) {
        double[] a = set.corners().get(i);
        double[] b = set.corners().get((i + 1) % set.corners().size());
        for (double cosine : extremeCosines(a, b)) {
          largest = Math.max(largest, cosine);
          smallest = Math.min(smallest, cosine);
        }
        azimuths.add(azimuths(a, b));
      }
    }
    double[] phi = enclose(azimuths);
    return new AngularRange(
        Math.toDegrees(Math.acos(largest)), Math.toDegrees(Math.acos(smallest)), phi[0], phi[1]);
  }

  /**
   * Returns cos(theta) at the start of the side and at its extreme, where d/dt of z/|p| on p = a +
   * t (b - a) vanishes: a linear equation in t.
   */
  private static double[] extremeCosines(double[] a, double[] b) {
    double[] along = minus(b, a);
    double t =
        (along[2] * dot(a, a) - a[2] * dot(a, along))
            / (a[2] * dot(along, along) - along[2] * dot(a, along));
    if (!(t > 0 && t < 1)) {
      return new double[] {a[2] / norm(a)};
    }
    double[] point = between(a, b, t);
    return new double[] {a[2] / norm(a), point[2] / norm(point)};
  }

  /** Returns start in [-180, 180) and length of the arc of azimuth that a side covers. */
  private static double[] azimuths(double[] a, double[] b) {
    double from = Math.toDegrees(Math.atan2(a[1], a[0]));
    double turn = Math.toDegrees(Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]));
    double start = turn < 0 ? from + turn : from;
    return new double[] {
      start < -180 ? start + 360 : start >= 180 ? start - 360 : start, Math.abs(turn)
    };
  }

  /**
   * Returns start and end (degrees) of the shortest arc that holds all arcs, each given by its
   * start in [-180, 180) and its length: what the widest gap leaves.
   */
  static double[] enclose(List<double[]> arcs) {
    List<double[]> sorted = new ArrayList<>(arcs);
    sorted.sort(Comparator.comparingDouble(arc -> arc[0]));
    double reach = sorted.getFirst()[0];
    for (double[] arc : sorted) {
      reach = Math.max(reach, arc[0] + arc[1] - 360);
    }
    double start = -180;
    double gap = 0;
    for (double[] arc : sorted) {
      if (arc[0] - reach > gap) {
        gap = arc[0] - reach;
        start = arc[0];
      }
      reach = Math.max(reach, arc[0] + arc[1]);
    }
    double wrap = sorted.getFirst()[0] + 360 - reach;
    if (wrap > gap) {
      gap = wrap;
      start = sorted.getFirst()[0];
    }
    return gap < NO_GAP ? new double[] {-180, 180} : new double[] {start, start + 360 - gap};
  }
}
