package io.addra.cli.plot;

import java.util.Arrays;

/** Edges of cells around values. */
public final class Edges {
  private Edges() {}

  /**
   * Edges half way between values, the outer ones as far outside.
   *
   * @param values ascending, at least one; above 0 where logarithmic
   * @param log whether half way is meant of the logarithms
   * @return one more than values
   */
  public static double[] between(double[] values, boolean log) {
    int n = values.length;
    double[] at = log ? Arrays.stream(values).map(Math::log).toArray() : values.clone();
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = 0.5 * (at[i - 1] + at[i]);
    }
    double first = n > 1 ? 0.5 * (at[1] - at[0]) : log ? 0.5 : 0.5 * at[0];
    double last = n > 1 ? 0.5 * (at[n - 1] - at[n - 2]) : first;
    edges[0] = at[0] - first;
    edges[n] = at[n - 1] + last;
    if (log) {
      Arrays.setAll(edges, k -> Math.exp(edges[k]));
    } else {
      edges[0] = Math.max(0, edges[0]);
    }
    return edges;
  }
}
