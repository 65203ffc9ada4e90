package io.addra.kernels.device;

import java.util.List;

/** The stages of a plan, run by one thread for one block after another. */
final class CpuWorker {
  /** Events that are taken through all stages together, so few that they stay in a core's cache. */
  private static final int EVENTS = 64;

  private final PipelinePlan plan;
  private final EventStream events;
  private final CpuBuffers buffers;
  private final long[] batch;
  private final List<KernelCall> stages;

  CpuWorker(PipelinePlan plan, EventStream events) {
    this.plan = plan;
    this.events = events;
    buffers =
        CpuBuffers.of(Math.min(plan.batchEvents(), EVENTS), plan.hitCapacity(), events.source());
    batch = events.batch(0, buffers.events());
    int[] layout = plan.layoutArray(buffers.capacity(), buffers.events());
    CpuBuffers b = buffers;
    stages =
        List.of(
            new KernelCall.Philox(batch, b.uniforms()),
            new KernelCall.Production(
                batch,
                b.uniforms(),
                events.source().integers(),
                events.source().parameters(),
                b.particles(),
                b.rays()),
            new KernelCall.Trace(
                b.rays(), plan.scene(), layout, b.hitCount(), b.hitNode(), b.hitEnds()),
            new KernelCall.Deposit(
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
  }

  BlockSums run(EventBlock block) {
    long[] sums = new long[plan.sumsLength()];
    long[] entries = new long[plan.scene().slots()];
    long total = 0;
    for (long done = 0; done < block.eventCount(); done += buffers.events()) {
      int count = (int) Math.min(buffers.events(), block.eventCount() - done);
      long[] next = events.batch(block.firstEvent() + done, count);
      System.arraycopy(next, 0, batch, 0, batch.length);
      for (KernelCall stage : stages) {
        stage.events(0, count);
      }
      for (int i = 0; i < count; i++) {
        Scatter.event(i, buffers, plan, sums, entries);
        total = Math.addExact(total, buffers.eventWeight()[i]);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new DeviceException("stopped");
      }
    }
    return new BlockSums(block, sums, entries, total);
  }
}
