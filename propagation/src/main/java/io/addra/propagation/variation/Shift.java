package io.addra.propagation.variation;

import io.addra.propagation.result.BlockValues;
import io.addra.propagation.spectrum.Estimate;

/**
 * The shift of a number by a variation, with its statistical error. Immutable.
 *
 * <p>Both runs have the same random numbers, so that their block sums S_b (nominal) and T_b
 * (varied) move together. With the fractions P = sum S_b / sum n_b and Q = sum T_b / sum m_b the
 * error is that of a difference of ratio estimators over B blocks, from the blocks' differences
 *
 * <p>d_b = (T_b - Q m_b) / sum m - (S_b - P n_b) / sum n, variance B/(B-1) sum d_b^2
 *
 * <p>(W. G. Cochran, Sampling Techniques, 3rd ed., sections 6.3 and 6.19: the variance of each, and
 * their covariance with a minus sign). With a variation of nothing it is exactly 0.
 *
 * @param nominal the number without the variation
 * @param varied the number with it
 * @param error statistical error of their difference, one standard deviation; the upper limit at 90
 *     % confidence where nothing is seen in either
 * @param effectiveBlocks (sum |d_b|)^2 / sum d_b^2: how many blocks carry the error
 */
public record Shift(Estimate nominal, Estimate varied, double error, double effectiveBlocks) {

  /** A shift counts as significant above so many errors. */
  public static final double SIGNIFICANT = 3;

  /** A shift and an error below this share of the number are rounding: there is none. */
  private static final double ROUNDING = 1e-12;

  /**
   * The shift from one run to another.
   *
   * @param nominal blocks without the variation
   * @param varied the same blocks of events with it
   * @param lifetime which of their lifetimes
   * @throws IllegalArgumentException if the blocks are not the same
   */
  public static Shift between(BlockValues nominal, BlockValues varied, int lifetime) {
    int blocks = nominal.norms().length;
    if (varied.norms().length != blocks || varied.events() != nominal.events()) {
      throw new IllegalArgumentException(
          "expected %d blocks of %d events, found %d of %d"
              .formatted(blocks, nominal.events(), varied.norms().length, varied.events()));
    }
    Estimate before = nominal.estimate(lifetime);
    Estimate after = varied.estimate(lifetime);
    if (before.upperLimit() && after.upperLimit()) {
      return new Shift(before, after, before.statError(), 0);
    }
    double[] ofNominal = deviations(nominal, lifetime, before);
    double[] ofVaried = deviations(varied, lifetime, after);
    double size = 0;
    double squares = 0;
    for (int b = 0; b < blocks; b++) {
      double difference = ofVaried[b] - ofNominal[b];
      size += Math.abs(difference);
      squares += difference * difference;
    }
    double error = Math.sqrt(squares * blocks / (blocks - 1));
    if (Math.max(Math.abs(after.value() - before.value()), error) <= ROUNDING * before.value()) {
      return new Shift(before, before, 0, 0);
    }
    return new Shift(before, after, error, squares > 0 ? size * size / squares : 0);
  }

  /** What each block deviates by from its share of the value; nothing where nothing is seen. */
  private static double[] deviations(BlockValues values, int lifetime, Estimate estimate) {
    double[] sums = values.at(lifetime);
    double norm = 0;
    for (double each : values.norms()) {
      norm += each;
    }
    double[] deviations = new double[sums.length];
    if (!estimate.upperLimit()) {
      for (int b = 0; b < sums.length; b++) {
        deviations[b] = (sums[b] - estimate.value() * values.norms()[b]) / norm;
      }
    }
    return deviations;
  }

  /** Varied less nominal. */
  public double value() {
    return varied.value() - nominal.value();
  }

  /** The shift as a share of the nominal number; not a number where that is 0. */
  public double relative() {
    return nominal.value() == 0 ? Double.NaN : value() / nominal.value();
  }

  /** Whether it is more than {@value #SIGNIFICANT} errors, and enough blocks carry the error. */
  public boolean significant() {
    return effectiveBlocks >= Estimate.FEW_BLOCKS && Math.abs(value()) > SIGNIFICANT * error;
  }
}
