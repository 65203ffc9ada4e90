package io.addra.propagation.spectrum;

import java.util.Arrays;

/**
 * The proper-length spectrum of one region at one mass, block by block: per bin the filling (mean
 * share of LLPs inside, times the number of events) and the first moment about the bin's centre in
 * units of its width, as fixed-point integers. Only the occupied range of bins is kept. Immutable.
 *
 * <p>A region that is what others leave over ({@link #complement()}) keeps what is to be added to
 * the block's total weight in every bin, so its numbers are negative or zero.
 */
public final class RegionSpectra {

  private final boolean complement;
  private final int firstBin;
  private final int binCount;
  private final long[] filling;
  private final long[] moment;
  private final long[] entries;

  private RegionSpectra(
      boolean complement,
      int firstBin,
      int binCount,
      long[] filling,
      long[] moment,
      long[] entries) {
    this.complement = complement;
    this.firstBin = firstBin;
    this.binCount = binCount;
    this.filling = filling;
    this.moment = moment;
    this.entries = entries;
  }

  /**
   * Spectra over a range of bins; the arrays are copied.
   *
   * @param complement whether the numbers are to be added to the total weight
   * @param firstBin first bin of the range
   * @param filling filling, [block][bin of the range] in one array
   * @param moment first moment, in the same layout
   * @param entries number of intervals per block
   */
  public static RegionSpectra of(
      boolean complement, int firstBin, long[] filling, long[] moment, long[] entries) {
    int blocks = entries.length;
    if (blocks == 0
        || filling.length % blocks != 0
        || filling.length != moment.length
        || firstBin < 0) {
      throw new IllegalArgumentException(
          "arrays do not fit: "
              + filling.length
              + ", "
              + moment.length
              + ", "
              + blocks
              + " blocks");
    }
    return new RegionSpectra(
        complement,
        firstBin,
        filling.length / blocks,
        filling.clone(),
        moment.clone(),
        entries.clone());
  }

  /** Whether the numbers are to be added to the block's total weight in every bin. */
  public boolean complement() {
    return complement;
  }

  /** First bin of the stored range. */
  public int firstBin() {
    return firstBin;
  }

  /** Number of bins in the stored range; 0 where nothing was deposited. */
  public int binCount() {
    return binCount;
  }

  /** Number of blocks. */
  public int blocks() {
    return entries.length;
  }

  /** Filling of a block and a bin of the stored range (units of 2^-scaleBits). */
  public long filling(int block, int bin) {
    return filling[block * binCount + bin];
  }

  /** First moment of a block and a bin of the stored range (units of 2^-scaleBits). */
  public long moment(int block, int bin) {
    return moment[block * binCount + bin];
  }

  /** Fillings as [block][bin of the range] in one array (units of 2^-scaleBits). */
  public long[] fillings() {
    return filling.clone();
  }

  /** First moments in the same layout. */
  public long[] moments() {
    return moment.clone();
  }

  /** Number of intervals that were deposited, per block. */
  public long[] entries() {
    return entries.clone();
  }

  /** Number of intervals that were deposited, in all blocks. */
  public long totalEntries() {
    return Arrays.stream(entries).sum();
  }
}
