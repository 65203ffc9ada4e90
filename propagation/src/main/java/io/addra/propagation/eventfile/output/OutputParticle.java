package io.addra.propagation.eventfile.output;

import io.addra.propagation.beam.FourVector;

/**
 * A particle of an event to be written. Immutable. Vertices are given by their index in the event,
 * -1 for none.
 *
 * @param pdg identity by the numbering scheme of the Particle Data Group, not 0
 * @param status as in HepMC: 1 for a final particle, 2 for one that decays, 4 for a beam
 * @param momentum four-momentum (GeV)
 * @param mass mass (GeV)
 * @param production vertex where it starts
 * @param decay vertex where it ends
 */
public record OutputParticle(
    int pdg, int status, FourVector momentum, double mass, int production, int decay) {

  /** Checks the numbers. */
  public OutputParticle {
    double sum = momentum.e() + momentum.p() + mass;
    if (pdg == 0 || !Double.isFinite(sum) || mass < 0) {
      throw new IllegalArgumentException(
          "expected an identity other than 0, finite numbers and a mass of 0 or more, found "
              + pdg
              + ", "
              + momentum
              + ", "
              + mass);
    }
  }
}
