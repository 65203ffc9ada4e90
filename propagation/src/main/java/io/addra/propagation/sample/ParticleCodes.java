package io.addra.propagation.sample;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.EventModel;
import java.util.Map;

/**
 * Numbers of the scheme of the Particle Data Group (Review of Particle Physics, "Monte Carlo
 * particle numbering scheme") for particles that the table of known ones does not have.
 */
final class ParticleCodes {
  /** Known to generators, or of the numbers that the scheme leaves to them. */
  private static final Map<String, Integer> OTHERS =
      Map.of(
          "chi1", 52, // stable spin-1/2 dark matter
          "A'", 4900022, // hidden-valley photon
          "h'", 4900025, // dark Higgs boson, beside the hidden-valley numbers
          "a1", 36, // pseudoscalar Higgs boson
          "Y(1S)", 553,
          "X_s", 30353, // EvtGen's
          "invisible", 12);

  /** The number of a particle that has none. */
  private static final int UNKNOWN = 99;

  private ParticleCodes() {}

  /**
   * The number of a particle of an event.
   *
   * @param name its name
   * @param llp the number of the LLP
   */
  static int of(String name, int llp) {
    if (name.equals(EventModel.LLP)) {
      return llp;
    }
    return Particles.standard()
        .find(name)
        .map(Particle::pdg)
        .orElseGet(() -> OTHERS.getOrDefault(name, UNKNOWN));
  }
}
