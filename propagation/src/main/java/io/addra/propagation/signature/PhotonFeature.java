package io.addra.propagation.signature;

import io.addra.kernels.body.PhotonKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a photon. */
public enum PhotonFeature {
  /** Energy (GeV). */
  ENERGY("E_GeV", PhotonKernel.ENERGY, 1),
  /** Energy in the frame of the collision (GeV). */
  CMS_ENERGY("E_cms_GeV", PhotonKernel.CMS_ENERGY, 1),
  /** Polar angle of where it enters a crystal, seen from the origin (degrees). */
  THETA("theta_deg", PhotonKernel.THETA, Math.PI / 180),
  /** Path from the vertex to the first crystal (cm); below 0 where it meets none. */
  ENTRY("entry_cm", PhotonKernel.ENTRY, 1),
  /** Radiation lengths before the first crystal. */
  BEFORE("before_x0", PhotonKernel.BEFORE, 1),
  /** Radiation lengths in crystals. */
  INSIDE("crystal_x0", PhotonKernel.INSIDE, 1),
  /** Path in crystals (cm). */
  PATH("crystal_cm", PhotonKernel.PATH, 1),
  /** How much later it is than a prompt photon at the same place (ns). */
  DELAY("delay_ns", PhotonKernel.DELAY, 29.9792458);

  private final String key;
  private final int index;
  private final double unit;

  PhotonFeature(String key, int index, double unit) {
    this.key = key;
    this.index = index;
    this.unit = unit;
  }

  /** Name in files, with its unit. */
  public String key() {
    return key;
  }

  /** Place among the features of {@link PhotonKernel}. */
  public int index() {
    return index;
  }

  /** A number of a file in the unit of the kernel: radians for degrees, cm for ns. */
  public double internal(double value) {
    return value * unit;
  }

  /** The feature of that name. */
  public static Optional<PhotonFeature> named(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key.equals(key)).findFirst();
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(PhotonFeature::key).toList();
  }
}
