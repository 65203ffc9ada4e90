package io.addra.geometry.shape;

import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;

/**
 * The points on the inner side of a plane: normal . p &lt;= distance. Immutable.
 *
 * @param normal outward unit normal
 * @param distance distance of the plane from the origin along the normal (cm)
 */
public record HalfSpace(Vector3 normal, double distance) {

  /** The half-space below the plane through a point. */
  public static HalfSpace through(Vector3 point, Vector3 outward) {
    Vector3 normal = outward.unit();
    return new HalfSpace(normal, normal.dot(point));
  }

  /** Distance of a point beyond the plane (cm), negative inside. */
  public double beyond(Vector3 p) {
    return normal.dot(p) - distance;
  }

  /** The other side. */
  public HalfSpace flipped() {
    return new HalfSpace(normal.times(-1), -distance);
  }

  /** The image under a rigid motion. */
  public HalfSpace placed(Transform t) {
    Vector3 turned = t.turn(normal);
    return new HalfSpace(turned, distance + turned.dot(t.shift()));
  }
}
