package io.addra.kernels.device;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;

/**
 * What the kernels write between two stages, for some events.
 *
 * @param events room for events
 * @param capacity room for intervals of an event
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record CpuBuffers(
    int events,
    int capacity,
    double[] uniforms,
    double[] particles,
    double[] rays,
    int[] hitCount,
    int[] hitNode,
    double[] hitEnds,
    int[] endBin,
    long[] endFilling,
    long[] endMoment,
    long[] eventWeight) {

  /** Empty buffers for events of a source. */
  static CpuBuffers of(int events, int capacity, LlpSource source) {
    int ends = 2 * events * capacity;
    return new CpuBuffers(
        events,
        capacity,
        new double[events * source.draws()],
        new double[events * source.chain().particles() * ChainLayout.PARTICLE_STRIDE],
        new double[events * ProductionKernel.RAY_STRIDE],
        new int[events],
        new int[events * capacity],
        new double[ends],
        new int[ends],
        new long[ends],
        new long[ends],
        new long[events]);
  }
}
