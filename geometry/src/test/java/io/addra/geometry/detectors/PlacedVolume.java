package io.addra.geometry.detectors;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;

/**
 * A volume and where it is in the detector's frame.
 *
 * @param volume the volume
 * @param world from its own frame to the detector's
 */
record PlacedVolume(Volume volume, Transform world) {

  String name() {
    return volume.name();
  }

  /** Middle of its box (cm, detector's frame). */
  Vector3 centre() {
    return world.apply(volume.shape().bounds().centre());
  }

  /** A box around it (cm, detector's frame). */
  Bounds bounds() {
    return world.apply(volume.shape().bounds());
  }

  /** Whether a point of the detector's frame (cm) is in it, its daughters included. */
  boolean contains(double x, double y, double z) {
    return volume.shape().contains(world.inverse().apply(new Vector3(x, y, z)));
  }
}
