package io.addra.kernels.device;

/** Takes the sums of blocks as they are finished. */
@FunctionalInterface
public interface BlockSink {
  /**
   * Takes one block. Called once per block, from the device's own threads and in any order.
   *
   * @param sums the sums, owned by the sink from now on
   */
  void accept(BlockSums sums);
}
