package io.addra.propagation.detect;

import io.addra.kernels.device.EventStream;
import io.addra.propagation.decay.DecayModel;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the LLPs of every event. Immutable.
 *
 * @param events the events, following it
 * @param decay how it decays
 * @param kind 0, or 1 for a partner with a lifetime of its own
 */
public record FollowedLlp(EventStream events, DecayModel decay, int kind) {

  /**
   * All LLPs of events that have one kind alone.
   *
   * @param llps the events, for each of their LLPs in turn
   * @param decay how an LLP decays; where it has a charge, every second one is its antiparticle
   */
  public static List<FollowedLlp> all(List<EventStream> llps, DecayModel decay) {
    List<FollowedLlp> followed = new ArrayList<>();
    for (EventStream events : llps) {
      boolean anti = decay.llp().charge() != 0 && followed.size() % 2 == 1;
      followed.add(new FollowedLlp(events, anti ? decay.conjugate() : decay, 0));
    }
    return followed;
  }
}
