package io.addra.propagation.detect;

import io.addra.kernels.body.BatchLayout;

/**
 * The events of a run as a kernel of random numbers sees them: its array is filled anew for each
 * run.
 *
 * @param batch the array of {@link BatchLayout}
 * @param draws random numbers of an event
 * @param added what makes the stream differ from that of the events, 0 for theirs
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record RandomNumbers(long[] batch, int draws, int added) {

  /**
   * Sets the events of the next run.
   *
   * @param events the events with the stream that makes them
   * @param room room for events
   * @param llp which of the event's LLPs is followed
   */
  void begin(long[] events, int room, int llp) {
    System.arraycopy(events, 0, batch, 0, events.length);
    batch[BatchLayout.SIZE] = room;
    batch[BatchLayout.DRAWS] = draws;
    if (added != 0) {
      batch[BatchLayout.STREAM] = (int) events[BatchLayout.STREAM] ^ (added + llp);
    }
  }
}
