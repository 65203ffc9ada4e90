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
   * The particles of an event with an LLP of the given mass.
   *
   * @param mass mass of the LLP (GeV), above 0 and below {@link #maxMass()}
   * @throws IllegalArgumentException if the mass is out of range
   */
  EventModel event(double mass);

  /**
   * The kernel's parameters for the first LLP of an event.
   *
   * @param mass mass of the LLP (GeV), above 0 and below {@link #maxMass()}
   * @throws IllegalArgumentException if the mass is out of range
   */
  default LlpSource source(double mass) {
    return event(mass).source();
  }
}
