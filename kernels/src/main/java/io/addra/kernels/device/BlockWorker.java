package io.addra.kernels.device;

/** What runs blocks one after the other, with arrays of its own. For one thread at a time. */
public interface BlockWorker extends AutoCloseable {
  /**
   * Runs a block to the end.
   *
   * @throws DeviceException if the device fails
   */
  BlockSums run(EventBlock block);

  @Override
  void close();
}
