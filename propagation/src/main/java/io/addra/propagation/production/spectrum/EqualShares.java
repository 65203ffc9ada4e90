package io.addra.propagation.production.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Values that divide a density into equal shares, by integration. Immutable.
 *
 * <p>The density is integrated by Gauss-Legendre over cells that are dense at both ends, where
 * densities of masses begin and end like square roots, and evenly spaced in the logarithm where
 * they reach over more than a factor of 10, as a photon's propagator needs it.
 *
 * @param edges rising values, one more than there are shares
 * @param integral integral of the density
 */
public record EqualShares(List<Double> edges, double integral) {
  private static final int CELLS = 4096;
  private static final int POINTS = 5;
  private static final double LOGARITHMIC = 10;

  /** Copies the list. */
  public EqualShares {
    edges = List.copyOf(edges);
  }

  /**
   * Divides a density.
   *
   * @param density what to divide, 0 or more
   * @param from where it begins
   * @param to where it ends
   * @param shares number of shares
   * @throws IllegalArgumentException if the density is 0, negative, or not a number
   */
  public static EqualShares of(DoubleUnaryOperator density, double from, double to, int shares) {
    if (!(from < to)) {
      throw new IllegalArgumentException("expected a range, found " + from + " to " + to);
    }
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, 0.0, 1.0);
    double[] values = new double[CELLS + 1];
    double[] below = new double[CELLS + 1];
    for (int k = 0; k <= CELLS; k++) {
      values[k] = value(k / (double) CELLS, from, to);
    }
    for (int k = 0; k < CELLS; k++) {
      double low = values[k];
      double width = values[k + 1] - low;
      double part = width * rule.integrate(t -> density.applyAsDouble(low + t * width));
      if (!(part >= 0) || Double.isInfinite(part)) {
        throw new IllegalArgumentException("a density of " + part + " at " + low);
      }
      below[k + 1] = below[k] + part;
    }
    double total = below[CELLS];
    if (!(total > 0)) {
      throw new IllegalArgumentException("nothing between " + from + " and " + to);
    }
    List<Double> edges = new ArrayList<>(List.of(from));
    int cell = 0;
    for (int share = 1; share < shares; share++) {
      double target = total * share / shares;
      while (below[cell + 1] < target) {
        cell++;
      }
      double place = (target - below[cell]) / (below[cell + 1] - below[cell]);
      edges.add(values[cell] + place * (values[cell + 1] - values[cell]));
    }
    edges.add(to);
    return new EqualShares(edges, total);
  }

  private static double value(double place, double from, double to) {
    double sine = Math.sin(0.5 * Math.PI * place);
    double share = sine * sine;
    boolean logarithmic = from > 0 && to > LOGARITHMIC * from;
    double between = logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
    return place == 1 ? to : Math.min(to, between);
  }
}
