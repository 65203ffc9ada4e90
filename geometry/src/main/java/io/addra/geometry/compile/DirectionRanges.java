package io.addra.geometry.compile;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.body.LocatorLayout;
import io.addra.kernels.scene.DirectionRange;
import java.util.Arrays;
import java.util.List;

/**
 * Under which directions a piece may be met from a point of the ball around the interaction point.
 *
 * <p>The directions to the points of a convex body from the origin: the azimuth is extreme in
 * corners, the polar angle on edges (a plane that touches a cone about the z axis with its tip in
 * the origin goes through the origin); of a section of a cone about the z axis, in the corners of
 * its outline. All pairs of corners are taken for edges, which adds only lines inside. Seen from
 * elsewhere in a ball of radius b the direction of a point differs by at most asin(b/r), and its
 * azimuth by at most asin(b/&rho;), with r its distance from the origin and &rho; that from the
 * axis.
 */
final class DirectionRanges {
  private static final double BALL = LocatorLayout.BALL_CM;

  private DirectionRanges() {}

  /**
   * The range of a piece.
   *
   * @param corners corners of its hull (cm)
   */
  static DirectionRange of(Piece piece, List<Vector3> corners) {
    ConeSection section = piece.section();
    boolean straight =
        section != null
            && piece.axis().shift().rho() == 0
            && piece.axis().turn(Vector3.Z).rho() < SceneAssembler.ALIGNED;
    return section != null && straight ? of(section, piece.axis()) : of(corners);
  }

  /** The outline of a section in z and distance from the axis is a quadrilateral. */
  private static DirectionRange of(ConeSection section, Transform axis) {
    double shift = axis.shift().z();
    double turn = axis.turn(Vector3.Z).z();
    double z0 = shift + turn * section.z0();
    double z1 = shift + turn * section.z1();
    double[][] outline = {
      {z0, section.rIn0()}, {z0, section.rOut0()}, {z1, section.rOut1()}, {z1, section.rIn1()}
    };
    double nearest = Double.POSITIVE_INFINITY;
    double[] angles = new double[4];
    for (int k = 0; k < 4; k++) {
      double[] a = outline[k];
      double[] b = outline[(k + 1) % 4];
      nearest = Math.min(nearest, Math.sqrt(squaredDistance(a[0], a[1], b[0], b[1])));
      angles[k] = Math.atan2(a[1], a[0]);
    }
    boolean onAxis = Math.max(section.rIn0(), section.rIn1()) == 0;
    if (nearest <= BALL || (onAxis && z0 * z1 <= 0)) {
      return DirectionRange.ALL;
    }
    Arrays.sort(angles);
    double more = Math.asin(BALL / nearest);
    return round(angles[0] - more, angles[3] + more);
  }

  /** The convex hull of some corners. */
  private static DirectionRange of(List<Vector3> corners) {
    double square = Double.POSITIVE_INFINITY;
    double leastSlope = Double.POSITIVE_INFINITY;
    double mostSlope = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < corners.size(); k++) {
      Vector3 a = corners.get(k);
      low = Math.min(low, a.z());
      high = Math.max(high, a.z());
      for (int m = 0; m <= k; m++) {
        Vector3 b = corners.get(m);
        square = Math.min(square, squaredDistance(a.x(), a.y(), b.x(), b.y()));
        double slope = slopeBetween(a, b);
        leastSlope = Math.min(leastSlope, slope);
        mostSlope = Math.max(mostSlope, slope);
      }
    }
    double rho = Math.sqrt(square);
    double least = 0.5 * Math.PI - Math.atan(mostSlope);
    double most = 0.5 * Math.PI - Math.atan(leastSlope);
    double[] azimuth = Azimuths.range(corners);
    boolean around = azimuth[1] >= 0.5 || rho <= BALL;
    if (around) {
      rho = 0;
      least = high > 0 ? 0 : least;
      most = low < 0 ? Math.PI : most;
    }
    double nearest = Math.max(rho, Math.max(low, -high));
    if (nearest <= BALL) {
      return DirectionRange.ALL;
    }
    double more = Math.asin(BALL / nearest);
    DirectionRange polar = round(least - more, most + more);
    if (around) {
      return polar;
    }
    double turn = Math.asin(BALL / rho) / (2 * Math.PI);
    return new DirectionRange(
        polar.cosFrom(), polar.cosTo(), azimuth[0] - turn, azimuth[1] + 2 * turn);
  }

  private static DirectionRange round(double from, double to) {
    return DirectionRange.round(Math.cos(Math.min(Math.PI, to)), Math.cos(Math.max(0, from)));
  }

  /** z over the distance from the axis in a, or its extreme on the line to b where there is one. */
  private static double slopeBetween(Vector3 a, Vector3 b) {
    double wayX = b.x() - a.x();
    double wayY = b.y() - a.y();
    double wayZ = b.z() - a.z();
    double q0 = a.x() * a.x() + a.y() * a.y();
    double q1 = a.x() * wayX + a.y() * wayY;
    double q2 = wayX * wayX + wayY * wayY;
    // where z/rho is extreme: z' rho^2 - z (rho^2)'/2 = 0, linear in t
    double t = (wayZ * q0 - a.z() * q1) / (a.z() * q2 - wayZ * q1);
    double s = t > 0 && t < 1 ? t : 0;
    return (a.z() + s * wayZ) / Math.sqrt(Math.max(0, q0 + s * (2 * q1 + s * q2)));
  }

  /** Squared distance of the line from (x0, y0) to (x1, y1) from the origin. */
  private static double squaredDistance(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    double t = square > 0 ? Math.clamp(-(x0 * dx + y0 * dy) / square, 0, 1) : 0;
    double x = x0 + t * dx;
    double y = y0 + t * dy;
    return x * x + y * y;
  }
}
