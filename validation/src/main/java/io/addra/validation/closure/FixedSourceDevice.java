package io.addra.validation.closure;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.PipelinePlan;
import java.util.List;

/** A device that makes the LLPs of every plan by one given source, simpler than scans offer. */
final class FixedSourceDevice implements ComputeDevice {
  private final ComputeDevice device;
  private final LlpSource source;

  FixedSourceDevice(ComputeDevice device, LlpSource source) {
    this.device = device;
    this.source = source;
  }

  @Override
  public DeviceInfo info() {
    return device.info();
  }

  @Override
  public void run(PipelinePlan plan, List<EventBlock> blocks, BlockSink sink) {
    PipelinePlan other =
        new PipelinePlan(
            plan.scene(),
            source,
            plan.binEdges(),
            plan.scaleBits(),
            plan.seed(),
            plan.stream(),
            plan.hitCapacity(),
            plan.batchEvents());
    device.run(other, blocks, sink);
  }

  /** Leaves the device open, which belongs to the caller. */
  @Override
  public void close() {}
}
