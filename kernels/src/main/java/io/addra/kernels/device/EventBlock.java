package io.addra.kernels.device;

/**
 * Consecutive events that are summed together.
 *
 * @param index number of the block, from 0
 * @param firstEvent number of its first event
 * @param eventCount number of events
 */
public record EventBlock(int index, long firstEvent, long eventCount) {
  /** Checks that the numbers are not negative. */
  public EventBlock {
    if (index < 0 || firstEvent < 0 || eventCount < 0) {
      throw new IllegalArgumentException(
          "negative block: " + index + ", " + firstEvent + ", " + eventCount);
    }
  }
}
