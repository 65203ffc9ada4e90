package io.addra.validation.benchmark;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.scene.Scene;

/**
 * Times the trace kernel alone, on one core, a few rays at a time as the CPU device does.
 *
 * @param scene what is traced through
 * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per ray
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record RayBenchmark(Scene scene, double[] rays) {
  private static final int TOGETHER = 64;
  private static final int CAPACITY = 512;

  /**
   * What was timed.
   *
   * @param timing times of all rays
   * @param raysPerSecond rays in a second of one core
   * @param crossings intervals found over all rays
   */
  public record Result(Timing timing, double raysPerSecond, long crossings) {}

  /** Times all rays. */
  public Result time(String name, int runs, Clock clock) {
    long[] crossings = new long[1];
    Timing timing = Timing.of(name, runs, clock, () -> crossings[0] = trace());
    return new Result(timing, count() / timing.median(), crossings[0]);
  }

  private int count() {
    return rays.length / ProductionKernel.RAY_STRIDE;
  }

  /** Traces all rays once; the number of intervals found. */
  long trace() {
    double[] some = new double[TOGETHER * ProductionKernel.RAY_STRIDE];
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = CAPACITY;
    layout[TraceKernel.LAYOUT_STRIDE] = TOGETHER;
    int[] hitCount = new int[TOGETHER];
    RayCall.Trace call =
        new RayCall.Trace(
            some,
            scene,
            layout,
            hitCount,
            new int[TOGETHER * CAPACITY],
            new double[2 * TOGETHER * CAPACITY]);
    long crossings = 0;
    for (int from = 0; from < count(); from += TOGETHER) {
      int size = Math.min(TOGETHER, count() - from);
      System.arraycopy(
          rays, from * ProductionKernel.RAY_STRIDE, some, 0, size * ProductionKernel.RAY_STRIDE);
      call.events(0, size);
      for (int i = 0; i < size; i++) {
        crossings += hitCount[i];
      }
    }
    return crossings;
  }
}
