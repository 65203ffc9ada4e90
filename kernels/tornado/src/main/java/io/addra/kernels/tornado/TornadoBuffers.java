package io.addra.kernels.tornado;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.FlightSize;

/** What the kernels write between two stages; never transferred back. */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record TornadoBuffers(
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

  static TornadoBuffers of(FlightSize size) {
    int events = size.stride();
    int hits = events * size.hitCapacity();
    return new TornadoBuffers(
        new double[events * ChainLayout.MOST_DRAWS],
        new double[events * ChainLayout.MOST_PARTICLES * ChainLayout.PARTICLE_STRIDE],
        new double[size.events() * ProductionKernel.RAY_STRIDE],
        new int[events],
        new int[hits],
        new double[2 * hits],
        new int[2 * hits],
        new long[2 * hits],
        new long[2 * hits],
        new long[events]);
  }

  /** What comes of rays. */
  Object[] found() {
    return new Object[] {hitCount, hitNode, hitEnds, endBin, endFilling, endMoment, eventWeight};
  }
}
