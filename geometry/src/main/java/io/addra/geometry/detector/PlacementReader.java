package io.addra.geometry.detector;

import io.addra.geometry.shape.ShapeException;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;

/**
 * Reads a placement: rotation about x, y, z of the mother's frame in this order, or by the
 * directions of the own axes, then a shift.
 */
final class PlacementReader {
  /** Axes that are worse than this in length or angle are a mistake, not rounding. */
  private static final double AXIS_TOLERANCE = 1e-4;

  private PlacementReader() {}

  /** The transform of the placement at a pointer; the identity if there is none. */
  static Transform read(Scope scope, String pointer) {
    if (!scope.has(pointer)) {
      return Transform.IDENTITY;
    }
    Transform rotation = rotation(scope, pointer);
    Transform shift =
        Transform.translation(
            coordinate(scope, pointer + "/x_cm"),
            coordinate(scope, pointer + "/y_cm"),
            coordinate(scope, pointer + "/z_cm"));
    return shift.after(rotation);
  }

  private static Transform rotation(Scope scope, String pointer) {
    String rotate = pointer + "/rotate_deg";
    String axes = pointer + "/axes";
    if (!scope.has(axes)) {
      return Transform.rotation(
          scope.numberOr(rotate + "/x", 0),
          scope.numberOr(rotate + "/y", 0),
          scope.numberOr(rotate + "/z", 0));
    }
    if (scope.has(rotate)) {
      throw scope.error(rotate, "not used together with axes");
    }
    Vector3 x = unit(scope, axes + "/x");
    Vector3 z = unit(scope, axes + "/z");
    if (Math.abs(x.dot(z)) > AXIS_TOLERANCE) {
      throw scope.error(axes, "the axes must be perpendicular, found x . z = " + (float) x.dot(z));
    }
    return Transform.axes(x, z);
  }

  private static Vector3 unit(Scope scope, String pointer) {
    Vector3 axis =
        new Vector3(
            scope.number(pointer + "/0"),
            scope.number(pointer + "/1"),
            scope.number(pointer + "/2"));
    if (!(Math.abs(axis.norm() - 1) <= AXIS_TOLERANCE)) {
      throw scope.error(pointer, "expected a unit vector, found length " + (float) axis.norm());
    }
    return axis;
  }

  private static double coordinate(Scope scope, String pointer) {
    double value = scope.numberOr(pointer, 0);
    if (Math.abs(value) > ShapeException.MAX_COORDINATE) {
      throw scope.error(pointer, "expected a number between -1e6 and 1e6, found " + value);
    }
    return value;
  }
}
