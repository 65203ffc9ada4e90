package io.addra.kernels.body;

/**
 * How far the products of a decay come in matter, tabulated for {@link LayerKernel}.
 *
 * <p>The array is {@link #HEADER} values, then three curves of {@link #POINTS} values each at
 * arguments in even steps of their logarithm: over beta gamma the logarithm of the ionisation range
 * over the mass (1), in units of what a minimum-ionising particle loses over it; over the energy
 * (GeV) the depth of electromagnetic showers (radiation lengths); over the kinetic energy (GeV) the
 * depth of hadronic showers behind their beginning (interaction lengths). Between the points they
 * are linear in the logarithm of the argument; beyond the ends they are what they are at the ends.
 */
public final class ReachTables {
  /** Value: logarithm of the first argument. */
  public static final int FIRST = 0;

  /** Value: step of the logarithm. */
  public static final int STEP = 1;

  /** Value: number of points of a curve. */
  public static final int POINTS = 2;

  /** Values before the curves. */
  public static final int HEADER = 3;

  /** Curve: logarithm of the range over the mass, over beta gamma. */
  public static final int RANGE = 0;

  /** Curve: depth of electromagnetic showers, over the energy. */
  public static final int SHOWER = 1;

  /** Curve: depth of hadronic showers, over the kinetic energy. */
  public static final int TAIL = 2;

  /** Number of curves. */
  public static final int CURVES = 3;

  private ReachTables() {}

  /**
   * A curve at an argument.
   *
   * @param curve which
   * @param x the argument, above 0
   * @param reach the array
   */
  static double at(int curve, double x, double[] reach) {
    int points = (int) reach[POINTS];
    double place = (Math.log(x) - reach[FIRST]) / reach[STEP];
    double low = place > 0.0 ? place : 0.0;
    double most = points - 1.0;
    double inside = low < most ? low : most;
    int k = (int) inside;
    int begin = k < points - 1 ? k : points - 2;
    int at = HEADER + curve * points + begin;
    return reach[at] + (inside - begin) * (reach[at + 1] - reach[at]);
  }
}
