package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.List;

/**
 * The shape of a volume in a frame of its own. Immutable; the factories refuse impossible measures
 * with a {@link ShapeException}.
 */
public sealed interface Shape permits Box, RevolvedShape, Prism, Polyhedron, Union {

  /** Disjoint pieces that make up the shape, in its own frame. */
  List<Piece> pieces();

  /** For each piece the polyhedron that it is, or one around it, in the shape's own frame. */
  default List<ConvexPolytope> hulls() {
    return pieces().stream().map(Piece::hull).toList();
  }

  /** Volume (cm^3). */
  double volumeCm3();

  /** The smallest box around the shape, or one slightly larger (cm). */
  Bounds bounds();

  /** Whether a point (cm) is inside or on the surface. */
  default boolean contains(Vector3 point) {
    return pieces().stream().anyMatch(piece -> piece.contains(point));
  }
}
