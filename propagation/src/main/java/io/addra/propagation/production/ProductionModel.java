package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;

/** A way to make long-lived particles. Implementations are immutable. */
public sealed interface ProductionModel permits PairDecay, PhotonAlp {

  /** Name of the process, as in scan files and maps. */
  String process();

  /** The reaction in words a physicist reads, as {@code B+ -> K+ S}. */
  String reaction(String llp);

  /** Largest mass that the LLP can have (GeV). */
  double maxMass();

  /**
   * The kernel's parameters for an LLP of the given mass.
   *
   * @param mass mass of the LLP (GeV), above 0 and below {@link #maxMass()}
   * @throws IllegalArgumentException if the mass is out of range
   */
  LlpSource source(double mass);
}
