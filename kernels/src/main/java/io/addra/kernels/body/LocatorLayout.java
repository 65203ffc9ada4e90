package io.addra.kernels.body;

/**
 * Where the nodes that a ray can meet stand, by its direction, for rays that begin in a ball around
 * the interaction point.
 *
 * <p>All directions are divided into cells, even in cos theta and in phi, on two levels, one round
 * and one fine: a node is listed on one of them, in each cell under which a point of the ball may
 * see it. So such a ray has to be tried against two short lists and not against a tree.
 */
public final class LocatorLayout {
  /**
   * Radius of the ball about the origin (cm): seven widths of the luminous region along z, and
   * eighteen mean flights of a B meson.
   */
  public static final double BALL_CM = 0.25;

  /** Number of levels. */
  public static final int LEVELS = 2;

  /** At the beginning of the array: levels up to the last with a node, 0 without lists. */
  public static final int LEVEL_COUNT = 0;

  /** Ints before those of the levels. */
  public static final int HEAD = 1;

  /** Ints a level: rows in cos theta, columns in phi, first cell. */
  public static final int LEVEL_STRIDE = 3;

  /** In a level: rows, of equal cos theta, from -1 to 1. */
  public static final int ROWS = 0;

  /** In a level: columns of equal phi, from 0. */
  public static final int COLUMNS = 1;

  /**
   * In a level: where its cells begin in the array, row by row. A cell is where its list begins,
   * which ends where the next one's begins.
   */
  public static final int CELLS = 2;

  /** Ints of an entry of a list: a node and one of its primitives, or a lattice's node and -1. */
  public static final int ENTRY_STRIDE = 2;

  /** Largest error of {@link #turn} (turns). */
  public static final double TURN_ERROR = 2.0e-6;

  private LocatorLayout() {}

  /** The place of a direction's cell. */
  static int cell(int level, double cosine, double turn, int[] cells) {
    int rows = cells[HEAD + level * LEVEL_STRIDE + ROWS];
    int columns = cells[HEAD + level * LEVEL_STRIDE + COLUMNS];
    int row = (int) (0.5 * (cosine + 1.0) * rows);
    int column = (int) (turn * columns);
    row = row < rows ? row : rows - 1;
    column = column < columns ? column : columns - 1;
    return cells[HEAD + level * LEVEL_STRIDE + CELLS] + row * columns + column;
  }

  /**
   * The azimuth of (x, y), 0 to 1 turn, to {@link #TURN_ERROR}.
   *
   * <p>Source: C. Hastings, Approximations for Digital Computers (1955), sheet 11; M. Abramowitz,
   * I. Stegun, eq. 4.4.47: the arc tangent to 1e-5 radians.
   */
  static double turn(double x, double y) {
    double ax = x < 0.0 ? -x : x;
    double ay = y < 0.0 ? -y : y;
    boolean steep = ay > ax;
    double most = steep ? ay : ax;
    double t = (steep ? ax : ay) / (most > 0.0 ? most : 1.0);
    double q = t * t;
    double series =
        t
            * (0.15913362
                + q * (-0.05256880 + q * (0.02867033 + q * (-0.01354934 + q * 0.00331601))));
    double octant = steep ? 0.25 - series : series;
    double half = x < 0.0 ? 0.5 - octant : octant;
    return y < 0.0 ? 1.0 - half : half;
  }
}
