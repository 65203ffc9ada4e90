package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;

/**
 * How far two pieces that do not overlap are apart.
 *
 * <p>Polyhedra: exactly. Sections about one axis, one of them over the whole turn: exactly, as
 * outlines in the (r, z) plane. A polyhedron and a section: the least distance along the normal of
 * the surfaces that part them. For all others the grid of {@link SampledOverlap} gives a value that
 * may be too large by a step.
 */
final class Clearance {
  private Clearance() {}

  /** Whether the distance of two pieces is not sampled. */
  static boolean exact(Part a, Part b) {
    return a.planar() || b.planar() || turnTogether(a, b);
  }

  /** Distance (cm), or {@code atMost} if it is larger; 0 where they touch or overlap. */
  static double between(Part a, Part b, double atMost) {
    if (!a.bounds().padded(atMost).overlaps(b.bounds(), 0)) {
      return atMost;
    }
    double distance;
    if (a.planar() && b.planar()) {
      distance = ConvexDistance.between(a.distances(), b.distances(), atMost);
    } else if (a.planar()) {
      distance = mixed(b, a, atMost);
    } else if (b.planar()) {
      distance = mixed(a, b, atMost);
    } else if (turnTogether(a, b)) {
      distance = polyhedra(a.outlineFor(b), b.outlineFor(b), atMost);
    } else if (apart(a, b, atMost)) {
      distance = atMost;
    } else {
      distance = SampledOverlap.apart(a, b, atMost);
      distance = SampledOverlap.apart(b, a, Math.clamp(distance, 0, atMost));
    }
    return Math.clamp(distance, 0, atMost);
  }

  /** Whether two sections are so far apart that nothing needs to be sampled to know it. */
  private static boolean apart(Part a, Part b, double atMost) {
    boolean inOutline =
        a.coaxialWith(b) && polyhedra(a.outlineFor(b), b.outlineFor(b), atMost) >= atMost;
    return inOutline || ConvexDistance.between(a.distances(), b.distances(), atMost) >= atMost;
  }

  /** Whether one of two coaxial sections is at every azimuth where the other is. */
  private static boolean turnTogether(Part a, Part b) {
    return a.coaxialWith(b) && (full(a) || full(b));
  }

  private static boolean full(Part part) {
    return part.piece().planes().isEmpty();
  }

  private static double polyhedra(ConvexPolytope a, ConvexPolytope b, double atMost) {
    return ConvexDistance.between(new ConvexDistance(a), new ConvexDistance(b), atMost);
  }

  private static double mixed(Part round, Part flat, double atMost) {
    ConeSection s = round.section();
    Transform toAxis = round.piece().axis().inverse();
    double outSlope = (s.rOut1() - s.rOut0()) / (s.z1() - s.z0());
    double inSlope = (s.rIn1() - s.rIn0()) / (s.z1() - s.z0());
    double steepest = Math.max(Math.abs(outSlope), Math.abs(inSlope));
    double bound = RadialBound.distance(s, toAxis, flat.hull()) / Math.hypot(1, steepest);
    if (bound >= atMost) {
      return atMost;
    }
    ConvexPolytope local = flat.hull().placed(toAxis);
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
    Vector3 low = new RadialMinimum(body).of(s.outerAt(0), outSlope);
    double outside = (low.rho() - s.outerAt(low.z())) / Math.hypot(1, outSlope);
    double inHole = Double.POSITIVE_INFINITY;
    for (Vector3 corner : body.corners()) {
      inHole = Math.min(inHole, (s.innerAt(corner.z()) - corner.rho()) / Math.hypot(1, inSlope));
    }
    return s.hollow() ? Math.max(outside, inHole) : outside;
  }
}
