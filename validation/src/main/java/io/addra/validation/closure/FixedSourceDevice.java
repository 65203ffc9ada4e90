package io.addra.validation.closure;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayFeed;
import io.addra.kernels.device.SequenceRunner;
import java.util.List;

/** A device that makes all LLPs by one given source, simpler than scans offer. */
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
  public Pipeline prepare(PipelinePlan plan) {
    Pipeline pipeline = device.prepare(plan);
    return new Pipeline() {
      @Override
      public void run(EventStream events, List<EventBlock> blocks, BlockSink sink) {
        pipeline.run(new EventStream(source, events.seed(), events.stream()), blocks, sink);
      }

      @Override
      public void run(RayFeed feed, List<EventBlock> blocks, BlockSink sink) {
        pipeline.run(feed, blocks, sink);
      }

      @Override
      public void close() {
        pipeline.close();
      }
    };
  }

  @Override
  public SequenceRunner sequences() {
    return device.sequences();
  }

  @Override
  public void launch(KernelCall call, int events) {
    device.launch(call, events);
  }

  /** Leaves the device open, which belongs to the caller. */
  @Override
  public void close() {}
}
