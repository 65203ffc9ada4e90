package io.addra.propagation.detect;

import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.spectrum.JointQuantity;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Signatures of events that are evaluated beside those of single LLPs. Immutable.
 *
 * @param signatures the signatures of events
 * @param listed how many of the signatures of single LLPs are quantities of their own; those after
 *     them are parts of these
 * @param llps LLPs of an event
 */
public record JointRequest(List<JointSignature> signatures, int listed, int llps) {

  /** Copies the list and checks that there are LLPs to join. */
  public JointRequest {
    signatures = List.copyOf(signatures);
    if (llps < 2 && !signatures.isEmpty()) {
      throw new IllegalArgumentException(
          "signatures of events need two LLPs of an event, found " + llps);
    }
  }

  /** None; all signatures of single LLPs are quantities. */
  static JointRequest none(int signatures) {
    return new JointRequest(List.of(), signatures, 1);
  }

  /**
   * The quantities of the map.
   *
   * @param judged the signatures of single LLPs, one slot each
   * @param firstSlot slot of the first of them
   * @param firstPoints index of the first joint spectrum
   */
  List<JointQuantity> quantities(List<Signature> judged, int firstSlot, int firstPoints) {
    return IntStream.range(0, signatures.size())
        .mapToObj(k -> {
          JointSignature signature = signatures.get(k);
          List<Integer> alone =
              signature.condition().oneIsEnough()
                  ? List.of(firstSlot + judged.indexOf(signature.first()))
                  : List.of();
          return JointQuantity.ofOneKind(signature.quantity(), alone, firstPoints + k, llps);
        })
        .toList();
  }
}
