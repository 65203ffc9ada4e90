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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/**
 * A plan on one TornadoVM device: as many blocks at once as its memory holds. Where a ray has more
 * intervals than there is room for, the blocks in flight are run again with twice the room.
 */
final class TornadoPipeline implements Pipeline {
  private final PipelinePlan plan;
  private final TornadoDevice device;
  private final DeviceInfo info;
  private FlightSize size;
  private TornadoPlan execution;

  TornadoPipeline(PipelinePlan plan, TornadoDevice device, DeviceInfo info) {
    this.plan = plan;
    this.device = device;
    this.info = info;
    size = FlightSize.of(plan, info);
    execution = compile();
  }

  private TornadoPlan compile() {
    return TornadoFailures.translate(
        info, "cannot compile or hold the kernels", () -> new TornadoPlan(plan, size, device));
  }

  @Override
  public void run(EventStream events, List<EventBlock> blocks, BlockSink sink) {
    int done = 0;
    while (done < blocks.size()) {
      int next = Math.min(done + size.blocks(), blocks.size());
      List<BlockSums> sums = attempt(events, blocks.subList(done, next));
      if (sums.isEmpty()) {
        grow();
      } else {
        sums.forEach(sink::accept);
        done = next;
      }
    }
  }

  private void grow() {
    if (size.hitCapacity() >= plan.hitCapacity()) {
      throw new DeviceException(
          "a ray has more intervals than the plan has room for: " + plan.hitCapacity());
    }
    size = size.withMoreHits(plan, info);
    execution.close();
    execution = compile();
  }

  /** The sums of a group; none where the room for intervals was too small. */
  private List<BlockSums> attempt(EventStream events, List<EventBlock> group) {
    return TornadoFailures.translate(
        info,
        "failed",
        () -> {
          long longest = group.stream().mapToLong(EventBlock::eventCount).max().orElse(0);
          for (long done = 0; done < longest; done += size.batchEvents()) {
            if (Thread.currentThread().isInterrupted()) {
              throw new DeviceException("stopped");
            }
            execution.launch(events, batches(group, done));
          }
          execution.read();
          return collect(group);
        });
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

  private List<BlockSums> collect(List<EventBlock> group) {
    int slots = plan.scene().slots();
    int length = plan.sumsLength();
    List<BlockSums> result = new ArrayList<>();
    for (int k = 0; k < group.size(); k++) {
      int tally = k * (slots + TornadoScatter.EXTRA_TALLIES);
      if (execution.tallies()[tally + slots + 1] > 0) {
        return List.of();
      }
      result.add(
          new BlockSums(
              group.get(k),
              Arrays.copyOfRange(execution.sums(), k * length, (k + 1) * length),
              Arrays.copyOfRange(execution.tallies(), tally, tally + slots),
              execution.tallies()[tally + slots]));
    }
    return result;
  }

  @Override
  public void close() {
    execution.close();
  }
}
