package io.addra.propagation.particle;

/**
 * A known particle. Immutable.
 *
 * @param name its name, as in scan files
 * @param pdg its number in the numbering scheme of the Particle Data Group
 * @param mass mass (GeV)
 * @param charge electric charge (units of the positron's)
 * @param ctau mean life times c (cm): 0 where it decays at once, infinite where it is stable
 */
public record Particle(String name, int pdg, double mass, int charge, double ctau) {}
