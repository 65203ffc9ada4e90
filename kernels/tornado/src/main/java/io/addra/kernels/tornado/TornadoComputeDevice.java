package io.addra.kernels.tornado;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.PipelinePlan;
import java.util.List;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.exceptions.TornadoRuntimeException;

/** One device of a TornadoVM backend. */
final class TornadoComputeDevice implements ComputeDevice {
  private final TornadoDevice device;
  private final DeviceInfo info;

  TornadoComputeDevice(TornadoDevice device, DeviceInfo info) {
    if (!info.doublePrecision()) {
      throw new DeviceException(info.name() + " has no double precision, which Addra needs");
    }
    this.device = device;
    this.info = info;
  }

  @Override
  public DeviceInfo info() {
    return info;
  }

  @Override
  public void run(PipelinePlan plan, List<EventBlock> blocks, BlockSink sink) {
    try (TornadoPipeline pipeline = new TornadoPipeline(plan, device)) {
      for (EventBlock block : blocks) {
        sink.accept(pipeline.run(block));
      }
    } catch (TornadoRuntimeException e) {
      throw new DeviceException(info.name() + " failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    // plans are closed after each run; the device itself belongs to the runtime
  }
}
