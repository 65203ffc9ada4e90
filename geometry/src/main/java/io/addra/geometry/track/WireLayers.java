package io.addra.geometry.track;

import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.track.CoaxialLayer;
import java.util.Optional;

/**
 * Layers of sense wires: volumes with the properties {@code wire_r_cm}, {@code wire_z_min_cm} and
 * {@code wire_z_max_cm}, in the volume's frame. A layer is the cylinder through the ends of its
 * wires. Stereo wires are straight and sag towards the axis between their ends, by up to 0.5 cm in
 * Belle II: the cylinder is what a track reaches, not where the wire is.
 */
final class WireLayers {
  private static final String RADIUS = "wire_r_cm";
  private static final double SAME = 1e-9;

  private WireLayers() {}

  /** The layer that a volume is, if it has wires. */
  static Optional<CoaxialLayer> of(Volume volume, Transform frame) {
    if (!volume.properties().containsKey(RADIUS)) {
      return Optional.empty();
    }
    Vector3 origin = frame.shift();
    double axis = frame.turn(Vector3.Z).z();
    if (origin.rho() > SAME || Math.abs(Math.abs(axis) - 1) > SAME) {
      throw new IllegalArgumentException(
          "the wires of " + volume.path() + " must lie about the z axis");
    }
    double one = origin.z() + axis * Properties.required(volume, "wire_z_min_cm");
    double two = origin.z() + axis * Properties.required(volume, "wire_z_max_cm");
    return Optional.of(
        new CoaxialLayer(
            Properties.required(volume, RADIUS), Math.min(one, two), Math.max(one, two)));
  }
}
