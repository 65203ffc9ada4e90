package io.addra.validation.integration;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * Draws where LLPs decay, one after another: collision point, parent's direction and path, LLP's
 * direction, LLP's path, each from its own distribution. Shares beams and masses with scans, but
 * neither random numbers nor code. Lengths in cm, Belle II frame. For one thread.
 */
public final class RandomDecays {
  private final DecayChain chain;
  private final double[] mean;
  private final double[][] factor;
  private final RandomGenerator random;

  /**
   * A source of decays.
   *
   * @param chain production
   * @param mean mean collision point, 3 values
   * @param factor lower triangular matrix L, 3 by 3, so that L L^T is the covariance of the
   *     collision point
   * @param random random numbers; is used up
   */
  public RandomDecays(DecayChain chain, double[] mean, double[][] factor, RandomGenerator random) {
    this.chain = chain;
    this.mean = mean.clone();
    this.factor = factor;
    this.random = random;
  }

  /**
   * Draws one LLP and how many of its lifetimes it lives.
   *
   * @param ctau proper decay lengths
   * @return where it decays for each of them: the same LLP after the same number of lifetimes
   */
  public double[][] next(double... ctau) {
    double[] start = collision();
    double[] parent = chain.parentMomentum(sineSquaredCosine(), 2 * Math.PI * random.nextDouble());
    double flight = exponential() * chain.parentCtau() / chain.parentMass();
    for (int k = 0; k < 3; k++) {
      start[k] += flight * parent[k];
    }
    double[] n =
        DecayChain.direction(
            new double[] {0, 0, 1}, 2 * random.nextDouble() - 1, 2 * Math.PI * random.nextDouble());
    double p = chain.llpMomentum();
    double energy = Math.hypot(DecayChain.norm(parent), chain.parentMass());
    double[] beta = {parent[0] / energy, parent[1] / energy, parent[2] / energy};
    double[] momentum =
        DecayChain.boosted(new double[] {p * n[0], p * n[1], p * n[2]}, chain.llpEnergy(), beta);
    double lifetimes = exponential();
    double[][] decays = new double[ctau.length][3];
    for (int t = 0; t < ctau.length; t++) {
      double path = lifetimes * ctau[t] / chain.llpMass();
      for (int k = 0; k < 3; k++) {
        decays[t][k] = start[k] + path * momentum[k];
      }
    }
    return decays;
  }

  private double[] collision() {
    double[] normal = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double[] point = mean.clone();
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k <= i; k++) {
        point[i] += factor[i][k] * normal[k];
      }
    }
    return point;
  }

  private double exponential() {
    return -Math.log(1 - random.nextDouble());
  }

  /** A cosine distributed as 1 - c^2, by rejection. */
  private double sineSquaredCosine() {
    while (true) {
      double cosine = 2 * random.nextDouble() - 1;
      if (random.nextDouble() < 1 - cosine * cosine) {
        return cosine;
      }
    }
  }
}
