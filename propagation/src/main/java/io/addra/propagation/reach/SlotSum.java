package io.addra.propagation.reach;

import io.addra.propagation.spectrum.RegionSpectra;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the spectra of several slots to one before they are evaluated: fractions are linear in them,
 * so a detector of twenty regions costs what one region does.
 */
final class SlotSum {
  private SlotSum() {}

  /**
   * Spectra with the same sum as the given ones: complements, which stand for what others leave
   * over, are kept as they are, all others become one.
   *
   * @param slots spectra with the same blocks
   * @param blocks number of blocks
   */
  static List<RegionSpectra> of(List<RegionSpectra> slots, int blocks) {
    List<RegionSpectra> result = new ArrayList<>();
    List<RegionSpectra> plain = new ArrayList<>();
    for (RegionSpectra slot : slots) {
      (slot.complement() ? result : plain).add(slot);
    }
    List<RegionSpectra> occupied = plain.stream().filter(slot -> slot.binCount() > 0).toList();
    if (!occupied.isEmpty()) {
      result.add(sum(occupied, blocks));
    } else if (!plain.isEmpty()) {
      result.add(plain.getFirst());
    }
    return result;
  }

  private static RegionSpectra sum(List<RegionSpectra> slots, int blocks) {
    int first = slots.stream().mapToInt(RegionSpectra::firstBin).min().orElse(0);
    int end = slots.stream().mapToInt(s -> s.firstBin() + s.binCount()).max().orElse(0);
    int width = end - first;
    long[] filling = new long[blocks * width];
    long[] moment = new long[blocks * width];
    long[] entries = new long[blocks];
    for (RegionSpectra slot : slots) {
      long[] added = slot.entries();
      for (int b = 0; b < blocks; b++) {
        int offset = b * width + slot.firstBin() - first;
        for (int bin = 0; bin < slot.binCount(); bin++) {
          filling[offset + bin] += slot.filling(b, bin);
          moment[offset + bin] += slot.moment(b, bin);
        }
        entries[b] += added[b];
      }
    }
    return RegionSpectra.of(false, first, filling, moment, entries);
  }
}
