package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Optional;

/**
 * A box along the axes. Immutable.
 *
 * @param bounds its two corners (cm)
 */
public record Box(Bounds bounds) implements Shape {

  /** Checks that each side has a length. */
  public Box {
    ShapeException.checkRange("x_cm", bounds.min().x(), bounds.max().x());
    ShapeException.checkRange("y_cm", bounds.min().y(), bounds.max().y());
    ShapeException.checkRange("z_cm", bounds.min().z(), bounds.max().z());
  }

  /** The box from x0 to x1, y0 to y1, z0 to z1 (cm). */
  public static Box of(double x0, double x1, double y0, double y1, double z0, double z1) {
    return new Box(new Bounds(new Vector3(x0, y0, z0), new Vector3(x1, y1, z1)));
  }

  @Override
  public List<Piece> pieces() {
    return List.of(Piece.polyhedron(sides(bounds)));
  }

  @Override
  public List<ConvexPolytope> hulls() {
    return List.of(ConvexPolytope.box(bounds));
  }

  @Override
  public double volumeCm3() {
    Vector3 size = bounds.size();
    return size.x() * size.y() * size.z();
  }

  static List<HalfSpace> sides(Bounds b) {
    return List.of(
        new HalfSpace(new Vector3(1, 0, 0), b.max().x()),
        new HalfSpace(new Vector3(-1, 0, 0), -b.min().x()),
        new HalfSpace(new Vector3(0, 1, 0), b.max().y()),
        new HalfSpace(new Vector3(0, -1, 0), -b.min().y()),
        new HalfSpace(new Vector3(0, 0, 1), b.max().z()),
        new HalfSpace(new Vector3(0, 0, -1), -b.min().z()));
  }

  /** The box that half-spaces leave, if they are the six sides of one along the axes. */
  static Optional<Bounds> bounds(List<HalfSpace> planes) {
    double[] min = {Double.NaN, Double.NaN, Double.NaN};
    double[] max = {Double.NaN, Double.NaN, Double.NaN};
    for (HalfSpace plane : planes) {
      Vector3 n = plane.normal();
      double[] normal = {n.x(), n.y(), n.z()};
      for (int axis = 0; axis < 3; axis++) {
        if (normal[axis] == 1) {
          max[axis] = plane.distance();
        } else if (normal[axis] == -1) {
          min[axis] = -plane.distance();
        }
      }
    }
    boolean found = planes.size() == 6;
    for (int axis = 0; axis < 3; axis++) {
      found &= min[axis] < max[axis];
    }
    return found
        ? Optional.of(
            new Bounds(new Vector3(min[0], min[1], min[2]), new Vector3(max[0], max[1], max[2])))
        : Optional.empty();
  }
}
