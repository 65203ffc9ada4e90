package io.addra.cli.report.page;

import io.addra.cli.page.PackedNumbers;
import io.addra.propagation.spectrum.RegionSpectra;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proper-length spectrum of all blocks together, of one slot or of several added. Immutable.
 *
 * @param complement whether bins outside the range hold the whole weight
 * @param firstBin first bin of the range
 * @param filling filling by bin of the range, that of a complement with the weight added (units of
 *     2^-scaleBits)
 * @param moment first moment by bin of the range, in the same unit
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what a page takes
record SummedSpectrum(boolean complement, int firstBin, double[] filling, double[] moment) {

  /**
   * The sum of a slot's blocks.
   *
   * @param weights weight of each block (units of 2^-scaleBits)
   */
  static SummedSpectrum of(RegionSpectra region, long[] weights) {
    double[] filling = new double[region.binCount()];
    double[] moment = new double[region.binCount()];
    for (int b = 0; b < region.blocks(); b++) {
      long offset = region.complement() ? weights[b] : 0;
      for (int k = 0; k < filling.length; k++) {
        filling[k] += region.filling(b, k) + offset;
        moment[k] += region.moment(b, k);
      }
    }
    return new SummedSpectrum(region.complement(), region.firstBin(), filling, moment);
  }

  /** The sum of several that are no complements. */
  static SummedSpectrum sum(List<SummedSpectrum> parts) {
    List<SummedSpectrum> occupied = parts.stream().filter(part -> part.filling.length > 0).toList();
    int first = occupied.stream().mapToInt(SummedSpectrum::firstBin).min().orElse(0);
    int end =
        occupied.stream().mapToInt(part -> part.firstBin + part.filling.length).max().orElse(0);
    double[] filling = new double[end - first];
    double[] moment = new double[end - first];
    for (SummedSpectrum part : occupied) {
      for (int k = 0; k < part.filling.length; k++) {
        filling[part.firstBin - first + k] += part.filling[k];
        moment[part.firstBin - first + k] += part.moment[k];
      }
    }
    return new SummedSpectrum(false, first, filling, moment);
  }

  /** Bytes that its numbers take before they are packed. */
  long bytes() {
    return 2L * Double.BYTES * filling.length;
  }

  /** Its numbers for the page. */
  void write(ObjectNode node) {
    if (complement) {
      node.put("complement", true);
    }
    node.put("first", firstBin);
    node.put("filling", PackedNumbers.doubles(filling));
    node.put("moment", PackedNumbers.doubles(moment));
  }
}
