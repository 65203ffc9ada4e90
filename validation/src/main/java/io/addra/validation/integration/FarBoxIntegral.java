package io.addra.validation.integration;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Share of LLPs that decay in a box far from the collisions, by a product of Gauss rules.
 *
 * <p>The density of decays at a point x is, for a parent that decays at x0 with velocity beta,
 *
 * <pre>  dP/dV = (d Omega' / d Omega) / (4 pi r^2) exp(-r / lambda) / lambda,</pre>
 *
 * r = |x - x0|, lambda = (p / m) c tau. Here p solves E' = gamma (E - beta p cos) for the direction
 * of x - x0, and d Omega' / d Omega = p^2 / (p' gamma (p - beta E cos)) with primes in the parent's
 * frame. The density is smooth in the box, so no path is clipped. It is integrated over the box,
 * the parent's direction (sin^2 law) and its path. The spread of collisions is left out: it changes
 * the result by about (spread / distance)^2, below 10^-8 at 10 m.
 *
 * <p>The error is the difference from rules of fewer nodes. Boxes that hold the origin, c tau far
 * below the box's size, and LLPs slower in the parent's frame than the parent itself, which reach
 * some directions with two momenta, need another method. Immutable.
 */
public final class FarBoxIntegral {
  private static final int[] FINE = {10, 8, 8, 4};
  private static final int[] COARSE = {8, 6, 6, 3};

  private final double[] low;
  private final double[] high;

  /**
   * Prepares an integral over a box aligned with the axes of the Belle II frame.
   *
   * @param low smallest x, y, z (cm)
   * @param high largest x, y, z (cm)
   */
  public FarBoxIntegral(double[] low, double[] high) {
    this.low = low.clone();
    this.high = high.clone();
  }

  /**
   * Returns the share of LLPs that decay in the box, for a proper decay length {@code ctau} (cm).
   */
  public Integral decays(DecayChain chain, double ctau) {
    double value = decays(chain, ctau, FINE);
    return new Integral(value, Math.abs(value - decays(chain, ctau, COARSE)));
  }

  private double decays(DecayChain chain, double ctau, int[] orders) {
    GaussIntegratorFactory factory = new GaussIntegratorFactory();
    GaussIntegrator cosines = factory.legendre(orders[1], -1, 1);
    double[][] path = laguerre(orders[3]);
    double sum = 0;
    for (int i = 0; i < orders[1]; i++) {
      double cosine = cosines.getPoint(i);
      double weight = cosines.getWeight(i) * 0.75 * (1 - cosine * cosine);
      for (int j = 0; j < orders[2]; j++) {
        double azimuth = 2 * Math.PI * (j + 0.5) / orders[2];
        double[] momentum = chain.parentMomentum(cosine, azimuth);
        for (int k = 0; k < orders[3]; k++) {
          double flight = path[0][k] * chain.parentCtau() / chain.parentMass();
          double[] start = {flight * momentum[0], flight * momentum[1], flight * momentum[2]};
          sum +=
              weight
                  * path[1][k]
                  / orders[2]
                  * boxIntegral(chain, ctau, momentum, start, factory, orders[0]);
        }
      }
    }
    return sum;
  }

  private double boxIntegral(
      DecayChain chain,
      double ctau,
      double[] parent,
      double[] start,
      GaussIntegratorFactory factory,
      int order) {
    GaussIntegrator[] rules = new GaussIntegrator[3];
    for (int k = 0; k < 3; k++) {
      rules[k] = factory.legendre(order, low[k] - start[k], high[k] - start[k]);
    }
    ParentFrame frame = ParentFrame.of(chain, parent);
    double sum = 0;
    for (int i = 0; i < order; i++) {
      double x = rules[0].getPoint(i);
      for (int j = 0; j < order; j++) {
        double y = rules[1].getPoint(j);
        double partial = 0;
        for (int k = 0; k < order; k++) {
          partial += rules[2].getWeight(k) * frame.density(x, y, rules[2].getPoint(k), ctau);
        }
        sum += rules[0].getWeight(i) * rules[1].getWeight(j) * partial;
      }
    }
    return sum;
  }

  /**
   * Returns nodes and weights of the Gauss-Laguerre rule, from the eigenvalues of its Jacobi matrix
   * (G. H. Golub and J. H. Welsch, Math. Comp. 23 (1969) 221).
   */
  private static double[][] laguerre(int order) {
    double[] main = new double[order];
    double[] side = new double[order - 1];
    for (int i = 0; i < order; i++) {
      main[i] = 2 * i + 1;
      if (i > 0) {
        side[i - 1] = i;
      }
    }
    var eigen = new EigenDecomposition(main, side);
    double[] weights = new double[order];
    for (int i = 0; i < order; i++) {
      double first = eigen.getEigenvector(i).getEntry(0);
      weights[i] = first * first;
    }
    return new double[][] {eigen.getRealEigenvalues(), weights};
  }
}
