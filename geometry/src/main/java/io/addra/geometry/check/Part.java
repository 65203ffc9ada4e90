package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.Objects;

/** A piece with what its comparisons need again and again. Immutable. */
record Part(Piece piece, ConvexPolytope hull, Bounds bounds, ConvexDistance distances) {
  private static final double PARALLEL = 1e-12;
  private static final double SAME_AXIS = 1e-9;

  static Part of(Piece piece) {
    ConvexPolytope hull = piece.hull();
    return new Part(piece, hull, hull.bounds(), new ConvexDistance(hull));
  }

  boolean planar() {
    return piece.section() == null;
  }

  ConeSection section() {
    return Objects.requireNonNull(piece.section());
  }

  /** Whether both turn about one axis. */
  boolean coaxialWith(Part other) {
    Transform relative = toAxisOf(other);
    return relative.turn(Vector3.Z).rho() < PARALLEL && relative.shift().rho() < SAME_AXIS;
  }

  /** From this section's own frame to the other's. */
  Transform toAxisOf(Part other) {
    return other.piece.axis().inverse().after(piece.axis());
  }

  /** The section's outline with r as x, z as z, in the own frame of another, coaxial section. */
  ConvexPolytope outlineFor(Part other) {
    Transform relative = toAxisOf(other);
    ConeSection s = section();
    return Outline.of(
        new Vector3(s.rIn0(), 0, relative.apply(new Vector3(0, 0, s.z0())).z()),
        new Vector3(s.rOut0(), 0, relative.apply(new Vector3(0, 0, s.z0())).z()),
        new Vector3(s.rOut1(), 0, relative.apply(new Vector3(0, 0, s.z1())).z()),
        new Vector3(s.rIn1(), 0, relative.apply(new Vector3(0, 0, s.z1())).z()));
  }
}
