package io.addra.kernels.device;

import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;

/** The stages of a plan, run by one thread for one block after another. */
final class CpuPipeline {
  private final PipelinePlan plan;
  private final double[] source;
  private final int[] layout;
  private final double[] binning;
  private final CpuBuffers buffers;

  CpuPipeline(PipelinePlan plan) {
    this.plan = plan;
    source = plan.source().parameters();
    layout = plan.layoutArray();
    binning = plan.binningArray();
    buffers = new CpuBuffers(plan.hitCapacity());
  }

  BlockSums run(EventBlock block) {
    long[] sums = new long[plan.sumsLength()];
    long[] entries = new long[plan.scene().slots()];
    long total = 0;
    int step = Math.min(plan.batchEvents(), CpuBuffers.EVENTS);
    for (long done = 0; done < block.eventCount(); done += step) {
      int events = (int) Math.min(step, block.eventCount() - done);
      compute(block.firstEvent() + done, events);
      for (int i = 0; i < events; i++) {
        Scatter.event(i, buffers, plan, sums, entries);
        total = Math.addExact(total, buffers.eventWeight[i]);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new DeviceException("stopped");
      }
    }
    return new BlockSums(block, sums, entries, total);
  }

  private void compute(long firstEvent, int events) {
    Scene scene = plan.scene();
    CpuBuffers b = buffers;
    long[] batch = plan.batchArray(firstEvent, events);
    for (int i = 0; i < events; i++) {
      PhiloxKernel.event(i, batch, b.uniforms);
    }
    for (int i = 0; i < events; i++) {
      ProductionKernel.event(i, b.uniforms, source, b.rays);
    }
    for (int i = 0; i < events; i++) {
      TraceKernel.event(
          i,
          b.rays,
          scene.boxes(),
          scene.nodes(),
          scene.primitives(),
          scene.cones(),
          scene.planes(),
          scene.frames(),
          layout,
          b.hitCount,
          b.hitNode,
          b.hitEnds);
    }
    for (int i = 0; i < events; i++) {
      DepositKernel.event(
          i,
          b.rays,
          b.hitCount,
          b.hitEnds,
          plan.binEdges(),
          binning,
          layout,
          b.endBin,
          b.endFilling,
          b.endMoment,
          b.eventWeight);
    }
  }
}
