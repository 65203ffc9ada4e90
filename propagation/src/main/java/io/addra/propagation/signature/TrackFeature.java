package io.addra.propagation.signature;

import io.addra.kernels.body.TrackFeatureKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a track. */
public enum TrackFeature {
  /** Charge (e). */
  CHARGE("charge", TrackFeatureKernel.CHARGE, false),
  /** Momentum (GeV). */
  MOMENTUM("p_GeV", TrackFeatureKernel.MOMENTUM, false),
  /** Transverse momentum (GeV). */
  TRANSVERSE("pt_GeV", TrackFeatureKernel.TRANSVERSE, false),
  /** Polar angle of the momentum where the track starts (degrees). */
  THETA("theta_deg", TrackFeatureKernel.THETA, true),
  /** Least distance of the track's circle from the z axis (cm). */
  DISTANCE("d0_cm", TrackFeatureKernel.DISTANCE, false),
  /** Sensors of the pixel detector that are crossed. */
  PIXEL_HITS("pxd_hits", TrackFeatureKernel.PIXEL_HITS, false),
  /** Sensors of the strip detector that are crossed. */
  STRIP_HITS("svd_hits", TrackFeatureKernel.STRIP_HITS, false),
  /** Layers of wires of the drift chamber that are crossed. */
  WIRE_LAYERS("cdc_layers", TrackFeatureKernel.WIRE_LAYERS, false),
  /** All of these together. */
  HITS("hits", TrackFeatureKernel.HITS, false);

  private final String key;
  private final int index;
  private final boolean angle;

  TrackFeature(String key, int index, boolean angle) {
    this.key = key;
    this.index = index;
    this.angle = angle;
  }

  /** Name in files, with its unit. */
  public String key() {
    return key;
  }

  /** Place among the features of {@link TrackFeatureKernel}. */
  public int index() {
    return index;
  }

  /** A number of a file in the unit of the kernel: radians for degrees. */
  public double internal(double value) {
    return angle ? Math.toRadians(value) : value;
  }

  /** The feature of that name. */
  public static Optional<TrackFeature> named(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key.equals(key)).findFirst();
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(TrackFeature::key).toList();
  }
}
