package io.addra.kernels.device;

/** A {@link SequencePlan} made ready on a device. For one thread at a time. */
public interface KernelSequence extends AutoCloseable {
  /**
   * Runs all kernels.
   *
   * @param events they run for events 0 to this, exclusive
   * @throws DeviceException if the device fails
   */
  void run(int events);

  @Override
  void close();
}
