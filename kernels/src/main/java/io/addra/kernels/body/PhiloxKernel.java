package io.addra.kernels.body;

/**
 * Uniform random numbers as a function of (seed, stream, event, draw): Philox4x32-10.
 *
 * <p>Counter words are {event low, event high, draw pair, stream}, key words are {seed low, seed
 * high}; two output words make one double. Nothing is carried from event to event, so any device
 * may run any events in any order.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy
 * as 1, 2, 3", SC'11. Precision: the integers are exact on every device; the doubles are multiples
 * of 2<sup>-52</sup> shifted by half a step, so 0 and 1 never occur.
 */
public final class PhiloxKernel {
  /** Doubles drawn for one event where nothing needs more; the smallest number. */
  public static final int DRAWS = 10;

  private static final long MASK = 0xFFFFFFFFL;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final double STEP = 1.0 / 4503599627370496.0;

  private PhiloxKernel() {}

  /**
   * Draws the numbers of one event.
   *
   * @param i event within the launch
   * @param batch seed, stream and events, see {@link BatchLayout}
   * @param uniforms output, an even number of doubles per event, as the batch says, each in the
   *     open interval (0, 1)
   */
  public static void event(int i, long[] batch, double[] uniforms) {
    long event =
        batch[BatchLayout.batchOf(i, batch) + BatchLayout.FIRST] + BatchLayout.within(i, batch);
    int eventLow = (int) event;
    int eventHigh = (int) (event >> 32);
    int seedLow = (int) batch[BatchLayout.SEED];
    int seedHigh = (int) (batch[BatchLayout.SEED] >> 32);
    int stream = (int) batch[BatchLayout.STREAM];
    int draws = (int) batch[BatchLayout.DRAWS];
    int pair = 0;
    while (pair < draws / 2) {
      int c0 = eventLow;
      int c1 = eventHigh;
      int c2 = pair;
      int c3 = stream;
      int k0 = seedLow;
      int k1 = seedHigh;
      int round = 0;
      while (round < ROUNDS) {
        long product0 = MULTIPLIER_0 * (c0 & MASK);
        long product1 = MULTIPLIER_1 * (c2 & MASK);
        int n0 = (int) (product1 >> 32) ^ c1 ^ k0;
        int n2 = (int) (product0 >> 32) ^ c3 ^ k1;
        c1 = (int) product1;
        c3 = (int) product0;
        c0 = n0;
        c2 = n2;
        k0 = k0 + WEYL_0;
        k1 = k1 + WEYL_1;
        round = round + 1;
      }
      uniforms[i * draws + 2 * pair] = toUniform(c0, c1);
      uniforms[i * draws + 2 * pair + 1] = toUniform(c2, c3);
      pair = pair + 1;
    }
  }

  private static double toUniform(int high, int low) {
    long upper = (high >> 5) & 0x7FFFFFFL;
    long lower = (low >> 6) & 0x3FFFFFFL;
    // 52 bits: with a 53rd the half step would be rounded away, and the largest number be 1
    return ((double) ((upper * 67108864L + lower) >> 1) + 0.5) * STEP;
  }
}
