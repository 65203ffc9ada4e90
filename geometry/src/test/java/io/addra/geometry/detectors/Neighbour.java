package io.addra.geometry.detectors;

import io.addra.geometry.check.ConvexDistance;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Bounds;

/**
 * A convex volume as its distances from others need it.
 *
 * @param body its corners, edges and faces
 * @param bounds box around it (cm)
 */
record Neighbour(ConvexDistance body, Bounds bounds) {

  static Neighbour of(PlacedVolume volume) {
    Piece piece = volume.volume().shape().pieces().getFirst().placed(volume.world());
    ConvexPolytope hull = ConvexPolytope.of(piece.planes(), volume.bounds());
    return new Neighbour(new ConvexDistance(hull), hull.bounds());
  }
}
