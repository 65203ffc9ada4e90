package io.addra.propagation.detect;

import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.spectrum.JointQuantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Signatures of events that are evaluated beside those of single LLPs. Immutable.
 *
 * @param signatures the signatures of events
 * @param listed how many of the signatures of single LLPs are quantities of their own; those after
 *     them are parts of these
 * @param llps LLPs of an event, a partner included
 * @param partnerCtau lifetimes of a partner of another kind as c tau (cm), which is the last of the
 *     LLPs; empty without one
 */
public record JointRequest(
    List<JointSignature> signatures, int listed, int llps, List<Double> partnerCtau) {

  /** Copies the lists and checks that there are LLPs to join. */
  public JointRequest {
    signatures = List.copyOf(signatures);
    partnerCtau = List.copyOf(partnerCtau);
    if (llps < 2 && !signatures.isEmpty()) {
      throw new IllegalArgumentException(
          "signatures of events need two LLPs of an event, found " + llps);
    }
  }

  /** LLPs of one kind. */
  public JointRequest(List<JointSignature> signatures, int listed, int llps) {
    this(signatures, listed, llps, List.of());
  }

  /** Whether the last LLP of an event is a partner of another kind. */
  public boolean hasPartner() {
    return !partnerCtau.isEmpty();
  }

  /** None; all signatures of single LLPs are quantities. */
  static JointRequest none(int signatures) {
    return new JointRequest(List.of(), signatures, 1);
  }

  /**
   * The quantities of the map.
   *
   * @param judged the signatures of single LLPs, one slot each, and one each for the partner
   * @param firstSlot slot of the first of them
   * @param firstPoints index of the first joint spectrum
   */
  List<JointQuantity> quantities(List<Signature> judged, int firstSlot, int firstPoints) {
    List<JointQuantity> quantities = new ArrayList<>();
    for (int k = 0; k < signatures.size(); k++) {
      JointSignature signature = signatures.get(k);
      String name = signature.quantity();
      int slot = firstSlot + judged.indexOf(signature.first());
      boolean alone = signature.condition().oneIsEnough();
      List<Integer> slots = alone ? List.of(slot) : List.of();
      List<Integer> partners = alone ? List.of(slot + judged.size()) : List.of();
      if (!hasPartner()) {
        quantities.add(JointQuantity.ofOneKind(name, slots, firstPoints + k, llps));
      }
      for (double ctau : partnerCtau) {
        quantities.add(
            new JointQuantity(
                JointQuantity.named(name, ctau), slots, partners, firstPoints + k, llps - 1, ctau));
      }
    }
    return quantities;
  }
}
