package io.addra.propagation.signature;

import io.addra.kernels.body.PartnerKernel;

/** Which prompt partners of the LLPs are looked at. */
public enum PartnerKind {
  /** All of them. */
  ANY(PartnerKernel.PHOTON + PartnerKernel.CHARGED + PartnerKernel.OTHER),
  /** Photons. */
  PHOTON(PartnerKernel.PHOTON),
  /** Charged particles. */
  CHARGED(PartnerKernel.CHARGED),
  /** Photons and charged particles: all that is seen. */
  VISIBLE(PartnerKernel.PHOTON + PartnerKernel.CHARGED);

  private final int code;

  PartnerKind(int code) {
    this.code = code;
  }

  /** The kernel's sum of kinds. */
  public int code() {
    return code;
  }
}
