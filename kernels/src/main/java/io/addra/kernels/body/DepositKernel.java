package io.addra.kernels.body;

/**
 * What the ends of an event's intervals add to a proper-length spectrum, in 64-bit fixed point.
 *
 * <p>The spectrum g(u) is the share of LLPs that are inside a region at proper length u. An end at
 * u in a bin with centre c and width w, t = (u - c)/w, adds 1/2 - t to the bin's filling, (1/4 -
 * t<sup>2</sup>)/2 to its first moment, and 1 to every later bin; the end that leaves takes the
 * same away. An end at or beyond the last edge adds nothing: what is inside there never leaves.
 *
 * <p>Precision: amounts are rounded to the plan's power of two, so that sums of them do not depend
 * on order. Casts from double to long are avoided: a device may compile them as casts to int.
 */
public final class DepositKernel {
  /** Index in the binning array: natural logarithm of the second edge (log cm). */
  public static final int BINNING_LOG_FIRST = 0;

  /** Index in the binning array: bins per unit of natural logarithm. */
  public static final int BINNING_PER_LOG = 1;

  /** Index in the binning array: fixed-point scale, a power of two. */
  public static final int BINNING_SCALE = 2;

  /** Length of the binning array. */
  public static final int BINNING_LENGTH = 3;

  private static final double HIGH_UNIT = 2147483648.0;

  private DepositKernel() {}

  /**
   * Turns the intervals of one event into bins and amounts.
   *
   * @param i event within the batch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param hitCount intervals per event
   * @param hitEnds proper lengths (cm), two per interval
   * @param edges bin edges (cm): 0, then log-spaced; one more than the number of bins
   * @param binning {@link #BINNING_LENGTH} doubles
   * @param layout {@link TraceKernel#LAYOUT_LENGTH} ints
   * @param endBin output, two ints per interval; the number of bins for an end beyond the last edge
   * @param endFilling output, two fixed-point amounts per interval
   * @param endMoment output, two fixed-point amounts per interval
   * @param eventWeight output, the fixed-point weight of each event
   */
  public static void event(
      int i,
      double[] rays,
      int[] hitCount,
      double[] hitEnds,
      double[] edges,
      double[] binning,
      int[] layout,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight) {
    double weight =
        rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT]
            * binning[BINNING_SCALE];
    int bins = layout[TraceKernel.LAYOUT_BINS];
    int capacity = layout[TraceKernel.LAYOUT_CAPACITY];
    int found = hitCount[i];
    int ends = 2 * (found < capacity ? found : capacity);
    int j = 0;
    while (j < ends) {
      int e = 2 * i * capacity + j;
      double u = hitEnds[e];
      int bin = bin(u, edges, binning, bins);
      int inside = bin < bins ? bin : bins - 1;
      double width = edges[inside + 1] - edges[inside];
      double t = (u - 0.5 * (edges[inside] + edges[inside + 1])) / width;
      double filling = bin < bins ? weight * (0.5 - t) : 0.0;
      double moment = bin < bins ? weight * 0.5 * (0.25 - t * t) : 0.0;
      endBin[e] = bin;
      endFilling[e] = fixed(filling);
      endMoment[e] = fixed(moment);
      j = j + 1;
    }
    eventWeight[i] = fixed(weight);
  }

  static int bin(double u, double[] edges, double[] binning, int bins) {
    double first = edges[1];
    double safe = u > first ? u : first;
    double position = (Math.log(safe) - binning[BINNING_LOG_FIRST]) * binning[BINNING_PER_LOG];
    double limited = position < bins ? position : bins;
    int guess = u < first ? 0 : 1 + (int) limited;
    guess = guess < bins ? guess : bins - 1;
    // the logarithm may be off by its last bit: the edges decide
    guess = u < edges[guess] ? guess - 1 : guess;
    int next = guess < bins - 1 ? guess + 1 : bins;
    return u < edges[next] ? guess : next;
  }

  /** Rounds a non-negative number below 2^62 to an integer; a negative one to 0. */
  static long fixed(double x) {
    double rounded = x > 0.0 ? x + 0.5 : 0.0;
    int high = (int) (rounded / HIGH_UNIT);
    int low = (int) (rounded - high * HIGH_UNIT);
    return high * 2147483648L + low;
  }
}
