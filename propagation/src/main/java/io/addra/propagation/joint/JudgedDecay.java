package io.addra.propagation.joint;

/**
 * A drawn decay of one of the LLPs of an event, judged by two signatures. Immutable.
 *
 * @param llp which of the event's LLPs, from 0
 * @param kind kind of the LLP, 0 or 1
 * @param properLength its proper length (cm)
 * @param weight 1/q of the proper length's proposal, times the weight of the decay (cm)
 * @param first chance that it is seen as the first signature: its efficiency where geometry accepts
 *     it, else 0
 * @param second the same for the second signature; 0 without one
 */
public record JudgedDecay(
    int llp, int kind, double properLength, double weight, double first, double second) {}
