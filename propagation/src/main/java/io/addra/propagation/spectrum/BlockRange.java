package io.addra.propagation.spectrum;

import io.addra.kernels.device.EventBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive blocks of the events of a mass point. Immutable.
 *
 * @param from index of the first block
 * @param to index after the last
 */
public record BlockRange(int from, int to) {
  /** Throws IllegalArgumentException where it is empty or begins below 0. */
  public BlockRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("expected blocks, found " + from + " to " + to);
    }
  }

  /** Number of blocks. */
  public int size() {
    return to - from;
  }

  /** These of some blocks, counted from 0; events keep their numbers. */
  public List<EventBlock> among(List<EventBlock> blocks) {
    List<EventBlock> some = new ArrayList<>();
    for (EventBlock block : blocks.subList(from, to)) {
      some.add(new EventBlock(some.size(), block.firstEvent(), block.eventCount()));
    }
    return some;
  }
}
