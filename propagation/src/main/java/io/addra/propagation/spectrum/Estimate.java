package io.addra.propagation.spectrum;

/**
 * A fraction with its statistical error, from the values of independent blocks of events.
 * Immutable.
 *
 * <p>With block sums S_b and block normalisations n_b the value is P = sum S_b / sum n_b and its
 * variance, that of a ratio estimator, B/(B-1) sum (S_b - P n_b)^2 / (sum n_b)^2 (W. G. Cochran,
 * Sampling Techniques, 3rd ed., section 6.3).
 *
 * @param value the fraction
 * @param statError its statistical error, one standard deviation; where nothing is seen or nothing
 *     is missing from 1, the upper limit at 90 % confidence
 * @param nEff effective number of entries, value^2/error^2; 0 for an upper limit
 * @param upperLimit whether nothing was seen, so that {@code statError} is an upper limit
 * @param contributingBlocks number of blocks with a contribution
 * @param effectiveBlocks (sum |S_b|)^2 / sum S_b^2: how many blocks carry the value
 */
public record Estimate(
    double value,
    double statError,
    double nEff,
    boolean upperLimit,
    int contributingBlocks,
    double effectiveBlocks) {

  /** -ln(0.1): the mean of a Poisson law that gives no entry with a probability of 10 %. */
  public static final double LIMIT_90 = 2.302585092994046;

  /**
   * A fraction below this counts as nothing seen: so far in the tail of the boosts the line that
   * stands for the spectrum inside a bin is off by more than a hundredth for a single LLP, and may
   * be negative.
   */
  public static final double VANISHING = 1e-30;

  /** An error below this share of the value is rounding, not statistics. */
  private static final double ROUNDING = 1e-12;

  /**
   * A value carried by fewer effective blocks than this has an error that should not be trusted.
   */
  public static final double FEW_BLOCKS = 10;

  /**
   * Estimates a fraction.
   *
   * @param sums sum of the contributions of each block
   * @param norms sum of the weights of each block, in the same unit
   * @param events number of events in all blocks
   * @param maxWeight largest weight of an event
   * @throws IllegalArgumentException if there are fewer than two blocks
   */
  public static Estimate fromBlocks(double[] sums, double[] norms, long events, double maxWeight) {
    int blocks = sums.length;
    if (blocks < 2 || norms.length != blocks) {
      throw new IllegalArgumentException("expected at least two blocks, found " + blocks);
    }
    double norm = 0;
    double largest = 0;
    for (int b = 0; b < blocks; b++) {
      norm += norms[b];
      largest = Math.max(largest, Math.abs(sums[b]));
    }
    double limit = LIMIT_90 / events * maxWeight;
    if (largest < VANISHING * norm) {
      return new Estimate(0, limit, 0, true, 0, 0);
    }
    double scale = Math.scalb(1.0, Math.min(1000, -Math.getExponent(largest)));
    double sum = 0;
    double size = 0;
    double squares = 0;
    int contributing = 0;
    for (int b = 0; b < blocks; b++) {
      double share = sums[b] * scale;
      sum += share;
      size += Math.abs(share);
      squares += share * share;
      contributing += sums[b] != 0 ? 1 : 0;
    }
    double ratio = sum / norm;
    double deviations = 0;
    for (int b = 0; b < blocks; b++) {
      double d = sums[b] * scale - ratio * norms[b];
      deviations += d * d;
    }
    double value = ratio / scale;
    double error = Math.sqrt(deviations * blocks / (blocks - 1)) / norm / scale;
    if (error <= ROUNDING * value) {
      error = limit;
    }
    double significance = value / error;
    return new Estimate(
        value, error, significance * significance, false, contributing, size * size / squares);
  }

  /** Whether so few blocks carry the value that its error should not be trusted. */
  public boolean fewBlocks() {
    return !upperLimit && effectiveBlocks < FEW_BLOCKS;
  }
}
