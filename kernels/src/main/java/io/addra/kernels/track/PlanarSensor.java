package io.addra.kernels.track;

import java.util.List;

/**
 * A flat sensor, a rectangle or a trapezoid. Immutable.
 *
 * @param centre its centre: half way along it, in the middle of its width (cm)
 * @param across unit vector in its plane, along the width
 * @param along unit vector in its plane, perpendicular to {@code across}
 * @param length extent along {@code along} (cm)
 * @param widthBegin width at the end that {@code along} comes from (cm)
 * @param widthEnd width at the end that {@code along} points to (cm)
 */
public record PlanarSensor(
    Point centre, Point across, Point along, double length, double widthBegin, double widthEnd) {
  private static final double UNIT = 1e-12;

  /** Throws IllegalArgumentException where a size is not above 0 or the vectors are no frame. */
  public PlanarSensor {
    if (!(length > 0 && widthBegin > 0 && widthEnd > 0)) {
      throw new IllegalArgumentException(
          "expected sizes above 0, found " + length + ", " + widthBegin + ", " + widthEnd);
    }
    if (!(Math.abs(across.dot(across) - 1) < UNIT
        && Math.abs(along.dot(along) - 1) < UNIT
        && Math.abs(across.dot(along)) < UNIT)) {
      throw new IllegalArgumentException(
          "expected two perpendicular unit vectors, found " + across + ", " + along);
    }
  }

  /** Its four corners (cm). */
  public List<Point> corners() {
    Point begin = centre.plus(-length / 2, along);
    Point end = centre.plus(length / 2, along);
    return List.of(
        begin.plus(-widthBegin / 2, across),
        begin.plus(widthBegin / 2, across),
        end.plus(widthEnd / 2, across),
        end.plus(-widthEnd / 2, across));
  }

  /** The point of the sensor that is nearest to the z axis is this far from it (cm). */
  double nearest() {
    List<Point> corners = corners();
    double least = Double.POSITIVE_INFINITY;
    boolean around = true;
    double turned = 0;
    for (int k = 0; k < corners.size(); k++) {
      Point a = corners.get(k);
      Point b = corners.get((k + 1) % corners.size());
      double dx = b.x() - a.x();
      double dy = b.y() - a.y();
      double square = dx * dx + dy * dy;
      double share = square > 0 ? Math.clamp(-(a.x() * dx + a.y() * dy) / square, 0, 1) : 0;
      least = Math.min(least, Math.hypot(a.x() + share * dx, a.y() + share * dy));
      double sense = a.x() * b.y() - a.y() * b.x();
      around &= sense * turned >= 0 && sense != 0;
      turned = sense;
    }
    return around ? 0 : least;
  }

  /** Whether it is a rectangle whose one direction is the z axis. */
  boolean parallelToZ() {
    return widthBegin == widthEnd && along.rho() < UNIT;
  }
}
