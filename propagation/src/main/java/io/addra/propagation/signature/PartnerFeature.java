package io.addra.propagation.signature;

import io.addra.kernels.body.PartnerKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a prompt partner of the LLPs. */
public enum PartnerFeature {
  /** Energy (GeV). */
  ENERGY("E_GeV", PartnerKernel.ENERGY, false),
  /** Energy in the frame of the collision (GeV). */
  CMS_ENERGY("E_cms_GeV", PartnerKernel.CMS_ENERGY, false),
  /** Momentum (GeV). */
  MOMENTUM("p_GeV", PartnerKernel.MOMENTUM, false),
  /** Transverse momentum (GeV). */
  TRANSVERSE("pt_GeV", PartnerKernel.TRANSVERSE, false),
  /** Polar angle of the momentum (degrees). */
  THETA("theta_deg", PartnerKernel.THETA, true);

  private final String key;
  private final int index;
  private final boolean angle;

  PartnerFeature(String key, int index, boolean angle) {
    this.key = key;
    this.index = index;
    this.angle = angle;
  }

  /** Name in files, with its unit. */
  public String key() {
    return key;
  }

  /** Place among the features of {@link PartnerKernel}. */
  public int index() {
    return index;
  }

  /** A number of a file in the unit of the kernel: radians for degrees. */
  public double internal(double value) {
    return angle ? Math.toRadians(value) : value;
  }

  /** The feature of that name. */
  public static Optional<PartnerFeature> named(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key.equals(key)).findFirst();
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(PartnerFeature::key).toList();
  }
}
