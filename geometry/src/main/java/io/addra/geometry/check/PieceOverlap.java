package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.Optional;

/**
 * Whether two pieces share a part of space.
 *
 * <p>Polyhedra are clipped by each other's planes. Sections about one axis are compared by their
 * outlines in the (r, z) plane and their wedges. A polyhedron Q, cut to the slab and wedge of a
 * section, meets it exactly if some point of Q has r &lt; r_out and some point r &gt; r_in: on the
 * way from one to the other r_in &lt; r_out leaves no gap. The least of the convex r - r_out is
 * found by search, the greatest of r - r_in is at a corner. Sections about different axes are
 * sampled.
 */
final class PieceOverlap {
  private PieceOverlap() {}

  /** Whether there is an exact method for two pieces. */
  static boolean exact(Part a, Part b) {
    return a.planar() || b.planar() || a.coaxialWith(b);
  }

  /** The common part of two pieces, if it is deeper than the tolerance (cm). */
  static Optional<Found> between(Part a, Part b, double tolerance) {
    Optional<Found> found;
    if (a.planar() && b.planar()) {
      found = polyhedra(a, b);
    } else if (a.planar()) {
      found = mixed(b, a);
    } else if (b.planar()) {
      found = mixed(a, b);
    } else {
      found = a.coaxialWith(b) ? coaxial(a, b) : SampledOverlap.between(a, b);
    }
    return found.filter(f -> f.depthCm() > tolerance);
  }

  private static Optional<Found> polyhedra(Part a, Part b) {
    ConvexPolytope common = a.hull().intersection(b.hull());
    return common.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(common.thickness(), common.centre()));
  }

  private static Optional<Found> coaxial(Part a, Part b) {
    ConvexPolytope common = a.outlineFor(b).intersection(b.outlineFor(b));
    if (common.isEmpty()) {
      return Optional.empty();
    }
    double r = common.bounds().max().x();
    Transform toAxis = b.piece().axis().inverse();
    ConvexPolytope wedge =
        ConvexPolytope.box(new Bounds(new Vector3(-r, -r, -r), new Vector3(r, r, r)));
    for (HalfSpace plane : a.piece().planes()) {
      wedge = wedge.cut(plane.placed(toAxis));
    }
    for (HalfSpace plane : b.piece().planes()) {
      wedge = wedge.cut(plane.placed(toAxis));
    }
    if (wedge.isEmpty()) {
      return Optional.empty();
    }
    Vector3 middle = common.centre();
    Vector3 side = wedge.centre();
    Vector3 out = side.rho() > 1e-9 * r ? side.times(1 / side.rho()) : new Vector3(1, 0, 0);
    Vector3 place = new Vector3(out.x() * middle.x(), out.y() * middle.x(), middle.z());
    double depth = Math.min(Outline.thickness(common), wedge.thickness());
    return Optional.of(new Found(depth, b.piece().axis().apply(place)));
  }

  private static Optional<Found> mixed(Part round, Part flat) {
    ConeSection s = round.section();
    Transform toAxis = round.piece().axis().inverse();
    if (RadialBound.apart(s, toAxis, flat.hull())) {
      return Optional.empty();
    }
    HalfSpace top = new HalfSpace(new Vector3(0, 0, 1), s.z1());
    HalfSpace bottom = new HalfSpace(new Vector3(0, 0, -1), -s.z0());
    ConvexPolytope body =
        flat.hull().cut(top.placed(round.piece().axis())).cut(bottom.placed(round.piece().axis()));
    for (HalfSpace plane : round.piece().planes()) {
      body = body.cut(plane);
    }
    if (body.isEmpty()) {
      return Optional.empty();
    }
    ConvexPolytope local = body.placed(toAxis);
    Vector3 high = local.corners().getFirst();
    for (Vector3 corner : local.corners()) {
      high = aboveHole(s, corner) > aboveHole(s, high) ? corner : high;
    }
    if (s.hollow() && aboveHole(s, high) <= 0) {
      return Optional.empty();
    }
    double slope = (s.rOut1() - s.rOut0()) / (s.z1() - s.z0());
    Vector3 low = new RadialMinimum(local).of(s.outerAt(0), slope);
    double inside = s.outerAt(low.z()) - low.rho();
    double outside = s.hollow() ? aboveHole(s, high) : inside;
    double depth = Math.min(Math.min(inside, outside), local.thickness());
    Vector3 place = round.piece().axis().apply(between(s, low, high));
    return Optional.of(new Found(depth, place));
  }

  private static double aboveHole(ConeSection s, Vector3 p) {
    return p.rho() - s.innerAt(p.z());
  }

  /** The point on the way from one to the other that is deepest in the section. */
  private static Vector3 between(ConeSection s, Vector3 low, Vector3 high) {
    Vector3 best = low;
    int steps = 64;
    for (int k = 0; k <= steps; k++) {
      Vector3 p = low.plus(high.minus(low).times((double) k / steps));
      best = s.depthOf(p.rho(), p.z()) > s.depthOf(best.rho(), best.z()) ? p : best;
    }
    return best;
  }
}
