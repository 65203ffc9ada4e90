package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;

/** A way to make long-lived particles by the kernels. Implementations are immutable. */
public interface ProductionModel extends Production {

  /**
   * Whether it makes no LLP but photons for what vetoes and shields see. Such a model has the event
   * of the mass 0 only, which no scan can ask for: {@link #maxMass()} is 0.
   */
  default boolean followsPhotons() {
    return false;
  }

  /** Mass above which the LLP must be (GeV); 0 for most. */
  default double minMass() {
    return 0;
  }

  /** Largest mass that the LLP can have (GeV). */
  double maxMass();

  /**
   * The particles of an event with an LLP of the given mass.
   *
   * @param mass mass of the LLP (GeV), above {@link #minMass()} and below {@link #maxMass()}; 0
   *     where {@link #followsPhotons()}
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
