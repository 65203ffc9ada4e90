package io.addra.propagation.stored;

import io.addra.propagation.result.BlockValues;
import java.util.Arrays;

/**
 * The same quantity in two runs over the same blocks of events, compared block by block, so that
 * what is common to both runs does not count as an error. Also right where the events behind the
 * blocks differ: then the blocks are independent and the error is what both errors give in
 * quadrature. Immutable.
 *
 * @param a values of one run
 * @param b values of the other, with the same norms
 */
public record BlockPair(BlockValues a, BlockValues b) {
  /**
   * A number with its error.
   *
   * @param value the number
   * @param error one standard deviation
   */
  public record Measured(double value, double error) {}

  /** Checks that the blocks fit. */
  public BlockPair {
    if (!matches(a, b)) {
      throw new IllegalArgumentException("blocks of " + a.quantity() + " do not fit each other");
    }
  }

  /** Whether two runs have the same number of blocks and the same weight in each. */
  public static boolean matches(BlockValues a, BlockValues b) {
    return Arrays.equals(a.norms(), b.norms());
  }

  /**
   * The difference A - B at one of the lifetimes.
   *
   * <p>With d the difference of the blocks' sums and n their norms, D = sum d / sum n, variance
   * B/(B-1) sum (d - D n)^2 / (sum n)^2, as for a fraction itself.
   */
  public Measured difference(int lifetime) {
    double[] d = a.at(lifetime);
    double[] other = b.at(lifetime);
    Arrays.setAll(d, k -> d[k] - other[k]);
    double norm = Arrays.stream(a.norms()).sum();
    double mean = Arrays.stream(d).sum() / norm;
    return new Measured(mean, spread(d, a.norms(), mean) / norm);
  }

  /**
   * The ratio B / A at one of the lifetimes; NaN where A is 0.
   *
   * <p>Ratio estimator: r = sum B / sum A, variance B/(B-1) sum (B - r A)^2 / (sum A)^2 (W. G.
   * Cochran, Sampling Techniques, 3rd ed., section 6.3).
   */
  public Measured ratio(int lifetime) {
    double[] below = a.at(lifetime);
    double[] above = b.at(lifetime);
    double sum = Arrays.stream(below).sum();
    if (sum == 0) {
      return new Measured(Double.NaN, Double.NaN);
    }
    double ratio = Arrays.stream(above).sum() / sum;
    return new Measured(ratio, spread(above, below, ratio) / Math.abs(sum));
  }

  private static double spread(double[] values, double[] norms, double ratio) {
    double squares = 0;
    for (int k = 0; k < values.length; k++) {
      double d = values[k] - ratio * norms[k];
      squares += d * d;
    }
    return Math.sqrt(squares * values.length / (values.length - 1));
  }
}
