package io.addra.kernels.tornado;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.BlockWorker;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.KernelSequence;
import io.addra.kernels.device.SequencePlan;
import io.addra.kernels.device.SequenceRunner;
import java.util.List;
import java.util.function.Supplier;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/**
 * Sequences on a TornadoVM device, one at a time: its kernels run side by side themselves.
 *
 * @param device the device
 * @param info what it is
 */
record TornadoSequenceRunner(TornadoDevice device, DeviceInfo info) implements SequenceRunner {
  private static final int EVENTS = 8192;

  @Override
  public int events() {
    return EVENTS;
  }

  @Override
  public KernelSequence prepare(SequencePlan plan) {
    return TornadoFailures.translate(
        info,
        "cannot prepare a sequence of kernels",
        () -> new TornadoSequence(plan, EVENTS, device, info));
  }

  @Override
  public void run(Supplier<BlockWorker> workers, List<EventBlock> blocks, BlockSink sink) {
    try (BlockWorker worker = workers.get()) {
      for (EventBlock block : blocks) {
        sink.accept(worker.run(block));
      }
    }
  }
}
