package io.addra.kernels.tornado;

import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.PipelinePlan;
import java.util.ArrayList;
import java.util.List;

/** What the blocks in flight have added up to, read from the device once or several times. */
final class FlightSums {
  private final int slots;
  private final List<EventBlock> group;
  private final List<long[]> sums = new ArrayList<>();
  private final List<long[]> entries = new ArrayList<>();
  private final long[] weights;

  FlightSums(PipelinePlan plan, List<EventBlock> group) {
    slots = plan.scene().slots();
    this.group = group;
    weights = new long[group.size()];
    for (int k = 0; k < group.size(); k++) {
      sums.add(new long[plan.sumsLength()]);
      entries.add(new long[slots]);
    }
  }

  /**
   * Adds what was read.
   *
   * @param read sums, block after block
   * @param tallies tallies, block after block, see {@link TornadoScatter}
   * @return whether all intervals did fit; if not, nothing of this flight can be used
   */
  boolean add(long[] read, long[] tallies) {
    boolean fits = true;
    for (int k = 0; k < group.size(); k++) {
      int tally = k * (slots + TornadoScatter.EXTRA_TALLIES);
      add(sums.get(k), read, k * sums.get(k).length);
      add(entries.get(k), tallies, tally);
      weights[k] = Math.addExact(weights[k], tallies[tally + slots]);
      fits &= tallies[tally + slots + 1] == 0;
    }
    return fits;
  }

  private static void add(long[] to, long[] from, int offset) {
    for (int j = 0; j < to.length; j++) {
      to[j] += from[offset + j];
    }
  }

  /** The sums of each block. */
  List<BlockSums> blocks() {
    List<BlockSums> blocks = new ArrayList<>();
    for (int k = 0; k < group.size(); k++) {
      blocks.add(new BlockSums(group.get(k), sums.get(k), entries.get(k), weights[k]));
    }
    return blocks;
  }
}
