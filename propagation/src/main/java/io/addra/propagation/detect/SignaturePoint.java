package io.addra.propagation.detect;

import io.addra.kernels.device.EventStream;
import io.addra.propagation.decay.DecayModel;
import java.util.Optional;

/**
 * LLPs of one mass whose decays are looked at. Immutable, but for what gives LLPs.
 *
 * @param events the events, following the LLP; of LLPs that are given, their random numbers and the
 *     frame of the collision
 * @param llp which of the event's LLPs it is, from 0
 * @param decay how it decays
 * @param partners prompt particles beside the LLPs
 * @param scaleBits amounts are in units of 2^-scaleBits
 * @param given what gives LLPs that are not made by kernels
 */
record SignaturePoint(
    EventStream events,
    int llp,
    DecayModel decay,
    Partners partners,
    int scaleBits,
    Optional<GivenLlps> given) {

  /** LLPs that kernels make. */
  SignaturePoint(EventStream events, int llp, DecayModel decay, Partners partners, int scaleBits) {
    this(events, llp, decay, partners, scaleBits, Optional.empty());
  }
}
