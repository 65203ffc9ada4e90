package io.addra.kernels.device;

import java.util.List;

/** Finds compute devices beyond the CPU's own; loaded with {@link java.util.ServiceLoader}. */
public interface ComputeDeviceProvider {
  /** Name that a user selects it by. */
  String name();

  /** The devices that it finds now; empty where there are none. */
  List<DeviceInfo> devices();

  /**
   * Opens one of them.
   *
   * @param index position in {@link #devices()}
   * @throws DeviceException if it cannot be used
   */
  ComputeDevice open(int index);
}
