package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;

/**
 * A quick proof that a convex polyhedron and a cone section have no common part, from the
 * polyhedron's corners alone. Most pairs whose boxes meet are parted by it: the box around a ring
 * is full of what stands inside the ring.
 *
 * <p>r - r_in(z) is convex, so that no point of the polyhedron is further out than the furthest
 * corner. And r is at least the component along any unit vector e of the (x, y) plane, so that r -
 * r_out(z) is at least the least of the linear x . e - r_out(z), which is at a corner; e points to
 * the middle of the corners.
 */
final class RadialBound {
  private RadialBound() {}

  /**
   * Whether the polyhedron is in the hole of the section or outside its outer surface.
   *
   * @param section the section, in its own frame
   * @param toAxis from the polyhedron's frame to the section's
   * @param body the polyhedron
   */
  static boolean apart(ConeSection section, Transform toAxis, ConvexPolytope body) {
    return distance(section, toAxis, body) >= 0;
  }

  /**
   * A lower bound of how far, along r, the polyhedron is outside the section or within its hole
   * (cm); negative if the corners do not tell.
   *
   * @param section the section, in its own frame
   * @param toAxis from the polyhedron's frame to the section's
   * @param body the polyhedron
   */
  static double distance(ConeSection section, Transform toAxis, ConvexPolytope body) {
    Vector3 middle = toAxis.apply(body.centre());
    Vector3 out = new Vector3(middle.x(), middle.y(), 0);
    Vector3 towards = out.norm() > 0 ? out.unit() : Vector3.X;
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (ConvexPolytope.Face face : body.faces()) {
      for (Vector3 corner : face.corners()) {
        Vector3 p = toAxis.apply(corner);
        highest = Math.max(highest, p.rho() - section.innerAt(p.z()));
        lowest = Math.min(lowest, p.dot(towards) - section.outerAt(p.z()));
      }
    }
    return section.hollow() ? Math.max(lowest, -highest) : lowest;
  }
}
