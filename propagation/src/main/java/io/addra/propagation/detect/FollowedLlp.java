package io.addra.propagation.detect;

import io.addra.kernels.device.EventStream;
import io.addra.propagation.decay.DecayModel;

/**
 * One of the LLPs of every event. Immutable.
 *
 * @param events the events, following it
 * @param decay how it decays
 * @param kind 0, or 1 for a partner with a lifetime of its own
 */
public record FollowedLlp(EventStream events, DecayModel decay, int kind) {}
