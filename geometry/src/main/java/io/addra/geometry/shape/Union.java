package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import java.util.ArrayList;
import java.util.List;

/**
 * The union of convex parts with plane faces, kept as disjoint pieces: each part is cut by the
 * planes of those before it, exactly, so that touching and overlapping parts count once. Immutable.
 *
 * @param pieces disjoint convex polyhedra, in the union's frame
 */
public record Union(List<Piece> pieces) implements Shape {

  /** Copies the list. */
  public Union {
    pieces = List.copyOf(pieces);
  }

  /**
   * The union of pieces that may touch or overlap.
   *
   * @param parts convex polyhedra in the union's frame
   * @throws ShapeException if one of them is not a polyhedron or there are none
   */
  public static Union of(List<Piece> parts) {
    if (parts.isEmpty()) {
      throw new ShapeException("", "a union needs at least one part");
    }
    List<ConvexPolytope> disjoint = new ArrayList<>();
    for (Piece part : parts) {
      if (part.section() != null) {
        throw new ShapeException("", "parts of a union must have plane faces");
      }
      List<ConvexPolytope> rest = List.of(part.hull());
      for (ConvexPolytope before : List.copyOf(disjoint)) {
        rest = rest.stream().flatMap(r -> without(r, before).stream()).toList();
      }
      disjoint.addAll(rest);
    }
    return new Union(disjoint.stream().map(p -> Piece.polyhedron(p.planes())).toList());
  }

  /** Of most pairs of parts the boxes say that they share nothing. */
  private static List<ConvexPolytope> without(ConvexPolytope part, ConvexPolytope before) {
    boolean near = part.bounds().overlaps(before.bounds(), ConvexPolytope.TOLERANCE);
    return near ? part.minus(before) : List.of(part);
  }

  @Override
  public double volumeCm3() {
    return pieces.stream().mapToDouble(p -> p.hull().volume()).sum();
  }

  @Override
  public Bounds bounds() {
    return pieces.stream().map(p -> p.hull().bounds()).reduce(Bounds::with).orElseThrow();
  }
}
