package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Objects;

/**
 * The depth of many points in one round piece: {@link Piece#depthOf} with what does not depend on
 * the point worked out before. Immutable.
 *
 * @param planes half-spaces, in the points' frame
 * @param toSection from the points' frame to the section's
 * @param section the section
 * @param outerCosine cosine of its outer surface's slope
 * @param innerCosine cosine of its inner surface's slope
 */
record Probe(
    List<HalfSpace> planes,
    Transform toSection,
    ConeSection section,
    double outerCosine,
    double innerCosine) {

  static Probe of(Piece piece) {
    ConeSection s = Objects.requireNonNull(piece.section());
    double length = s.z1() - s.z0();
    return new Probe(
        piece.planes(),
        piece.axis().inverse(),
        s,
        length / Math.hypot(length, s.rOut1() - s.rOut0()),
        length / Math.hypot(length, s.rIn1() - s.rIn0()));
  }

  /** How far a point (cm) is inside; for one outside minus a lower bound of its distance. */
  double depthOf(Vector3 p) {
    Vector3 local = toSection.apply(p);
    double z = local.z();
    double r = Math.sqrt(local.x() * local.x() + local.y() * local.y());
    double depth = Math.min(z - section.z0(), section.z1() - z);
    depth = Math.min(depth, (section.outerAt(z) - r) * outerCosine);
    if (section.hollow()) {
      depth = Math.min(depth, (r - section.innerAt(z)) * innerCosine);
    }
    for (HalfSpace plane : planes) {
      depth = Math.min(depth, -plane.beyond(p));
    }
    return depth;
  }
}
