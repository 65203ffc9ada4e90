package io.addra.validation.integration;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Share of LLPs that decay in a region, by quasi-random points: Sobol's sequence in eight
 * dimensions (three of the collision point, two of the parent's direction, one of its path, two of
 * the LLP's direction), moved by random shifts modulo 1 (R. Cranley and T. N. L. Patterson, SIAM J.
 * Numer. Anal. 13 (1976) 904). The lifetime is integrated in closed form on each line. The error is
 * the standard error of the mean over the shifts.
 *
 * <p>The parent's path is drawn from an exponential that is longer by {@link #STRETCH} and
 * weighted, so that the rare long paths, which matter at short LLP lifetimes, are well sampled;
 * sums are divided by the sum of weights.
 *
 * @param points points a shift, best a power of two
 * @param shifts random shifts, at least two
 * @param seed seed of the shifts
 */
public record QuasiRandomIntegral(int points, int shifts, long seed) {
  private static final double STRETCH = 4;
  private static final int DIMENSIONS = 8;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** Returns the integral with 16 shifts of 2^15 points. */
  public static QuasiRandomIntegral standard() {
    return new QuasiRandomIntegral(1 << 15, 16, 8881);
  }

  /**
   * Returns the shares of LLPs that decay in the region, one for each lifetime, from the same
   * points.
   *
   * @param region region
   * @param chain production
   * @param spread standard deviations of the collision point in x, y, z (cm), around the origin
   * @param ctau proper decay lengths of the LLP (cm)
   */
  public List<Integral> decays(
      DecayRegion region, DecayChain chain, double[] spread, double... ctau) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] means = new double[shifts][];
    for (int i = 0; i < shifts; i++) {
      double[] shift = random.doubles(DIMENSIONS).toArray();
      SobolSequenceGenerator sequence = new SobolSequenceGenerator(DIMENSIONS);
      double[] sums = new double[ctau.length];
      double weights = 0;
      for (int j = 0; j < points; j++) {
        double[] u = sequence.nextVector();
        for (int k = 0; k < DIMENSIONS; k++) {
          double moved = u[k] + shift[k];
          u[k] = Math.max(moved >= 1 ? moved - 1 : moved, Double.MIN_NORMAL);
        }
        weights += sample(region, chain, spread, ctau, u, sums);
      }
      means[i] = sums;
      for (int t = 0; t < ctau.length; t++) {
        sums[t] /= weights;
      }
    }
    return IntStream.range(0, ctau.length).mapToObj(t -> average(means, t)).toList();
  }

  private static Integral average(double[][] means, int index) {
    double[] values = Arrays.stream(means).mapToDouble(mean -> mean[index]).toArray();
    double error = Math.sqrt(StatUtils.variance(values) / values.length);
    return new Integral(StatUtils.mean(values), error);
  }

  /** Adds one point's weighted probabilities to the sums; returns its weight. */
  private static double sample(
      DecayRegion region,
      DecayChain chain,
      double[] spread,
      double[] ctau,
      double[] u,
      double[] sums) {
    double[] parent = chain.parentMomentum(sineSquaredCosine(u[0]), 2 * Math.PI * u[1]);
    double lifetimes = -STRETCH * Math.log(u[2]);
    double weight = STRETCH * Math.exp(-lifetimes * (1 - 1 / STRETCH));
    double flight = lifetimes * chain.parentCtau() / chain.parentMass();
    double[] start = new double[3];
    for (int k = 0; k < 3; k++) {
      start[k] = flight * parent[k];
      if (spread[k] > 0) {
        start[k] += spread[k] * NORMAL.inverseCumulativeProbability(u[5 + k]);
      }
    }
    double[] n = DecayChain.direction(new double[] {0, 0, 1}, 2 * u[3] - 1, 2 * Math.PI * u[4]);
    double p = chain.llpMomentum();
    double parentEnergy = Math.hypot(DecayChain.norm(parent), chain.parentMass());
    double[] beta = {parent[0] / parentEnergy, parent[1] / parentEnergy, parent[2] / parentEnergy};
    double[] momentum =
        DecayChain.boosted(new double[] {p * n[0], p * n[1], p * n[2]}, chain.llpEnergy(), beta);
    double length = DecayChain.norm(momentum);
    double[] line = {momentum[0] / length, momentum[1] / length, momentum[2] / length};
    for (int t = 0; t < ctau.length; t++) {
      double lambda = length / chain.llpMass() * ctau[t];
      sums[t] += weight * region.decayProbability(start, line, lambda);
    }
    return weight;
  }

  /** Inverts (2 + 3c - c^3) / 4, the cumulative distribution of 3/4 (1 - c^2) on [-1, 1]. */
  private static double sineSquaredCosine(double u) {
    return 2 * Math.cos((Math.acos(1 - 2 * u) + 4 * Math.PI) / 3);
  }
}
