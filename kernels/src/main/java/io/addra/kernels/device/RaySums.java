package io.addra.kernels.device;

import io.addra.kernels.body.ProductionKernel;
import java.util.List;

/** The stages after production, run by one thread, and what they add up to. */
final class RaySums {
  private final PipelinePlan plan;
  private final CpuBuffers buffers;
  private final List<KernelCall> stages;
  private long[] sums;
  private long[] entries;
  private long total;
  private long count;

  RaySums(PipelinePlan plan, CpuBuffers buffers) {
    this.plan = plan;
    this.buffers = buffers;
    int[] layout = plan.layoutArray(buffers.capacity(), buffers.events());
    CpuBuffers b = buffers;
    stages =
        List.of(
            new RayCall.Trace(
                b.rays(), plan.scene(), layout, b.hitCount(), b.hitNode(), b.hitEnds()),
            new RayCall.Deposit(
                b.rays(),
                b.hitCount(),
                b.hitEnds(),
                plan.binTable(),
                plan.binningArray(),
                layout,
                b.endBin(),
                b.endFilling(),
                b.endMoment(),
                b.eventWeight()));
    sums = new long[plan.sumsLength()];
    entries = new long[plan.scene().slots()];
  }

  /** Adds the first rays in the buffers. */
  void add(int rays) {
    for (KernelCall stage : stages) {
      stage.events(0, rays);
    }
    for (int i = 0; i < rays; i++) {
      Scatter.event(i, buffers, plan, sums, entries);
      total = Math.addExact(total, buffers.eventWeight()[i]);
    }
    count += rays;
    if (Thread.currentThread().isInterrupted()) {
      throw new DeviceException("stopped");
    }
  }

  /** Adds rays that lie elsewhere. */
  void add(double[] rays, int howMany) {
    int stride = ProductionKernel.RAY_STRIDE;
    for (int done = 0; done < howMany; done += buffers.events()) {
      int next = Math.min(buffers.events(), howMany - done);
      System.arraycopy(rays, done * stride, buffers.rays(), 0, next * stride);
      add(next);
    }
  }

  /** Adds what another thread has added up. */
  void add(RaySums other) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += other.sums[k];
    }
    for (int k = 0; k < entries.length; k++) {
      entries[k] += other.entries[k];
    }
    total = Math.addExact(total, other.total);
    count += other.count;
  }

  /** Takes what was added up, for a block of as many events, and begins anew. */
  BlockSums take(EventBlock block) {
    BlockSums taken =
        new BlockSums(
            new EventBlock(block.index(), block.firstEvent(), count), sums, entries, total);
    sums = new long[plan.sumsLength()];
    entries = new long[plan.scene().slots()];
    total = 0;
    count = 0;
    return taken;
  }
}
