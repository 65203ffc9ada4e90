package io.addra.kernels.device;

import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;
import java.util.List;

/**
 * A kernel and the arrays that it reads and writes, whose shapes are those of its body. The arrays
 * are shared, not copied.
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public sealed interface KernelCall {
  /** Runs the body for event i, on the calling thread. */
  void event(int i);

  /** The arrays that the kernel writes: {@code int[]}, {@code long[]} or {@code double[]}. */
  List<Object> outputs();

  /** Runs the body for events from (inclusive) to (exclusive). */
  default void events(int from, int to) {
    for (int i = from; i < to; i++) {
      event(i);
    }
  }

  /** Name of the kernel, as {@code trace}. */
  default String kernel() {
    return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  /** See {@link PhiloxKernel}. */
  record Philox(long[] batch, double[] uniforms) implements KernelCall {
    @Override
    public void event(int i) {
      PhiloxKernel.event(i, batch, uniforms);
    }

    @Override
    public List<Object> outputs() {
      return List.of(uniforms);
    }
  }

  /** See {@link ProductionKernel}. */
  record Production(long[] batch, double[] uniforms, double[] source, double[] rays)
      implements KernelCall {
    @Override
    public void event(int i) {
      ProductionKernel.event(i, batch, uniforms, source, rays);
    }

    @Override
    public List<Object> outputs() {
      return List.of(rays);
    }
  }

  /** See {@link TraceKernel}. */
  record Trace(
      double[] rays, Scene scene, int[] layout, int[] hitCount, int[] hitNode, double[] hitEnds)
      implements KernelCall {
    @Override
    public void event(int i) {
      TraceKernel.event(
          i,
          rays,
          scene.boxes(),
          scene.nodes(),
          scene.primitives(),
          scene.cones(),
          scene.planes(),
          scene.frames(),
          layout,
          hitCount,
          hitNode,
          hitEnds);
    }

    @Override
    public List<Object> outputs() {
      return List.of(hitCount, hitNode, hitEnds);
    }
  }

  /** See {@link DepositKernel}. */
  record Deposit(
      double[] rays,
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight)
      implements KernelCall {
    @Override
    public void event(int i) {
      DepositKernel.event(
          i,
          rays,
          hitCount,
          hitEnds,
          bins,
          binning,
          layout,
          endBin,
          endFilling,
          endMoment,
          eventWeight);
    }

    @Override
    public List<Object> outputs() {
      return List.of(endBin, endFilling, endMoment, eventWeight);
    }
  }
}
