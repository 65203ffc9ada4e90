package io.addra.kernels.conformance;

import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.RayCall;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The intervals of one ray. Immutable by contract.
 *
 * @param count intervals that were found, those that did not fit included
 * @param nodes node of each stored interval
 * @param ends proper lengths of its two ends (cm)
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record RayHits(int count, int[] nodes, double[] ends) {

  /** What a call has found for event i. */
  static RayHits of(RayCall.Trace call, int i) {
    int capacity = call.layout()[TraceKernel.LAYOUT_CAPACITY];
    int stride = call.layout()[TraceKernel.LAYOUT_STRIDE];
    int count = call.hitCount()[i];
    int stored = Math.min(count, capacity);
    int[] nodes = IntStream.range(0, stored).map(h -> call.hitNode()[h * stride + i]).toArray();
    double[] ends =
        IntStream.range(0, 2 * stored).mapToDouble(e -> call.hitEnds()[e * stride + i]).toArray();
    return new RayHits(count, nodes, ends);
  }

  /** Number of values. */
  long values() {
    return 1L + nodes.length + ends.length;
  }

  /** The intervals that are not shorter than a length (cm). */
  RayHits without(double length) {
    int[] kept =
        IntStream.range(0, nodes.length)
            .filter(h -> !(ends[2 * h + 1] - ends[2 * h] < length))
            .toArray();
    return new RayHits(
        count - nodes.length + kept.length,
        Arrays.stream(kept).map(h -> nodes[h]).toArray(),
        Arrays.stream(kept)
            .flatMap(h -> IntStream.of(2 * h, 2 * h + 1))
            .mapToDouble(e -> ends[e])
            .toArray());
  }

  boolean sameWithin(RayHits other, Tolerance allowed) {
    return count == other.count
        && Arrays.equals(nodes, other.nodes)
        && IntStream.range(0, ends.length)
            .allMatch(e -> ends[e] == other.ends[e] || allowed.allows(ends[e], other.ends[e]));
  }
}
