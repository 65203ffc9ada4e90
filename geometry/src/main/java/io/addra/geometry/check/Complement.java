package io.addra.geometry.check;

import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Cone;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Prism;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Bounds;
import java.util.ArrayList;
import java.util.List;

/** What a shape leaves of the space around it, as pieces: a daughter that meets one protrudes. */
final class Complement {
  private final Bounds room;
  private final List<Piece> pieces = new ArrayList<>();

  private Complement(Bounds room) {
    this.room = room;
  }

  /**
   * Pieces that cover all of a box that is not in the shape; they may overlap.
   *
   * @param around the box (cm), in the shape's frame
   */
  static List<Piece> of(Shape shape, Bounds around) {
    Complement complement = new Complement(around.with(shape.bounds()).padded(1));
    switch (shape) {
      case Box _, Polyhedron _ -> complement.ofConvex(shape.pieces().getFirst());
      case Prism prism when prism.inner().isEmpty() ->
          complement.ofConvex(prism.pieces().getFirst());
      case Prism _, Union _ -> complement.ofPolyhedra(shape.pieces());
      case Tube t ->
          complement.ofRevolution(
              List.of(new ConeSection(t.z0(), t.z1(), t.rOut(), t.rOut(), t.rIn(), t.rIn())),
              t.phi());
      case Cone c -> complement.ofRevolution(List.of(c.section()), c.phi());
      case Polycone p -> complement.ofRevolution(p.sections(), p.phi());
    }
    return complement.pieces;
  }

  private void ofConvex(Piece convex) {
    ConvexPolytope everything = ConvexPolytope.box(room);
    for (HalfSpace plane : convex.planes()) {
      add(everything.cut(plane.flipped()));
    }
  }

  private void ofPolyhedra(List<Piece> polyhedra) {
    List<ConvexPolytope> rest = List.of(ConvexPolytope.box(room));
    for (Piece piece : polyhedra) {
      ConvexPolytope taken = piece.hull();
      rest = rest.stream().flatMap(r -> r.minus(taken).stream()).toList();
    }
    rest.forEach(this::add);
  }

  private void add(ConvexPolytope polytope) {
    if (!polytope.isEmpty()) {
      pieces.add(Piece.polyhedron(polytope.planes()));
    }
  }

  private void ofRevolution(List<ConeSection> sections, PhiRange phi) {
    double far = room.corners().stream().mapToDouble(c -> c.rho()).max().orElse(0);
    double z = room.min().z();
    for (ConeSection s : sections) {
      if (s.z0() > z) {
        add(new ConeSection(z, s.z0(), far, far, 0, 0));
      }
      add(new ConeSection(s.z0(), s.z1(), far, far, s.rOut0(), s.rOut1()));
      if (s.hollow()) {
        add(new ConeSection(s.z0(), s.z1(), s.rIn0(), s.rIn1(), 0, 0));
      }
      z = s.z1();
    }
    add(new ConeSection(z, room.max().z(), far, far, 0, 0));
    if (!phi.full()) {
      ConeSection all = new ConeSection(room.min().z(), room.max().z(), far, far, 0, 0);
      for (PhiRange part : new PhiRange(phi.toDeg(), phi.fromDeg() + 360).convexParts()) {
        pieces.add(Piece.cone(all, part.wedge()));
      }
    }
  }

  private void add(ConeSection section) {
    pieces.add(Piece.cone(section, List.of()));
  }
}
