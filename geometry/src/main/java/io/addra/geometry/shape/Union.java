package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    List<Bounded> disjoint = new ArrayList<>();
    for (Piece part : parts) {
      if (part.section() != null) {
        throw new ShapeException("", "parts of a union must have plane faces");
      }
      List<Bounded> rest = List.of(Bounded.of(part.hull()));
      for (Bounded before : disjoint) {
        rest = rest.stream().flatMap(r -> r.minus(before)).toList();
      }
      disjoint.addAll(rest);
    }
    return new Union(disjoint.stream().map(b -> Piece.polyhedron(b.body.planes())).toList());
  }

  /** A polyhedron with the box around it, which tells quickly that two have nothing in common. */
  private record Bounded(ConvexPolytope body, Bounds box) {
    static Bounded of(ConvexPolytope body) {
      return new Bounded(body, body.bounds());
    }

    Stream<Bounded> minus(Bounded other) {
      return box.overlaps(other.box, ConvexPolytope.TOLERANCE)
          ? body.minus(other.body).stream().map(Bounded::of)
          : Stream.of(this);
    }
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
