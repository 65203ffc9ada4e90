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
 * on order, and of their size, so that a weight below 0 takes away what one above 0 adds. Against
 * 56 decimal digits (30,000 ends in and beside bins, 1 to 1000 bins a decade, steps of
 * 2<sup>-20</sup> to 2<sup>-48</sup>) an amount was within half a step and 0.5 ulps of the weight
 * times 1 + c/w, the weight within half a step and 0.5 ulps. Casts from double to long are avoided:
 * a device may compile them as casts to int.
 */
public final class DepositKernel {
  /** Index in the binning array: inverse of the second edge (1/cm). */
  public static final int BINNING_INVERSE_FIRST = 0;

  /** Index in the binning array: bins per factor of 2. */
  public static final int BINNING_PER_OCTAVE = 1;

  /** Largest ratio of the last edge to the second. */
  public static final double LARGEST_RATIO = 0x1p63;

  /** Largest number of bins per factor of 2: so many that a guess is off by one at most. */
  public static final int MOST_PER_OCTAVE = 4096;

  /** Index in the binning array: fixed-point scale, a power of two. */
  public static final int BINNING_SCALE = 2;

  /** Length of the binning array. */
  public static final int BINNING_LENGTH = 3;

  /** Doubles per bin in the table of bins: lower edge, centre (cm), inverse width (1/cm). */
  public static final int BIN_STRIDE = 3;

  /** In a bin: its centre (cm). */
  public static final int BIN_CENTRE = 1;

  /** In a bin: its inverse width (1/cm). */
  public static final int BIN_INVERSE_WIDTH = 2;

  private static final float TWO_PER_LN2 = 2.88539f;
  private static final double HIGH_UNIT = 2147483648.0;

  private DepositKernel() {}

  /**
   * Turns the intervals of one event into bins and amounts.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param hitCount intervals per event
   * @param hitEnds proper lengths (cm), as {@link TraceKernel} writes them
   * @param bins {@link #BIN_STRIDE} doubles per bin, which are log-spaced but for the first, that
   *     begins at 0; one bin more, of which only the lower edge is used
   * @param binning {@link #BINNING_LENGTH} doubles
   * @param layout {@link TraceKernel#LAYOUT_LENGTH} ints
   * @param endBin output, one int per end, in the order of hitEnds; the number of bins for an end
   *     beyond the last edge
   * @param endFilling output, a fixed-point amount per end
   * @param endMoment output, a fixed-point amount per end
   * @param eventWeight output, the fixed-point weight of each event
   */
  public static void event(
      int i,
      double[] rays,
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight) {
    double given = rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
    long sign = given < 0.0 ? -1L : 1L;
    double weight = (given < 0.0 ? -given : given) * binning[BINNING_SCALE];
    int count = layout[TraceKernel.LAYOUT_BINS];
    int capacity = layout[TraceKernel.LAYOUT_CAPACITY];
    int stride = layout[TraceKernel.LAYOUT_STRIDE];
    int found = hitCount[i];
    int ends = 2 * (found < capacity ? found : capacity);
    int j = 0;
    while (j < ends) {
      int e = j * stride + i;
      double u = hitEnds[e];
      int bin = bin(u, bins, binning, count);
      int b = BIN_STRIDE * (bin < count ? bin : count - 1);
      double t = (u - bins[b + BIN_CENTRE]) * bins[b + BIN_INVERSE_WIDTH];
      double filling = bin < count ? weight * (0.5 - t) : 0.0;
      double moment = bin < count ? weight * 0.5 * (0.25 - t * t) : 0.0;
      endBin[e] = bin;
      endFilling[e] = sign * fixed(filling);
      endMoment[e] = sign * fixed(moment);
      j = j + 1;
    }
    eventWeight[i] = sign * fixed(weight);
  }

  /** The bin that holds u (cm); the number of bins beyond the last edge. */
  static int bin(double u, double[] bins, double[] binning, int count) {
    double first = bins[BIN_STRIDE];
    double last = bins[BIN_STRIDE * count];
    double above = u > first ? u : first;
    double safe = above < last ? above : last;
    float octaves = log2((float) (safe * binning[BINNING_INVERSE_FIRST]));
    int guess = u < first ? 0 : 1 + (int) (octaves * (float) binning[BINNING_PER_OCTAVE]);
    guess = guess < count ? guess : count - 1;
    // the guess may be off by one: the edges decide
    guess = u < bins[BIN_STRIDE * guess] ? guess - 1 : guess;
    int next = guess < count - 1 ? guess + 1 : count;
    return u < bins[BIN_STRIDE * next] ? guess : next;
  }

  /**
   * The logarithm of x to base 2 for 1 &lt;= x &lt; 2<sup>64</sup>, to 2e-5: cheaper than that of a
   * library, above all where doubles are slow. The exponent by halving, then the series of artanh.
   */
  private static float log2(float x) {
    boolean b32 = x < 0x1p32f;
    float x32 = b32 ? x : x * 0x1p-32f;
    boolean b16 = x32 < 0x1p16f;
    float x16 = b16 ? x32 : x32 * 0x1p-16f;
    boolean b8 = x16 < 0x1p8f;
    float x8 = b8 ? x16 : x16 * 0x1p-8f;
    boolean b4 = x8 < 0x1p4f;
    float x4 = b4 ? x8 : x8 * 0x1p-4f;
    boolean b2 = x4 < 0x1p2f;
    float x2 = b2 ? x4 : x4 * 0x1p-2f;
    boolean b1 = x2 < 0x1p1f;
    float x1 = b1 ? x2 : x2 * 0x1p-1f;
    int exponent =
        (b32 ? 0 : 32) + (b16 ? 0 : 16) + (b8 ? 0 : 8) + (b4 ? 0 : 4) + (b2 ? 0 : 2) + (b1 ? 0 : 1);
    float y = (x1 - 1.0f) / (x1 + 1.0f);
    float z = y * y;
    float series = y * (1.0f + z * (1.0f / 3.0f + z * (1.0f / 5.0f + z * (1.0f / 7.0f))));
    return exponent + TWO_PER_LN2 * series;
  }

  /** Rounds a non-negative number below 2^62 to an integer; a negative one to 0. */
  static long fixed(double x) {
    double rounded = x > 0.0 ? x + 0.5 : 0.0;
    int high = (int) (rounded / HIGH_UNIT);
    int low = (int) (rounded - high * HIGH_UNIT);
    return high * 2147483648L + low;
  }
}
