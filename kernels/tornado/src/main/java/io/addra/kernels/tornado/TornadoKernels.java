package io.addra.kernels.tornado;

import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import uk.ac.manchester.tornado.api.annotations.Parallel;

/**
 * A parallel loop around each kernel body. The first argument holds the number of events, so that a
 * new number needs no new compilation.
 */
final class TornadoKernels {
  private TornadoKernels() {}

  static void philox(int[] head, long[] batch, double[] uniforms) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      PhiloxKernel.event(i, batch, uniforms);
    }
  }

  static void production(
      int[] head, long[] batch, double[] uniforms, double[] source, double[] rays) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      ProductionKernel.event(i, batch, uniforms, source, rays);
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
      double[] bins,
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
          bins,
          binning,
          layout,
          endBin,
          endFilling,
          endMoment,
          eventWeight);
    }
  }
}
