package io.addra.geometry.compile;

import io.addra.geometry.space.Vector3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of one convex piece as seen from the z axis. Immutable.
 *
 * @param node the node
 * @param azimuth of its middle (turns, from 0 to below 1)
 * @param slope z/r of the middle of its range
 * @param slopeWidth its range in z/r
 * @param nearest its least distance from the axis (cm)
 */
record Pointing(SceneNode node, double azimuth, double slope, double slopeWidth, double nearest) {

  /** A node as seen from the axis, or null if it is not one convex piece without daughters. */
  static @Nullable Pointing of(SceneNode node) {
    if (node.pieces().size() != 1
        || node.pieces().getFirst().section() != null
        || !node.daughters().isEmpty()) {
      return null;
    }
    List<Vector3> corners = node.corners().getFirst();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double nearest = Double.POSITIVE_INFINITY;
    for (Vector3 corner : corners) {
      double slope = corner.z() / corner.rho();
      least = Math.min(least, slope);
      most = Math.max(most, slope);
    }
    double[] range = Azimuths.range(corners);
    if (range[1] >= 0.25) {
      return null;
    }
    double middle = range[0] + 0.5 * range[1];
    double angle = 2 * Math.PI * middle;
    for (Vector3 corner : corners) {
      nearest = Math.min(nearest, Math.cos(angle) * corner.x() + Math.sin(angle) * corner.y());
    }
    return new Pointing(
        node, middle - Math.floor(middle), 0.5 * (least + most), most - least, nearest);
  }
}
