package io.addra.kernels.conformance;

import io.addra.kernels.device.ComputeDevice;

/** Something that is run on two devices and compared. */
public interface ConformanceCase {
  /**
   * Runs it on both devices.
   *
   * @param reference what is right
   * @param device what is compared with it
   * @throws io.addra.kernels.device.DeviceException if a device fails
   */
  Difference run(ComputeDevice reference, ComputeDevice device);
}
