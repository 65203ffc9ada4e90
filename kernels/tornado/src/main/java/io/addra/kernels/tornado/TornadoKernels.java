package io.addra.kernels.tornado;

import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.annotations.Parallel;
import uk.ac.manchester.tornado.api.types.arrays.LongArray;

/** A parallel loop around each kernel body, and the scatter. */
final class TornadoKernels {
  private TornadoKernels() {}

  static void philox(int[] head, long[] batch, double[] uniforms) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      PhiloxKernel.event(i, batch, uniforms);
    }
  }

  static void production(int[] head, double[] uniforms, double[] source, double[] rays) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      ProductionKernel.event(i, uniforms, source, rays);
    }
  }

  static void trace(
      int[] head,
      double[] rays,
      float[] boxes,
      int[] nodes,
      int[] primitives,
      double[] cones,
      double[] planes,
      double[] frames,
      int[] layout,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      TraceKernel.event(
          i,
          rays,
          boxes,
          nodes,
          primitives,
          cones,
          planes,
          frames,
          layout,
          hitCount,
          hitNode,
          hitEnds);
    }
  }

  static void deposit(
      int[] head,
      double[] rays,
      int[] hitCount,
      double[] hitEnds,
      double[] edges,
      double[] binning,
      int[] layout,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      DepositKernel.event(
          i,
          rays,
          hitCount,
          hitEnds,
          edges,
          binning,
          layout,
          endBin,
          endFilling,
          endMoment,
          eventWeight);
    }
  }

  /**
   * Adds the amounts of a batch. {@code sums} is that of {@link io.addra.kernels.device.BlockSums};
   * {@code tally} has the entries of each slot, then the total weight, then the rays whose
   * intervals did not fit.
   */
  static void scatter(
      KernelContext context,
      int[] head,
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
    if (i < head[0]) {
      int bins = layout[TraceKernel.LAYOUT_BINS];
      int capacity = layout[TraceKernel.LAYOUT_CAPACITY];
      int slots = head[1];
      int count = hitCount[i] < capacity ? hitCount[i] : capacity;
      long weight = eventWeight[i];
      context.atomicAdd(tally, slots, weight);
      context.atomicAdd(tally, slots + 1, hitCount[i] > capacity ? 1L : 0L);
      int h = i * capacity;
      int end = h + count;
      while (h < end) {
        int node = hitNode[h] * TraceKernel.NODE_STRIDE;
        int plus = nodes[node + TraceKernel.NODE_PLUS];
        int minus = nodes[node + TraceKernel.NODE_MINUS];
        if (plus > -1) {
          context.atomicAdd(tally, plus, 1L);
        }
        int e = 2 * h;
        long sign = 1L;
        while (e < 2 * h + 2) {
          int bin = endBin[e];
          if (bin < bins) {
            if (plus > -1) {
              int at = (plus * (bins + 1) + bin) * 3;
              context.atomicAdd(sums, at + 1, sign * endFilling[e]);
              context.atomicAdd(sums, at + 2, sign * endMoment[e]);
              context.atomicAdd(sums, at + 3, sign * weight);
            }
            if (minus > -1) {
              int at = (minus * (bins + 1) + bin) * 3;
              context.atomicAdd(sums, at + 1, -sign * endFilling[e]);
              context.atomicAdd(sums, at + 2, -sign * endMoment[e]);
              context.atomicAdd(sums, at + 3, -sign * weight);
            }
          }
          sign = -sign;
          e = e + 1;
        }
        h = h + 1;
      }
    }
  }

  /** Copies the sums of a finished block to plain arrays and clears them for the next. */
  static void drain(LongArray sums, LongArray tally, long[] sumsOut, long[] tallyOut) {
    for (@Parallel int k = 0; k < sumsOut.length; k++) {
      sumsOut[k] = sums.get(k);
      sums.set(k, 0L);
      if (k < tallyOut.length) {
        tallyOut[k] = tally.get(k);
        tally.set(k, 0L);
      }
    }
  }
}
