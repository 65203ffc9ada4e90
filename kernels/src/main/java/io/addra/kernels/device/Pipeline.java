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

  /**
   * Runs LLPs that are made elsewhere to the end. The sums of a block are the same for any size of
   * batches and any number of threads. The blocks that the sink is given have as many events as
   * there were LLPs.
   *
   * @param feed gives the LLPs; what it throws is thrown to the caller
   * @param blocks the blocks, in the feed's order
   * @param sink takes the sums of each block, one at a time
   * @throws DeviceException if the device fails, or a ray has more intervals than the plan has room
   *     for
   */
  void run(RayFeed feed, List<EventBlock> blocks, BlockSink sink);

  @Override
  void close();
}
