package io.addra.kernels.device;

import io.addra.kernels.body.BatchLayout;
import java.util.List;

/**
 * Which events a pipeline makes: how LLPs are made, and their random numbers. Immutable.
 *
 * @param source how LLPs are made
 * @param seed seed of the random numbers
 * @param stream stream of the random numbers
 */
public record EventStream(LlpSource source, long seed, int stream) {

  /**
   * The array of a launch of one batch, see {@link BatchLayout}.
   *
   * @param firstEvent number of its first event
   * @param events number of its events
   */
  public long[] batch(long firstEvent, int events) {
    return batches(events, List.of(new EventBlock(0, firstEvent, events)));
  }

  /**
   * The array of a launch, see {@link BatchLayout}.
   *
   * @param size room for events in each batch
   * @param batches consecutive events of a block each; the index is the block's place in flight
   * @throws IllegalArgumentException if a batch has more events than there is room
   */
  public long[] batches(int size, List<EventBlock> batches) {
    long[] array = new long[BatchLayout.HEADER + BatchLayout.STRIDE * batches.size()];
    array[BatchLayout.SEED] = seed;
    array[BatchLayout.STREAM] = stream;
    array[BatchLayout.SIZE] = Math.max(1, size);
    array[BatchLayout.DRAWS] = source.draws();
    for (int b = 0; b < batches.size(); b++) {
      EventBlock batch = batches.get(b);
      if (batch.eventCount() > size) {
        throw new IllegalArgumentException(
            "a batch of " + batch.eventCount() + " events, and room for " + size);
      }
      int at = BatchLayout.HEADER + BatchLayout.STRIDE * b;
      array[at + BatchLayout.FIRST] = batch.firstEvent();
      array[at + BatchLayout.COUNT] = batch.eventCount();
      array[at + BatchLayout.BLOCK] = batch.index();
    }
    return array;
  }
}
