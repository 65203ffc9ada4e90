package io.addra.kernels.tornado;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.SequenceRunner;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;

/** One device of a TornadoVM backend. */
final class TornadoComputeDevice implements ComputeDevice {
  private final TornadoDevice device;
  private final DeviceInfo info;

  TornadoComputeDevice(TornadoDevice device, DeviceInfo info) {
    check(info);
    TornadoFailures.checkOptions();
    this.device = device;
    this.info = info;
  }

  static void check(DeviceInfo info) {
    if (!info.doublePrecision()) {
      throw new DeviceException(info.name() + " has no double precision, which Addra needs");
    }
  }

  @Override
  public DeviceInfo info() {
    return info;
  }

  @Override
  public Pipeline prepare(PipelinePlan plan) {
    return new TornadoPipeline(plan, device, info);
  }

  @Override
  public SequenceRunner sequences() {
    return new TornadoSequenceRunner(device, info);
  }

  @Override
  public void launch(KernelCall call, int events) {
    TornadoFailures.translate(
        info,
        "cannot run the kernel " + call.kernel(),
        () -> {
          try {
            TornadoLaunch.run(call, events, device);
          } catch (TornadoExecutionPlanException e) {
            throw new DeviceException("cannot free the TornadoVM plan: " + e.getMessage(), e);
          }
          return call;
        });
  }

  @Override
  public void close() {
    // plans are closed by their pipelines; the device itself belongs to the runtime
  }
}
