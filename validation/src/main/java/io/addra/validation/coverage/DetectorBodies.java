package io.addra.validation.coverage;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outer volumes of a detector as convex bodies with flat faces, where they are such. */
final class DetectorBodies {
  private DetectorBodies() {}

  /**
   * Returns disjoint bodies that together are the detector's volumes at the top, or nothing where
   * one of them has a curved surface.
   */
  static Optional<List<ConvexBody>> of(Detector detector) {
    List<ConvexBody> bodies = new ArrayList<>();
    for (Volume volume : detector.volumes()) {
      Bounds bounds = volume.transform().apply(volume.shape().bounds());
      double size = 4 * (bounds.min().norm() + bounds.max().norm());
      for (Piece piece : volume.shape().pieces()) {
        if (piece.section() != null) {
          return Optional.empty();
        }
        bodies.add(ConvexBody.ofPlanes(planes(piece.placed(volume.transform())), size));
      }
    }
    return bodies.isEmpty() ? Optional.empty() : Optional.of(bodies);
  }

  private static double[] planes(Piece piece) {
    double[] planes = new double[4 * piece.planes().size()];
    int at = 0;
    for (HalfSpace plane : piece.planes()) {
      planes[at++] = plane.normal().x();
      planes[at++] = plane.normal().y();
      planes[at++] = plane.normal().z();
      planes[at++] = plane.distance();
    }
    return planes;
  }
}
