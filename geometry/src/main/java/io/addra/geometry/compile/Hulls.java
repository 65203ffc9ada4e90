package io.addra.geometry.compile;

import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Pieces of shapes, and boxes around them, wherever the shapes stand. Copies share their shape, of
 * which both are found once. For one thread, while one scene is made.
 */
public final class Hulls {
  private final IdentityHashMap<Shape, Prototype> known = new IdentityHashMap<>();

  /**
   * A shape in its own frame.
   *
   * @param pieces its pieces
   * @param corners of each piece the corners of its hull (cm)
   */
  private record Prototype(List<Piece> pieces, List<List<Vector3>> corners) {
    static Prototype of(Shape shape) {
      return new Prototype(shape.pieces(), Hulls.corners(shape));
    }
  }

  /** The pieces of a shape at a place in the world. */
  List<Piece> pieces(Shape shape, Transform world) {
    List<Piece> result = new ArrayList<>();
    for (Piece piece : prototype(shape).pieces) {
      result.add(piece.placed(world));
    }
    return result;
  }

  /**
   * Corners of each piece's hull, of a shape at a place in the world (cm), in the pieces' order.
   */
  List<List<Vector3>> corners(Shape shape, Transform world) {
    List<List<Vector3>> result = new ArrayList<>();
    for (List<Vector3> piece : prototype(shape).corners) {
      result.add(piece.stream().map(world::apply).toList());
    }
    return result;
  }

  private Prototype prototype(Shape shape) {
    return known.computeIfAbsent(shape, Prototype::of);
  }

  private static List<List<Vector3>> corners(Shape shape) {
    if (shape instanceof Polyhedron polyhedron) {
      return List.of(polyhedron.vertices());
    }
    return shape.hulls().stream().map(Hulls::corners).toList();
  }

  static List<Vector3> corners(Piece piece) {
    return corners(piece.hull());
  }

  private static List<Vector3> corners(ConvexPolytope hull) {
    // faces that were not cut share their corners
    Set<Vector3> once = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Vector3> result = new ArrayList<>();
    for (Vector3 corner : hull.corners()) {
      if (once.add(corner)) {
        result.add(corner);
      }
    }
    return result;
  }
}
