package io.addra.propagation.spectrum;

import java.util.stream.IntStream;

/**
 * Evaluates joint spectra at pairs of lifetimes. A point of n1 decays of the first kind and n2 of
 * the second, with u1 and u2 of proper length, adds
 *
 * <p>w exp(-u1/ctau1) / ctau1^n1 exp(-u2/ctau2) / ctau2^n2,
 *
 * <p>the density of decays there for LLPs that fly independently: exact at any lifetimes. Points
 * are added in their order, so that the sums have the same bits on any number of threads.
 * Immutable.
 */
public final class JointKernel {
  private final double[] first;
  private final double[] second;

  private JointKernel(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  /**
   * LLPs of both kinds with the same lifetimes, or of one kind.
   *
   * @param ctau lifetimes as c tau (cm)
   * @throws IllegalArgumentException if a lifetime is not between 1e-30 and 1e30 cm
   */
  public static JointKernel equal(double[] ctau) {
    return of(ctau, ctau);
  }

  /**
   * Pairs of lifetimes.
   *
   * @param first lifetimes of the first kind as c tau (cm)
   * @param second those of the second kind, one for each of the first (cm)
   * @throws IllegalArgumentException if a lifetime is not between 1e-30 and 1e30 cm, or the numbers
   *     of lifetimes differ
   */
  public static JointKernel of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "expected as many lifetimes of either kind, found %d and %d"
              .formatted(first.length, second.length));
    }
    LifetimeKernel.check(first);
    LifetimeKernel.check(second);
    return new JointKernel(first.clone(), second.clone());
  }

  /** Number of pairs of lifetimes. */
  public int lifetimes() {
    return first.length;
  }

  /**
   * Sums of the points' contributions.
   *
   * @return sums as [block][lifetime], in units of the points' weights
   */
  public double[][] evaluate(JointPoints points) {
    return IntStream.range(0, points.blocks().size())
        .parallel()
        .mapToObj(b -> sums(points.blocks().get(b)))
        .toArray(double[][]::new);
  }

  private double[] sums(JointBlock block) {
    double[] sums = new double[first.length];
    for (int t = 0; t < sums.length; t++) {
      double sum = 0;
      for (int k = 0; k < block.size(); k++) {
        double exponent = block.firstLength(k) / first[t] + block.secondLength(k) / second[t];
        double density = StrictMath.exp(-exponent);
        density = divided(density, first[t], block.firstCount(k));
        density = divided(density, second[t], block.secondCount(k));
        sum += block.weight(k) * density;
      }
      sums[t] = sum;
    }
    return sums;
  }

  private static double divided(double value, double by, int times) {
    double quotient = value;
    for (int n = 0; n < times; n++) {
      quotient /= by;
    }
    return quotient;
  }
}
