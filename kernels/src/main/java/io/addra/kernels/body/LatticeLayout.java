package io.addra.kernels.body;

/**
 * Where the numbers of a lattice stand in the scene's arrays.
 *
 * <p>A lattice is a set of convex pieces around the z axis: so many rings, one on the other in
 * slope z/r, and each divided in phi into the same columns, as a calorimeter that points at the
 * interaction point is. Its node comes before those of its pieces, column by column and in each
 * from the least slope to the largest, one primitive each. A ray is cut to the tube that holds all,
 * then to each column that it passes, between two half-planes from the axis; there z/x, with x
 * along the middle of the column, is monotonic along the ray, so that its ends give the rings that
 * it may cross.
 */
public final class LatticeLayout {
  /** In the array of lattices: number of columns. */
  public static final int COLUMNS = 0;

  /** In the array of lattices: number of rings. */
  public static final int RINGS = 1;

  /** In the array of lattices: number of bins of the slope. */
  public static final int BINS = 2;

  /** In the array of lattices: where its numbers begin in the array of wedges. */
  public static final int WEDGES = 3;

  /**
   * In the array of lattices: where its table begins in the same array. Two ints a bin: the first
   * ring that reaches into the bin or beyond, and the last that begins in it or before.
   */
  public static final int TABLE = 4;

  /**
   * In the array of lattices: where its columns' places begin in the same array: for each column
   * the first primitive of those that stand in it.
   */
  public static final int PLACES = 5;

  /** In the array of lattices: columns after which pieces repeat, turned by as much. */
  public static final int PERIOD = 6;

  /** In the array of lattices: rows of its cells of directions, even in cos theta. */
  public static final int ROWS = 7;

  /** In the array of lattices: into how many parts a period is divided in phi. */
  public static final int PARTS = 8;

  /**
   * In the array of lattices: where its cells begin in the same array, row by row, for the first
   * period. A cell is a list of the pieces that can be met under its directions from the ball
   * around the interaction point, an int each: bit 0 says whether another one follows, {@link
   * #RING_BITS} from {@link #RING_SHIFT} on are its ring, and those from {@link #COLUMN_SHIFT} on
   * how many columns it is beyond the first of the period. -1 where there is no piece.
   */
  public static final int CELLS = 9;

  /** In the array of lattices: ints a cell, as long as the longest list. */
  public static final int CELL_STRIDE = 10;

  /** Ints of a lattice before its tables. */
  public static final int LATTICE_HEAD = 11;

  /** In an entry of a list: bits below those of the ring. */
  public static final int RING_SHIFT = 1;

  /** In an entry of a list: bits of the ring. */
  public static final int RING_BITS = 15;

  /** In an entry of a list: bits below those of the column. */
  public static final int COLUMN_SHIFT = RING_SHIFT + RING_BITS;

  /** In the array of wedges: lower end of the tube (cm). */
  public static final int Z_FIRST = 0;

  /** In the array of wedges: upper end of the tube (cm). */
  public static final int Z_LAST = 1;

  /** In the array of wedges: square of the tube's inner radius (cm^2), above 0. */
  public static final int INNER_SQUARE = 2;

  /** In the array of wedges: square of the tube's outer radius (cm^2). */
  public static final int OUTER_SQUARE = 3;

  /** In the array of wedges: azimuth at which column 0 begins (turns, 0 to 1). */
  public static final int TURN_FIRST = 4;

  /** In the array of wedges: width of a column (turns); neighbours overlap by what it exceeds. */
  public static final int TURN_WIDTH = 5;

  /** In the array of wedges: slope at which the first bin begins. */
  public static final int SLOPE_FIRST = 6;

  /** In the array of wedges: bins per unit of slope. */
  public static final int PER_SLOPE = 7;

  /** In the array of wedges: cos theta at which the first row of cells begins. */
  public static final int COS_FIRST = 8;

  /** In the array of wedges: rows of cells per unit of cos theta. */
  public static final int PER_COS = 9;

  /** In the array of wedges: periods per turn. */
  public static final int PER_TURN = 10;

  /** Doubles of a lattice before those of its columns. */
  public static final int WEDGES_HEAD = 11;

  /**
   * Doubles a column: x and y of the inward normals of its two half-planes, and of the direction of
   * its middle; cosine and sine of what it is turned by from the first period.
   */
  public static final int WEDGE_STRIDE = 8;

  /** In a column: x and y of the inward normal of the half-plane at which it begins. */
  public static final int BEGIN = 0;

  /** In a column: x and y of the inward normal of the half-plane at which it ends. */
  public static final int END = 2;

  /** In a column: x and y of the direction of its middle. */
  public static final int MIDDLE = 4;

  /** In a column: cosine of what it is turned by. */
  public static final int COS = 6;

  /** In a column: sine of what it is turned by. */
  public static final int SIN = 7;

  private LatticeLayout() {}
}
