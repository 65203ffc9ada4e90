package io.addra.propagation.scan;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.table.Pending;

/** Runs a plan on a device. */
public final class ScanRunner {

  private ScanRunner() {}

  /**
   * Runs a plan to the end. The result does not depend on the device's threads or the order of its
   * work.
   *
   * @param plan what to compute
   * @param device where
   * @param progress is told after every block
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static ScanResult run(ScanPlan plan, ComputeDevice device, ScanProgress progress) {
    return Pending.now(ScanResult.class, device.info().name() + progress + plan);
  }
}
