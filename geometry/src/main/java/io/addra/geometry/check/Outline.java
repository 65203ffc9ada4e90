package io.addra.geometry.check;

import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.List;

/**
 * Convex figures of the (r, z) half plane, held as polyhedra of unit height in y with r as x, so
 * that one kind of clipping serves both.
 */
final class Outline {
  private Outline() {}

  /** The figure with four corners in cyclic order; two neighbours may be one point. */
  static ConvexPolytope of(Vector3 a, Vector3 b, Vector3 c, Vector3 d) {
    List<Vector3> loop = List.of(a, b, c, d);
    Bounds box = Bounds.of(loop);
    ConvexPolytope figure =
        ConvexPolytope.box(
            new Bounds(
                new Vector3(box.min().x(), 0, box.min().z()),
                new Vector3(box.max().x(), 1, box.max().z())));
    Vector3 middle = a.plus(b).plus(c).plus(d).times(0.25);
    for (int k = 0; k < 4; k++) {
      Vector3 from = loop.get(k);
      Vector3 edge = loop.get((k + 1) % 4).minus(from);
      if (edge.norm() > 0) {
        HalfSpace side = HalfSpace.through(from, new Vector3(edge.z(), 0, -edge.x()));
        figure = figure.cut(side.beyond(middle) > 0 ? side.flipped() : side);
      }
    }
    return figure;
  }

  /** Least extent in the (r, z) plane (cm). */
  static double thickness(ConvexPolytope figure) {
    return figure.faces().stream()
        .filter(face -> Math.abs(face.plane().normal().y()) < 0.5)
        .mapToDouble(face ->
            figure.corners().stream().mapToDouble(p -> -face.plane().beyond(p)).max().orElse(0))
        .min()
        .orElse(0);
  }
}
