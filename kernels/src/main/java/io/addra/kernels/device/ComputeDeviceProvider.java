package io.addra.kernels.device;

import java.util.List;

/** Finds compute devices beyond the CPU's own; loaded with {@link java.util.ServiceLoader}. */
public interface ComputeDeviceProvider {
  /** Name that a user selects it by. */
  String name();

  /** The runtime and its version, as {@code TornadoVM 5.2.0}. */
  String version();

  /**
   * The devices that it finds now; empty where there are none.
   *
   * @throws DeviceException if it cannot look for them
   */
  List<DeviceInfo> devices();

  /**
   * Opens one of them.
   *
   * @param index position in {@link #devices()}
   * @throws DeviceException if it cannot be used
   */
  ComputeDevice open(int index);
}
