package io.addra.kernels.device;

import java.util.List;

/** Something that runs the kernels: all CPU cores, or a GPU. Closing it frees what it holds. */
public interface ComputeDevice extends AutoCloseable {
  /** What this device is. */
  DeviceInfo info();

  /**
   * Runs blocks of events to the end. The sums of a block are the same for any order of blocks, any
   * size of batches and any number of threads.
   *
   * @param plan what to compute
   * @param blocks the events, in any order
   * @param sink takes the sums of each block
   * @throws DeviceException if the device fails, or a ray has more intervals than the plan has room
   *     for
   */
  void run(PipelinePlan plan, List<EventBlock> blocks, BlockSink sink);

  @Override
  void close();
}
