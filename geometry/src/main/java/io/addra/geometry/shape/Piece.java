package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ray is clipped against: the intersection of half-spaces and, where there is one, a cone
 * section. Pieces of one shape do not share inner points. Immutable.
 *
 * @param planes half-spaces, in the piece's frame
 * @param section surface of revolution, or null for a convex polyhedron
 * @param axis places the section's own frame, whose z axis it turns about, into the piece's frame
 */
public record Piece(List<HalfSpace> planes, @Nullable ConeSection section, Transform axis) {

  /** Copies the planes. */
  public Piece {
    planes = List.copyOf(planes);
  }

  /** A convex polyhedron. */
  public static Piece polyhedron(List<HalfSpace> planes) {
    return new Piece(planes, null, Transform.IDENTITY);
  }

  /** A cone section about the z axis, cut by half-spaces. */
  public static Piece cone(ConeSection section, List<HalfSpace> planes) {
    return new Piece(planes, section, Transform.IDENTITY);
  }

  /** The same piece in the frame that the motion leads to. */
  public Piece placed(Transform t) {
    List<HalfSpace> moved = new ArrayList<>(planes.size());
    for (HalfSpace plane : planes) {
      moved.add(plane.placed(t));
    }
    return new Piece(moved, section, t.after(axis));
  }

  /** Whether a point (cm) is inside or on the surface. */
  public boolean contains(Vector3 p) {
    for (HalfSpace plane : planes) {
      if (plane.beyond(p) > 0) {
        return false;
      }
    }
    if (section == null) {
      return true;
    }
    Vector3 local = axis.inverse().apply(p);
    return section.contains(local.rho(), local.z());
  }

  /**
   * How far a point (cm) is inside: the least distance to one of the surfaces, negative outside.
   * For a point outside it is minus a lower bound of the distance.
   */
  public double depthOf(Vector3 p) {
    double depth = Double.POSITIVE_INFINITY;
    for (HalfSpace plane : planes) {
      depth = Math.min(depth, -plane.beyond(p));
    }
    if (section == null) {
      return depth;
    }
    Vector3 local = axis.inverse().apply(p);
    return Math.min(depth, section.depthOf(local.rho(), local.z()));
  }

  /** The polyhedron, or for a cone section a polyhedron around it; empty if there is none. */
  public ConvexPolytope hull() {
    if (section == null) {
      return ConvexPolytope.of(planes);
    }
    double r = section.rMax();
    Bounds box = new Bounds(new Vector3(-r, -r, section.z0()), new Vector3(r, r, section.z1()));
    List<HalfSpace> all = new ArrayList<>();
    for (HalfSpace side : Box.sides(box)) {
      all.add(side.placed(axis));
    }
    all.addAll(planes);
    return ConvexPolytope.of(all, axis.apply(box));
  }
}
