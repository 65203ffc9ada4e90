package io.addra.propagation.eventfile.event;

import io.addra.propagation.beam.FourVector;

/**
 * A product of a decay. Immutable.
 *
 * @param pdg identity by the numbering scheme of the Particle Data Group
 * @param momentum four-momentum (GeV)
 */
public record FileParticle(int pdg, FourVector momentum) {}
