package io.addra.propagation.detect;

import io.addra.kernels.device.EventBlock;
import io.addra.propagation.joint.JointExpansion;
import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.joint.JudgedDecay;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.spectrum.JointBlock;
import io.addra.propagation.spectrum.JointPoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings the drawn decays of the LLPs of an event together. The LLPs are followed one after the
 * other, block by block in any order; what comes of them does not depend on it. Thread-safe.
 */
final class JointCollector {
  private final List<JointSignature> signatures;
  private final List<Signature> parts;
  private final int[] slots;
  private final int partner;
  private final AcceptedDecays[][] decays;

  /**
   * Nothing yet.
   *
   * @param request the signatures of events
   * @param judged the signatures of single LLPs
   * @param blocks number of blocks
   */
  JointCollector(JointRequest request, List<Signature> judged, int blocks) {
    signatures = request.signatures();
    parts = signatures.stream().flatMap(each -> each.parts().stream()).distinct().toList();
    partner = request.hasPartner() ? request.llps() - 1 : -1;
    slots = parts.stream().mapToInt(judged::indexOf).toArray();
    decays = new AcceptedDecays[signatures.isEmpty() ? 0 : request.llps()][blocks];
    for (AcceptedDecays[] ofLlp : decays) {
      Arrays.setAll(ofLlp, _ -> new AcceptedDecays(parts.size()));
    }
  }

  /** Whether nothing is to be collected. */
  boolean isEmpty() {
    return signatures.isEmpty();
  }

  /** A worker's list of the decays of a block. */
  AcceptedDecays begin() {
    return new AcceptedDecays(parts.size());
  }

  /** Slots of the signatures that chances are wanted of, in the order of the chances. */
  int[] slots() {
    return slots.clone();
  }

  /** Takes the decays of an LLP in a block; a block that is run again replaces what it gave. */
  synchronized void put(int llp, EventBlock block, AcceptedDecays found) {
    decays[llp][block.index()] = found;
  }

  /** The joint spectra, one for each signature of events. */
  synchronized List<JointPoints> finish() {
    return signatures.stream().map(this::points).toList();
  }

  private JointPoints points(JointSignature signature) {
    int blocks = decays[0].length;
    return new JointPoints(
        IntStream.range(0, blocks).parallel().mapToObj(b -> block(signature, b)).toList());
  }

  private JointBlock block(JointSignature signature, int block) {
    int llps = decays.length;
    int first = parts.indexOf(signature.first());
    int second = signature.second().map(parts::indexOf).orElse(-1);
    JointExpansion expansion = new JointExpansion(signature.condition(), llps);
    JointBlock.Builder builder = new JointBlock.Builder();
    int[] next = new int[llps];
    List<JudgedDecay> together = new ArrayList<>();
    long event = earliest(block, next);
    while (event < Long.MAX_VALUE) {
      together.clear();
      double weight = 0;
      for (int llp = 0; llp < llps; llp++) {
        AcceptedDecays own = decays[llp][block];
        int k = next[llp];
        if (k < own.size() && own.event(k) == event) {
          double other = second < 0 ? 0 : own.chance(k, second);
          double one = own.chance(k, first);
          if (one > 0 || other > 0) {
            together.add(
                new JudgedDecay(
                    llp, llp == partner ? 1 : 0, own.properLength(k), own.weight(k), one, other));
          }
          weight = own.eventWeight(k);
          next[llp]++;
        }
      }
      if (together.size() > 1) {
        expansion.add(weight, together, builder);
      }
      event = earliest(block, next);
    }
    return builder.build();
  }

  /** The lowest number of an event that is still to come. */
  private long earliest(int block, int[] next) {
    long event = Long.MAX_VALUE;
    for (int llp = 0; llp < next.length; llp++) {
      AcceptedDecays own = decays[llp][block];
      if (next[llp] < own.size()) {
        event = Math.min(event, own.event(next[llp]));
      }
    }
    return event;
  }
}
