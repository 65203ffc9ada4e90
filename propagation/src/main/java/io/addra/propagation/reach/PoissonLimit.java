package io.addra.propagation.reach;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Upper limits on the mean of a signal above a known background, from a count. Source: Review of
 * Particle Physics 2022, section 40.4 (Poisson data with background, flat prior, which is also
 * CLs):
 *
 * <p>s = F^-1(1 - (1 - CL) p, 2(n + 1))/2 - b, p = 1 - F(2b, 2(n + 1)),
 *
 * <p>with F the cumulative chi-square law. Without events it is -ln(1 - CL) for any background.
 */
public final class PoissonLimit {

  /** Weight of counts that the mean over a background may leave out. */
  private static final double NEGLIGIBLE = 1e-9;

  private PoissonLimit() {}

  /**
   * The upper limit of an observed count.
   *
   * @param observed events that were seen
   * @param background expected background, 0 or more, known
   * @param level confidence level, between 0 and 1
   */
  public static double upperLimit(int observed, double background, double level) {
    if (observed < 0 || !(background >= 0) || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "expected a count and a background of 0 or more and a level between 0 and 1, found %s, %s, %s"
              .formatted(observed, background, level));
    }
    var law = new ChiSquaredDistribution(2.0 * (observed + 1));
    double allowed = 1 - law.cumulativeProbability(2 * background);
    return law.inverseCumulativeProbability(1 - (1 - level) * allowed) / 2 - background;
  }

  /**
   * The mean upper limit of experiments without signal: what a search with this background can
   * expect to exclude.
   *
   * @param background expected background, 0 or more, known
   * @param level confidence level, between 0 and 1
   */
  public static double expected(double background, double level) {
    if (background == 0) {
      return upperLimit(0, 0, level);
    }
    var counts = new PoissonDistribution(background);
    int from = counts.inverseCumulativeProbability(NEGLIGIBLE);
    int to = counts.inverseCumulativeProbability(1 - NEGLIGIBLE);
    double sum = 0;
    double weight = 0;
    for (int n = from; n <= to; n++) {
      double probability = counts.probability(n);
      sum += probability * upperLimit(n, background, level);
      weight += probability;
    }
    return sum / weight;
  }
}
