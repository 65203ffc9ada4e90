package io.addra.cli.figure;

/**
 * One curve: points in ascending x, each a value with an error or an upper limit. Immutable by
 * convention: the arrays are not changed after construction.
 *
 * @param label name in the legend
 * @param x abscissae, above 0, ascending
 * @param y values, 0 or above; not used where the point is an upper limit
 * @param error standard errors; the limit itself where the point is an upper limit
 * @param upperLimit whether the point is an upper limit
 */
@SuppressWarnings("ArrayRecordComponent")
public record Curve(String label, double[] x, double[] y, double[] error, boolean[] upperLimit) {
  /** Checks that the arrays have one length. */
  public Curve {
    if (y.length != x.length || error.length != x.length || upperLimit.length != x.length) {
      throw new IllegalArgumentException("curve " + label + ": arrays of different lengths");
    }
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  /** Largest value that is no upper limit; 0 without one. */
  public double peak() {
    double peak = 0;
    for (int i = 0; i < size(); i++) {
      if (!upperLimit[i]) {
        peak = Math.max(peak, y[i]);
      }
    }
    return peak;
  }
}
