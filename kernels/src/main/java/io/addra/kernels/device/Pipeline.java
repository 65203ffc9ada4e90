package io.addra.kernels.device;

import java.util.List;

/**
 * The kernels of a plan, compiled and with its scene on the device, ready for any events. Closing
 * it frees what it holds there. For one thread at a time; one whose run has failed is not used
 * again.
 */
public interface Pipeline extends AutoCloseable {
  /**
   * Runs blocks of events to the end. The sums of a block are the same for any order of blocks, any
   * size of batches and any number of threads.
   *
   * @param events which events
   * @param blocks the events, in any order
   * @param sink takes the sums of each block, from any thread, several at once; not after this has
   *     returned or thrown
   * @throws DeviceException if the device fails, or a ray has more intervals than the plan has room
   *     for
   */
  void run(EventStream events, List<EventBlock> blocks, BlockSink sink);

  @Override
  void close();
}
