package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;

/**
 * How far two pieces that do not overlap are apart.
 *
 * <p>Polyhedra: exactly. Full sections about one axis: exactly, as outlines in the (r, z) plane. A
 * polyhedron and a section: the least distance along the normal of the surfaces that part them. For
 * all others the grid of {@link SampledOverlap} gives a value that may be too large by a step.
 */
final class Clearance {
  private Clearance() {}

  /** Whether the distance of two pieces is not sampled. */
  static boolean exact(Part a, Part b) {
    return a.planar() || b.planar() || (a.coaxialWith(b) && full(a) && full(b));
  }

  /** Distance (cm), or {@code atMost} if it is larger; 0 where they touch or overlap. */
  static double between(Part a, Part b, double atMost) {
    if (!a.bounds().padded(atMost).overlaps(b.bounds(), 0)) {
      return atMost;
    }
    double distance;
    if (a.planar() && b.planar()) {
      distance = polyhedra(a.hull(), b.hull(), atMost);
    } else if (a.planar()) {
      distance = mixed(b, a);
    } else if (b.planar()) {
      distance = mixed(a, b);
    } else if (a.coaxialWith(b) && full(a) && full(b)) {
      distance = polyhedra(a.outlineFor(b), b.outlineFor(b), atMost);
    } else {
      distance = Math.min(sampled(a, b, atMost), sampled(b, a, atMost));
    }
    return Math.clamp(distance, 0, atMost);
  }

  private static boolean full(Part part) {
    return part.piece().planes().isEmpty();
  }

  private static double polyhedra(ConvexPolytope a, ConvexPolytope b, double atMost) {
    return ConvexDistance.between(new ConvexDistance(a), new ConvexDistance(b), atMost);
  }

  private static double mixed(Part round, Part flat) {
    ConeSection s = round.section();
    ConvexPolytope local = flat.hull().placed(round.piece().axis().inverse());
    Bounds box = local.bounds();
    double along = Math.max(s.z0() - box.max().z(), box.min().z() - s.z1());
    double besides = along;
    for (HalfSpace plane : round.piece().planes()) {
      double least = Double.POSITIVE_INFINITY;
      for (Vector3 corner : flat.hull().corners()) {
        least = Math.min(least, plane.beyond(corner));
      }
      besides = Math.max(besides, least);
    }
    if (besides > 0) {
      return besides;
    }
    ConvexPolytope body =
        local
            .cut(new HalfSpace(Vector3.Z, s.z1()))
            .cut(new HalfSpace(new Vector3(0, 0, -1), -s.z0()));
    if (body.isEmpty()) {
      return 0; // they touch at an end
    }
    double outSlope = (s.rOut1() - s.rOut0()) / (s.z1() - s.z0());
    Vector3 low = new RadialMinimum(body).of(s.outerAt(0), outSlope);
    double outside = (low.rho() - s.outerAt(low.z())) / Math.hypot(1, outSlope);
    double inSlope = (s.rIn1() - s.rIn0()) / (s.z1() - s.z0());
    double inHole = Double.POSITIVE_INFINITY;
    for (Vector3 corner : body.corners()) {
      inHole = Math.min(inHole, (s.innerAt(corner.z()) - corner.rho()) / Math.hypot(1, inSlope));
    }
    return s.hollow() ? Math.max(outside, inHole) : outside;
  }

  private static double sampled(Part from, Part to, double atMost) {
    Bounds near = to.bounds().padded(atMost);
    double least = atMost;
    for (Vector3 p : SampledOverlap.points(from.section())) {
      Vector3 place = from.piece().axis().apply(p);
      if (near.contains(place)
          && from.piece().planes().stream().allMatch(h -> h.beyond(place) <= 0)) {
        least = Math.min(least, -to.piece().depthOf(place));
      }
    }
    return least;
  }
}
