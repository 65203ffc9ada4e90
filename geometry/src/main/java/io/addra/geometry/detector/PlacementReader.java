package io.addra.geometry.detector;

import io.addra.geometry.shape.ShapeException;
import io.addra.geometry.space.Transform;

/** Reads a placement: rotation about x, y, z of the mother's frame in this order, then a shift. */
final class PlacementReader {
  private PlacementReader() {}

  /** The transform of the placement at a pointer; the identity if there is none. */
  static Transform read(Scope scope, String pointer) {
    if (!scope.has(pointer)) {
      return Transform.IDENTITY;
    }
    String rotate = pointer + "/rotate_deg";
    Transform rotation =
        Transform.rotation(
            scope.numberOr(rotate + "/x", 0),
            scope.numberOr(rotate + "/y", 0),
            scope.numberOr(rotate + "/z", 0));
    Transform shift =
        Transform.translation(
            coordinate(scope, pointer + "/x_cm"),
            coordinate(scope, pointer + "/y_cm"),
            coordinate(scope, pointer + "/z_cm"));
    return shift.after(rotation);
  }

  private static double coordinate(Scope scope, String pointer) {
    double value = scope.numberOr(pointer, 0);
    if (Math.abs(value) > ShapeException.MAX_COORDINATE) {
      throw scope.error(pointer, "expected a number between -1e6 and 1e6, found " + value);
    }
    return value;
  }
}
