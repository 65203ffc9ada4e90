package io.addra.propagation.signature;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.SignatureLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a decay: of its vertex, or of the pair of tracks that is chosen. */
public enum EventValue {
  /** Distance of the vertex from the z axis (cm). */
  RADIUS("vertex", "r_cm", SignatureLayout.RADIUS, false),
  /** z of the vertex (cm). */
  Z("vertex", "z_cm", SignatureLayout.Z, false),
  /** Polar angle of the vertex seen from the origin (degrees). */
  THETA("vertex", "theta_deg", SignatureLayout.THETA, true),
  /** Distance of the vertex from the mean collision point (cm). */
  DISTANCE("vertex", "distance_cm", SignatureLayout.DISTANCE, false),
  /** Tracks that pass. */
  PASSING("tracks", "count", SignatureLayout.PASSING, false),
  /** Mass of the pair (GeV). */
  PAIR_MASS("pair", "mass_GeV", SignatureLayout.PAIR_MASS, false),
  /** Angle between the momenta (degrees). */
  PAIR_ANGLE("pair", "opening_angle_deg", SignatureLayout.PAIR_ANGLE, true),
  /** Angle of the pair's momentum to the line from the mean collision point (degrees). */
  POINTING("pair", "pointing_deg", SignatureLayout.POINTING, true),
  /** Momentum of the pair (GeV). */
  PAIR_MOMENTUM("pair", "p_GeV", SignatureLayout.PAIR_MOMENTUM, false),
  /** Transverse momentum of the pair (GeV). */
  PAIR_TRANSVERSE("pair", "pt_GeV", SignatureLayout.PAIR_TRANSVERSE, false),
  /** How far the pair is from back to back, in polar angle or azimuth, the larger (degrees). */
  BACK_TO_BACK("pair", "back_to_back_deg", SignatureLayout.BACK_TO_BACK, true),
  /** Photons that pass and reach a crystal without converting. */
  PHOTONS("photons", "count", ValueBlock.PHOTONS.index(ClusterKernel.PASSING), false),
  /** Clusters that they make. */
  CLUSTERS("photons", "clusters", ValueBlock.PHOTONS.index(ClusterKernel.CLUSTERS), false),
  /** Photons that pass but for converting before the crystals. */
  CONVERSIONS("photons", "conversions", ValueBlock.PHOTONS.index(ClusterKernel.CONVERSIONS), false),
  /** Sum of the energies of the photons that pass (GeV). */
  PHOTON_ENERGY("photons", "E_GeV", ValueBlock.PHOTONS.index(ClusterKernel.ENERGY), false),
  /** Least distance between two of them where they enter crystals (cm). */
  PHOTON_DISTANCE(
      "photons", "distance_cm", ValueBlock.PHOTONS.index(ClusterKernel.DISTANCE), false),
  /** Least angle between two of them (degrees). */
  PHOTON_ANGLE("photons", "opening_angle_deg", ValueBlock.PHOTONS.index(ClusterKernel.ANGLE), true);

  private final String section;
  private final String key;
  private final int index;
  private final boolean angle;

  EventValue(String section, String key, int index, boolean angle) {
    this.section = section;
    this.key = key;
    this.index = index;
    this.angle = angle;
  }

  /** The part of a file that it stands in: vertex, tracks, pair or photons. */
  public String section() {
    return section;
  }

  /** Name in files, with its unit. */
  public String key() {
    return key;
  }

  /** Place among the values of {@link SignatureLayout}, those of {@link ValueBlock} behind. */
  public int index() {
    return index;
  }

  /** A number of a file in the unit of the kernel: radians for degrees. */
  public double internal(double value) {
    return angle ? Math.toRadians(value) : value;
  }

  /** The value of that name in a part of a file. */
  public static Optional<EventValue> named(String section, String key) {
    return Arrays.stream(values())
        .filter(value -> value.section.equals(section) && value.key.equals(key))
        .findFirst();
  }

  /** All names in a part of a file. */
  public static List<String> keys(String section) {
    return Arrays.stream(values())
        .filter(value -> value.section.equals(section))
        .map(EventValue::key)
        .toList();
  }
}
