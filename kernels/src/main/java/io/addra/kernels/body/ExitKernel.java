package io.addra.kernels.body;

/**
 * Where an LLP leaves a region for good, as what the interval from there to infinity adds to a
 * proper-length spectrum: the bin of the exit u with centre c and width w, and with t = (u - c)/w
 * the bin's filling 1/2 - t and first moment (1/4 - t<sup>2</sup>)/2, as {@link DepositKernel} has
 * it for the begin of an interval. All bins behind it are full. An LLP that never is in the region
 * has left it at u = 0.
 */
public final class ExitKernel {
  /** Exit: its bin; the number of bins where it is beyond the last edge. */
  public static final int BIN = 0;

  /** Exit: filling of its bin. */
  public static final int FILLING = 1;

  /** Exit: first moment of its bin. */
  public static final int MOMENT = 2;

  /** Doubles per exit. */
  public static final int EXIT_STRIDE = 3;

  private ExitKernel() {}

  /**
   * Looks at one event.
   *
   * @param i event within the launch
   * @param hitCount intervals in the region per event
   * @param hitEnds proper lengths (cm) of begin and end, at (2 hit) * stride + i and the next row
   * @param bins table of bins as for {@link DepositKernel}
   * @param binning {@link DepositKernel#BINNING_LENGTH} doubles
   * @param layout {@link TraceKernel#LAYOUT_LENGTH} ints
   * @param exits output, {@link #EXIT_STRIDE} doubles per event
   */
  public static void event(
      int i,
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      double[] exits) {
    int capacity = layout[TraceKernel.LAYOUT_CAPACITY];
    int stride = layout[TraceKernel.LAYOUT_STRIDE];
    int count = layout[TraceKernel.LAYOUT_BINS];
    int found = hitCount[i];
    int stored = found < capacity ? found : capacity;
    double u = 0.0;
    int h = 0;
    while (h < stored) {
      double end = hitEnds[(2 * h + 1) * stride + i];
      u = end > u ? end : u;
      h = h + 1;
    }
    int bin = DepositKernel.bin(u, bins, binning, count);
    int b = DepositKernel.BIN_STRIDE * (bin < count ? bin : count - 1);
    double t = (u - bins[b + DepositKernel.BIN_CENTRE]) * bins[b + DepositKernel.BIN_INVERSE_WIDTH];
    exits[i * EXIT_STRIDE + BIN] = bin;
    exits[i * EXIT_STRIDE + FILLING] = bin < count ? 0.5 - t : 0.0;
    exits[i * EXIT_STRIDE + MOMENT] = bin < count ? 0.5 * (0.25 - t * t) : 0.0;
  }
}
