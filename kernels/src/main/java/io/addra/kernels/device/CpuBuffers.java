package io.addra.kernels.device;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;

/** What one thread's kernels write between two stages, for a few events that fit into its cache. */
final class CpuBuffers {
  /** Events that are taken through all stages together. */
  static final int EVENTS = 64;

  final double[] uniforms = new double[EVENTS * PhiloxKernel.DRAWS];
  final double[] rays = new double[EVENTS * ProductionKernel.RAY_STRIDE];
  final int[] hitCount = new int[EVENTS];
  final int[] hitNode;
  final double[] hitEnds;
  final int[] endBin;
  final long[] endFilling;
  final long[] endMoment;
  final long[] eventWeight = new long[EVENTS];

  CpuBuffers(int hitCapacity) {
    hitNode = new int[EVENTS * hitCapacity];
    hitEnds = new double[2 * EVENTS * hitCapacity];
    endBin = new int[2 * EVENTS * hitCapacity];
    endFilling = new long[2 * EVENTS * hitCapacity];
    endMoment = new long[2 * EVENTS * hitCapacity];
  }
}
