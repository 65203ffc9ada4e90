package io.addra.propagation.decay;

/**
 * A tree of decays and how often it is. Immutable.
 *
 * @param tree the decays
 * @param fraction share of the decays of a channel, 0 to 1
 */
public record Branch(DecayTree tree, double fraction) {}
