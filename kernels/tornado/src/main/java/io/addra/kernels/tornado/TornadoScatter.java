package io.addra.kernels.tornado;

import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.TraceKernel;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.annotations.Parallel;
import uk.ac.manchester.tornado.api.types.arrays.LongArray;

/** The only code that a device does not share with the CPU: adding amounts to sums by atomics. */
final class TornadoScatter {
  /** Index in the head array: events of the launch. */
  static final int HEAD_EVENTS = 0;

  /** Index in the head array: slots of a block. */
  static final int HEAD_SLOTS = 1;

  /** Index in the head array: sums of all blocks in flight. */
  static final int HEAD_SUMS = 2;

  /** Length of the head array. */
  static final int HEAD_LENGTH = 3;

  /** Tallies of a block beside one for each slot: the total weight, rays with too many hits. */
  static final int EXTRA_TALLIES = 2;

  private TornadoScatter() {}

  /**
   * Adds the amounts of a launch. {@code sums} holds {@link io.addra.kernels.device.BlockSums} of
   * each block in flight; {@code tally} for each block the entries of every slot, then the total
   * weight, then the rays whose intervals did not fit.
   */
  static void scatter(
      KernelContext context,
      int[] head,
      long[] batch,
      int[] nodes,
      int[] layout,
      int[] hitCount,
      int[] hitNode,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight,
      LongArray sums,
      LongArray tally) {
    int i = context.globalIdx;
    if (i < head[HEAD_EVENTS]) {
      int bins = layout[TraceKernel.LAYOUT_BINS];
      int capacity = layout[TraceKernel.LAYOUT_CAPACITY];
      int stride = layout[TraceKernel.LAYOUT_STRIDE];
      int slots = head[HEAD_SLOTS];
      int block = (int) batch[BatchLayout.batchOf(i, batch) + BatchLayout.BLOCK];
      int firstSum = block * slots * (bins + 1) * 3;
      int firstTally = block * (slots + EXTRA_TALLIES);
      int found = hitCount[i];
      int count = found < capacity ? found : capacity;
      long weight = eventWeight[i];
      context.atomicAdd(tally, firstTally + slots, weight);
      if (found > capacity) {
        context.atomicAdd(tally, firstTally + slots + 1, 1L);
      }
      int h = 0;
      while (h < count) {
        int node = hitNode[h * stride + i] * TraceKernel.NODE_STRIDE;
        int plus = nodes[node + TraceKernel.NODE_PLUS];
        int minus = nodes[node + TraceKernel.NODE_MINUS];
        if (plus > -1) {
          context.atomicAdd(tally, firstTally + plus, 1L);
        }
        int end = 0;
        long sign = 1L;
        while (end < 2) {
          int e = (2 * h + end) * stride + i;
          int bin = endBin[e];
          if (bin < bins) {
            if (plus > -1) {
              int at = firstSum + (plus * (bins + 1) + bin) * 3;
              context.atomicAdd(sums, at + 1, sign * endFilling[e]);
              context.atomicAdd(sums, at + 2, sign * endMoment[e]);
              context.atomicAdd(sums, at + 3, sign * weight);
            }
            if (minus > -1) {
              int at = firstSum + (minus * (bins + 1) + bin) * 3;
              context.atomicAdd(sums, at + 1, -sign * endFilling[e]);
              context.atomicAdd(sums, at + 2, -sign * endMoment[e]);
              context.atomicAdd(sums, at + 3, -sign * weight);
            }
          }
          sign = -sign;
          end = end + 1;
        }
        h = h + 1;
      }
    }
  }

  /** Copies the sums of finished blocks to plain arrays and clears them for the next. */
  static void drain(int[] head, LongArray sums, LongArray tally, long[] sumsOut, long[] tallyOut) {
    for (@Parallel int k = 0; k < head[HEAD_SUMS]; k++) {
      sumsOut[k] = sums.get(k);
      sums.set(k, 0L);
      if (k < tallyOut.length) {
        tallyOut[k] = tally.get(k);
        tally.set(k, 0L);
      }
    }
  }
}
