package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.propagation.signature.EventValue;
import java.util.List;
import java.util.Map;

/**
 * What there is of a decay and its event.
 *
 * @param vertex where the LLP decays (cm)
 * @param tracks charged products
 * @param photons photons among the products
 * @param flight values of a charged LLP's own track
 * @param partners prompt particles beside the LLPs
 */
record PlainEvent(
    Vector3 vertex,
    List<PlainSelection.Track> tracks,
    List<PlainPhotons.Photon> photons,
    Map<EventValue, Double> flight,
    List<PlainPartner> partners) {

  /** The same with nothing seen of the decay. */
  PlainEvent unseen() {
    return new PlainEvent(vertex, List.of(), List.of(), flight, partners);
  }
}
