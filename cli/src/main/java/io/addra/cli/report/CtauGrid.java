package io.addra.cli.report;

import java.util.List;

/** Lifetimes, as c tau (cm), at which a map is evaluated. */
public final class CtauGrid {
  private static final double POINTS_PER_DECADE = 8;
  private static final int MOST_POINTS = 161;
  private static final double SINGLE_MARGIN = 100;

  private CtauGrid() {}

  /**
   * Log-spaced lifetimes from one to another, ends included.
   *
   * @param from first lifetime (cm), above 0
   * @param to last lifetime (cm), above {@code from}
   * @param points number of lifetimes, 2 or more
   */
  public static double[] logarithmic(double from, double to, int points) {
    double[] grid = new double[points];
    double step = Math.log(to / from) / (points - 1);
    for (int i = 0; i < points; i++) {
      grid[i] = from * Math.exp(i * step);
    }
    grid[points - 1] = to;
    return grid;
  }

  /** Lifetimes close enough to draw curves over the range of a scan's lifetimes. */
  public static double[] forFigure(List<Double> lifetimes) {
    double from = lifetimes.stream().mapToDouble(d -> d).min().orElseThrow();
    double to = lifetimes.stream().mapToDouble(d -> d).max().orElseThrow();
    if (from == to) {
      from /= SINGLE_MARGIN;
      to *= SINGLE_MARGIN;
    }
    int points = (int) Math.ceil(POINTS_PER_DECADE * Math.log10(to / from)) + 1;
    return logarithmic(from, to, Math.clamp(points, 2, MOST_POINTS));
  }
}
