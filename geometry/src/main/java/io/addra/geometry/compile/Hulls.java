package io.addra.geometry.compile;

import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Boxes around the pieces of shapes wherever they stand. Copies share their shape, whose corners
 * are found once. For one thread, while one scene is made.
 */
public final class Hulls {
  private final IdentityHashMap<Shape, List<List<Vector3>>> corners = new IdentityHashMap<>();

  /** A box around each piece of a shape at a place in the world (cm), in the pieces' order. */
  List<Bounds> around(Shape shape, Transform world) {
    return corners.computeIfAbsent(shape, Hulls::corners).stream()
        .map(piece -> Bounds.of(piece.stream().map(world::apply).toList()))
        .toList();
  }

  private static List<List<Vector3>> corners(Shape shape) {
    return switch (shape) {
      case Box box -> List.of(box.bounds().corners());
      case Polyhedron p -> List.of(p.vertices());
      default -> shape.pieces().stream().map(Hulls::corners).toList();
    };
  }

  static List<Vector3> corners(Piece piece) {
    return piece.hull().corners().stream().distinct().toList();
  }
}
