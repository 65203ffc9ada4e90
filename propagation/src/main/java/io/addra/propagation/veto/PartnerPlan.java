package io.addra.propagation.veto;

/**
 * Which events are to be made. Immutable.
 *
 * @param settings what is seen
 * @param tagEnergy smallest energy of the photon that is seen (centre-of-mass frame, GeV)
 * @param events events of each process, 1 or more
 * @param seed seed of the random numbers
 */
public record PartnerPlan(VetoSettings settings, double tagEnergy, int events, long seed) {
  /** Smallest energy of a third photon (cms, GeV): softer ones are left out of the process. */
  public static final double SOFTEST_PHOTON = 0.1;

  /** Throws IllegalArgumentException without events or for an energy that is not above 0. */
  public PartnerPlan {
    if (events < 1 || !(tagEnergy > 0)) {
      throw new IllegalArgumentException("expected events and a tag's energy above 0");
    }
  }
}
