package io.addra.kernels.device;

import java.util.List;

/** All stages of a plan, run by one thread for one block after another. */
final class CpuWorker implements BlockWorker {
  /** Events that are taken through all stages together, so few that they stay in a core's cache. */
  static final int EVENTS = 64;

  private final EventStream events;
  private final int room;
  private final long[] batch;
  private final List<KernelCall> production;
  private final RaySums sums;

  CpuWorker(PipelinePlan plan, EventStream events) {
    this.events = events;
    room = Math.min(plan.batchEvents(), EVENTS);
    LlpSource source = events.source();
    CpuBuffers b = CpuBuffers.of(room, plan.hitCapacity(), source);
    batch = events.batch(0, room);
    production =
        List.of(
            new EventCall.Philox(batch, b.uniforms()),
            new EventCall.Production(
                batch,
                b.uniforms(),
                source.integers(),
                source.parameters(),
                b.particles(),
                b.rays()));
    sums = new RaySums(plan, b);
  }

  @Override
  public BlockSums run(EventBlock block) {
    for (long done = 0; done < block.eventCount(); done += room) {
      int count = (int) Math.min(room, block.eventCount() - done);
      long[] next = events.batch(block.firstEvent() + done, count);
      System.arraycopy(next, 0, batch, 0, batch.length);
      for (KernelCall stage : production) {
        stage.events(0, count);
      }
      sums.add(count);
    }
    return sums.take(block);
  }

  @Override
  public void close() {
    // arrays only
  }
}
