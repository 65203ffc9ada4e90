package io.addra.propagation.detect;

import io.addra.kernels.device.EventStream;
import io.addra.propagation.decay.DecayModel;

/**
 * LLPs of one mass whose decays are looked at. Immutable.
 *
 * @param events the events, following the LLP
 * @param llp which of the event's LLPs it is, from 0
 * @param decay how it decays
 * @param partners prompt particles beside the LLPs
 * @param scaleBits amounts are in units of 2^-scaleBits
 */
record SignaturePoint(
    EventStream events, int llp, DecayModel decay, Partners partners, int scaleBits) {}
