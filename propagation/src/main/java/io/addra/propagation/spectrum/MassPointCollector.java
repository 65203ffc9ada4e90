package io.addra.propagation.spectrum;

import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.EventBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the sums of the blocks of one mass point as they come, in any order, and makes spectra of
 * them. A block that comes again, with another LLP of its events, is added. Thread-safe.
 */
public final class MassPointCollector {

  private static final int SUMS = 3;

  private final int bins;
  private final Set<Integer> complements;
  private final @Nullable Compact[][] slots;
  private final long[][] entries;
  private final long[] events;
  private final long[] weights;

  /** Filling and moment of one slot and block over its occupied bins. */
  @SuppressWarnings("ArrayRecordComponent") // flat arrays are this record's purpose
  private record Compact(int first, int end, long[] filling, long[] moment) {
    Compact plus(Compact other) {
      if (end == 0 || other.end == 0) {
        return end == 0 ? other : this;
      }
      int from = Math.min(first, other.first);
      int to = Math.max(end, other.end);
      long[] fillings = new long[to - from];
      long[] moments = new long[to - from];
      for (Compact each : new Compact[] {this, other}) {
        for (int k = each.first; k < each.end; k++) {
          fillings[k - from] += each.filling[k - each.first];
          moments[k - from] += each.moment[k - each.first];
        }
      }
      return new Compact(from, to, fillings, moments);
    }
  }

  /**
   * Nothing yet.
   *
   * @param blocks number of blocks
   * @param slotCount number of slots
   * @param bins number of bins, the overflow bin included
   * @param complements slots that hold what the others of their world leave over
   */
  public MassPointCollector(int blocks, int slotCount, int bins, Set<Integer> complements) {
    this.bins = bins;
    this.complements = complements;
    this.slots = new Compact[slotCount][blocks];
    this.entries = new long[slotCount][blocks];
    this.events = new long[blocks];
    this.weights = new long[blocks];
  }

  /** Adds the sums of a block. */
  public void add(BlockSums sums) {
    Compact[] compact = new Compact[slots.length];
    for (int s = 0; s < slots.length; s++) {
      compact[s] = compact(sums.sums(), s * bins * SUMS);
    }
    EventBlock block = sums.block();
    synchronized (this) {
      for (int s = 0; s < slots.length; s++) {
        @Nullable Compact before = slots[s][block.index()];
        slots[s][block.index()] = before == null ? compact[s] : before.plus(compact[s]);
        entries[s][block.index()] += sums.entries()[s];
      }
      events[block.index()] += block.eventCount();
      weights[block.index()] = Math.addExact(weights[block.index()], sums.totalWeight());
    }
  }

  /**
   * The spectra of what came.
   *
   * @param mass mass of the LLP (GeV)
   */
  public synchronized MassPointSpectra finish(double mass) {
    List<RegionSpectra> spectra = new ArrayList<>();
    for (int s = 0; s < slots.length; s++) {
      spectra.add(merge(slots[s], entries[s], complements.contains(s)));
    }
    return MassPointSpectra.of(mass, events, weights, spectra);
  }

  private Compact compact(long[] sums, int offset) {
    long[] filling = new long[bins];
    long[] moment = new long[bins];
    long running = 0;
    int first = bins;
    int end = 0;
    for (int k = 0; k < bins; k++) {
      running += sums[offset + k * SUMS];
      filling[k] = running + sums[offset + k * SUMS + 1];
      moment[k] = sums[offset + k * SUMS + 2];
      if (filling[k] != 0 || moment[k] != 0) {
        first = Math.min(first, k);
        end = k + 1;
      }
    }
    if (end == 0) {
      return new Compact(0, 0, new long[0], new long[0]);
    }
    return new Compact(
        first,
        end,
        Arrays.copyOfRange(filling, first, end),
        Arrays.copyOfRange(moment, first, end));
  }

  private static RegionSpectra merge(Compact[] blocks, long[] entries, boolean complement) {
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Compact block : blocks) {
      if (block.end > block.first) {
        first = Math.min(first, block.first);
        end = Math.max(end, block.end);
      }
    }
    first = Math.min(first, end);
    int count = end - first;
    long[] filling = new long[blocks.length * count];
    long[] moment = new long[blocks.length * count];
    for (int b = 0; b < blocks.length; b++) {
      Compact block = blocks[b];
      int size = block.end - block.first;
      if (size > 0) {
        int at = b * count + block.first - first;
        System.arraycopy(block.filling, 0, filling, at, size);
        System.arraycopy(block.moment, 0, moment, at, size);
      }
    }
    return RegionSpectra.of(complement, first, filling, moment, entries);
  }
}
