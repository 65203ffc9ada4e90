package io.addra.kernels.tornado;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.FlightSize;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayFeed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/**
 * A plan on one TornadoVM device: as many blocks at once as its memory holds. Where a ray has more
 * intervals than there is room for, the blocks in flight are run again with twice the room. A
 * pipeline that has failed runs no more events, since its sums hold part of some.
 */
final class TornadoPipeline implements Pipeline {
  private final PipelinePlan plan;
  private final TornadoDevice device;
  private final DeviceInfo info;
  private FlightSize size;
  private @Nullable TornadoPlan execution;

  TornadoPipeline(PipelinePlan plan, TornadoDevice device, DeviceInfo info) {
    this.plan = plan;
    this.device = device;
    this.info = info;
    size = FlightSize.of(plan, info, Runtime.getRuntime().maxMemory());
    execution = compile();
  }

  private TornadoPlan compile() {
    return TornadoFailures.translate(
        info, "cannot compile or hold the kernels", () -> new TornadoPlan(plan, size, device, false));
  }

  @Override
  public void run(EventStream events, List<EventBlock> blocks, BlockSink sink) {
    boolean finished = false;
    try {
      int done = 0;
      while (done < blocks.size()) {
        int next = Math.min(done + size.blocksOf(blocks.size()), blocks.size());
        List<BlockSums> sums = attempt(events, blocks.subList(done, next));
        if (sums.isEmpty()) {
          grow();
        } else {
          sums.forEach(sink::accept);
          done = next;
        }
      }
      finished = true;
    } finally {
      if (!finished) {
        close();
      }
    }
  }

  /** Rays that are read once cannot be run again: there is room for all intervals at once. */
  @Override
  public void run(RayFeed feed, List<EventBlock> blocks, BlockSink sink) {
    FlightSize one = FlightSize.feeding(plan, info, Runtime.getRuntime().maxMemory());
    try (TornadoPlan fed =
        TornadoFailures.translate(
            info,
            "cannot compile or hold the kernels",
            () -> new TornadoPlan(plan, one, device, true))) {
      for (EventBlock block : blocks) {
        sink.accept(run(fed, feed, block));
      }
    }
  }

  private BlockSums run(TornadoPlan fed, RayFeed feed, EventBlock block) {
    long count = 0;
    int next = feed.next(block, fed.rays());
    while (next > 0) {
      int rays = next;
      TornadoFailures.translate(
          info,
          "failed",
          () -> {
            fed.launch(0, rays);
            return rays;
          });
      count += next;
      if (Thread.currentThread().isInterrupted()) {
        throw new DeviceException("stopped");
      }
      next = feed.next(block, fed.rays());
    }
    EventBlock llps = new EventBlock(block.index(), block.firstEvent(), count);
    FlightSums sums = new FlightSums(plan, List.of(llps));
    TornadoFailures.translate(
        info,
        "failed",
        () -> {
          fed.read();
          return 0;
        });
    if (!sums.add(fed.sums(), fed.tallies())) {
      throw new DeviceException(
          "a ray has more intervals than the plan has room for: " + plan.hitCapacity());
    }
    return sums.blocks().getFirst();
  }

  private void grow() {
    if (size.hitCapacity() >= plan.hitCapacity()) {
      throw new DeviceException(
          "a ray has more intervals than the plan has room for: " + plan.hitCapacity());
    }
    size = size.withMoreHits(plan, info, Runtime.getRuntime().maxMemory());
    close();
    execution = compile();
  }

  /** The sums of a group; none where the room for intervals was too small. */
  private List<BlockSums> attempt(EventStream events, List<EventBlock> group) {
    TornadoPlan current = execution;
    if (current == null) {
      throw new DeviceException(info.name() + ": this pipeline is closed, or has failed before");
    }
    return TornadoFailures.translate(info, "failed", () -> attempt(current, events, group));
  }

  /** The first launch is read at once, so that too little room is noticed before many follow. */
  private List<BlockSums> attempt(TornadoPlan current, EventStream events, List<EventBlock> group) {
    FlightSums sums = new FlightSums(plan, group);
    long longest = group.stream().mapToLong(EventBlock::eventCount).max().orElse(0);
    boolean fits = true;
    for (long done = 0; fits && (done == 0 || done < longest); done += size.batchEvents()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new DeviceException("stopped");
      }
      current.launch(events, batches(group, done));
      if (done == 0 || done + size.batchEvents() >= longest) {
        current.read();
        fits = sums.add(current.sums(), current.tallies());
      }
    }
    return fits ? sums.blocks() : List.of();
  }

  private List<EventBlock> batches(List<EventBlock> group, long done) {
    List<EventBlock> batches = new ArrayList<>();
    for (int k = 0; k < group.size(); k++) {
      EventBlock block = group.get(k);
      long left = Math.max(0, block.eventCount() - done);
      batches.add(new EventBlock(k, block.firstEvent() + done, Math.min(left, size.batchEvents())));
    }
    return batches;
  }

  @Override
  public void close() {
    if (execution != null) {
      execution.close();
      execution = null;
    }
  }
}
