package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterPath;

/** How likely a particle of one energy is to be missed on a path. Implementations are immutable. */
public interface Veto {

  /**
   * Probabilities that a particle is missed.
   *
   * @param ecl by the crystals
   * @param eclAndKlm by the crystals and the muon layers, not above that of the crystals alone
   */
  record Missed(double ecl, double eclAndKlm) {}

  /**
   * The probabilities on a straight path.
   *
   * @param path marked as by {@link VetoScene}
   */
  Missed missed(MatterPath path);

  /**
   * Least radiation lengths of crystal that a particle must have ahead to be seen in them, where
   * nothing is in front; infinite where its energy is not above the threshold.
   */
  double leastCrystal();
}
