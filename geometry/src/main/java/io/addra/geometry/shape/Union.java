package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The union of convex parts with plane faces, kept as disjoint pieces: each part is cut by the
 * planes of those before it, exactly, so that touching and overlapping parts count once. Immutable.
 *
 * @param bodies disjoint convex polyhedra, in the union's frame
 */
public record Union(List<ConvexPolytope> bodies) implements Shape {

  /** Copies the list. */
  public Union {
    bodies = List.copyOf(bodies);
  }

  /**
   * The union of pieces that may touch or overlap.
   *
   * @param parts convex polyhedra in the union's frame
   * @throws ShapeException if one of them is not a polyhedron or there are none
   */
  public static Union of(List<Piece> parts) {
    if (parts.stream().anyMatch(part -> part.section() != null)) {
      throw new ShapeException("", "parts of a union must have plane faces");
    }
    return joining(parts.stream().map(Piece::hull).toList());
  }

  /**
   * The union of polyhedra that may touch or overlap.
   *
   * @param parts convex polyhedra in the union's frame, none of them empty
   * @throws ShapeException if there are none
   */
  public static Union joining(List<ConvexPolytope> parts) {
    if (parts.isEmpty()) {
      throw new ShapeException("", "a union needs at least one part");
    }
    List<Bounded> disjoint = new ArrayList<>();
    for (ConvexPolytope part : parts) {
      List<Bounded> rest = List.of(Bounded.of(part));
      for (Bounded before : disjoint) {
        rest = minus(rest, before);
      }
      disjoint.addAll(rest);
    }
    return new Union(disjoint.stream().map(Bounded::body).toList());
  }

  private static List<Bounded> minus(List<Bounded> parts, Bounded before) {
    boolean near = false;
    for (Bounded part : parts) {
      near |= part.near(before);
    }
    return near ? parts.stream().flatMap(part -> part.minus(before)).toList() : parts;
  }

  /** A polyhedron with the box around it, which tells quickly that two have nothing in common. */
  private record Bounded(ConvexPolytope body, Bounds box) {
    static Bounded of(ConvexPolytope body) {
      return new Bounded(body, body.bounds());
    }

    boolean near(Bounded other) {
      return box.overlaps(other.box, ConvexPolytope.TOLERANCE);
    }

    Stream<Bounded> minus(Bounded other) {
      return near(other) ? body.minus(other.body).stream().map(Bounded::of) : Stream.of(this);
    }
  }

  @Override
  public List<Piece> pieces() {
    return bodies.stream().map(body -> Piece.polyhedron(body.planes())).toList();
  }

  @Override
  public List<ConvexPolytope> hulls() {
    return bodies;
  }

  @Override
  public double volumeCm3() {
    return bodies.stream().mapToDouble(ConvexPolytope::volume).sum();
  }

  @Override
  public Bounds bounds() {
    return bodies.stream().map(ConvexPolytope::bounds).reduce(Bounds::with).orElseThrow();
  }
}
