package io.addra.kernels.scene;

import io.addra.kernels.body.LatticeLayout;
import java.util.Arrays;

/**
 * Where the pieces of a lattice are, see {@link LatticeLayout}. Ranges already include what
 * rounding may do. Immutable by contract: the arrays are shared.
 *
 * @param columns columns in phi
 * @param period columns after which the pieces repeat, turned by as much; the number of columns
 *     where they do not
 * @param turnFirst azimuth at which the first column begins (turns, 0 to 1)
 * @param turnWidth width of each column (turns), 1/columns and what neighbours overlap
 * @param z lower and upper end of a tube around all pieces (cm)
 * @param radius inner, above 0, and outer radius of the tube (cm)
 * @param leastSlope least z/x of each ring, in the order of the rings, x along the middle of a
 *     column
 * @param largestSlope largest z/x of each ring
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what scenes are made of
public record RingLattice(
    int columns,
    int period,
    double turnFirst,
    double turnWidth,
    double[] z,
    double[] radius,
    double[] leastSlope,
    double[] largestSlope) {
  private static final int BINS_PER_RING = 8;

  /** Most rings that a lattice's lists can name. */
  public static final int MOST_RINGS = 1 << LatticeLayout.RING_BITS;

  /** Most columns that a lattice's lists can name. */
  public static final int MOST_COLUMNS = 1 << (31 - LatticeLayout.COLUMN_SHIFT);

  /** Throws IllegalArgumentException for more rings or columns than that. */
  public RingLattice {
    if (leastSlope.length > MOST_RINGS || columns > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "expected at most %d rings and %d columns, found %d and %d"
              .formatted(MOST_RINGS, MOST_COLUMNS, leastSlope.length, columns));
    }
  }

  /** Number of rings. */
  public int rings() {
    return leastSlope.length;
  }

  private int bins() {
    return BINS_PER_RING * rings();
  }

  private double slopeFirst() {
    return Arrays.stream(leastSlope).min().orElseThrow();
  }

  private double perSlope() {
    return bins() / (Arrays.stream(largestSlope).max().orElseThrow() - slopeFirst());
  }

  /**
   * The lattice's ints.
   *
   * @param begin where they will begin in the scene's array
   * @param wedges where its doubles begin in theirs
   * @param primitive first primitive of its pieces
   * @param cells its cells of directions
   */
  int[] ints(int begin, int wedges, int primitive, LatticeCells cells) {
    int table = LatticeLayout.LATTICE_HEAD;
    int places = table + 2 * bins();
    int lists = places + columns;
    int[] result = new int[lists + cells.length()];
    result[LatticeLayout.COLUMNS] = columns;
    result[LatticeLayout.RINGS] = rings();
    result[LatticeLayout.BINS] = bins();
    result[LatticeLayout.WEDGES] = wedges;
    result[LatticeLayout.TABLE] = begin + table;
    result[LatticeLayout.PLACES] = begin + places;
    result[LatticeLayout.PERIOD] = period;
    result[LatticeLayout.ROWS] = cells.rows();
    result[LatticeLayout.PARTS] = cells.parts();
    result[LatticeLayout.CELLS] = begin + lists;
    result[LatticeLayout.CELL_STRIDE] = cells.stride();
    for (int bin = 0; bin < bins(); bin++) {
      // a slope in floating point may fall into the neighbouring bin
      double low = slopeFirst() + (bin - 1e-6) / perSlope();
      double high = slopeFirst() + (bin + 1 + 1e-6) / perSlope();
      int first = rings();
      int last = -1;
      for (int ring = rings() - 1; ring >= 0; ring--) {
        first = largestSlope[ring] >= low ? ring : first;
        last = last < 0 && leastSlope[ring] <= high ? ring : last;
      }
      result[table + 2 * bin] = first;
      result[table + 2 * bin + 1] = last;
    }
    for (int column = 0; column < columns; column++) {
      result[places + column] = primitive + column % period * rings();
    }
    cells.write(result, lists);
    return result;
  }

  /** The lattice's doubles. */
  double[] doubles(LatticeCells cells) {
    double[] result = new double[LatticeLayout.WEDGES_HEAD + LatticeLayout.WEDGE_STRIDE * columns];
    result[LatticeLayout.Z_FIRST] = z[0];
    result[LatticeLayout.Z_LAST] = z[1];
    result[LatticeLayout.INNER_SQUARE] = radius[0] * radius[0];
    result[LatticeLayout.OUTER_SQUARE] = radius[1] * radius[1];
    result[LatticeLayout.TURN_FIRST] = turnFirst;
    result[LatticeLayout.TURN_WIDTH] = turnWidth;
    result[LatticeLayout.SLOPE_FIRST] = slopeFirst();
    result[LatticeLayout.PER_SLOPE] = perSlope();
    result[LatticeLayout.COS_FIRST] = cells.cosFirst();
    result[LatticeLayout.PER_COS] = cells.perCos();
    // a turn of 1 by rounding must not make one period more
    result[LatticeLayout.PER_TURN] = Math.nextDown((double) columns / period);
    for (int column = 0; column < columns; column++) {
      int c = LatticeLayout.WEDGES_HEAD + LatticeLayout.WEDGE_STRIDE * column;
      double from = 2 * Math.PI * (turnFirst + (double) column / columns);
      double to = from + 2 * Math.PI * turnWidth;
      double middle = 0.5 * (from + to);
      double turned = 2 * Math.PI * (column - column % period) / columns;
      result[c] = -Math.sin(from);
      result[c + 1] = Math.cos(from);
      result[c + 2] = Math.sin(to);
      result[c + 3] = -Math.cos(to);
      result[c + 4] = Math.cos(middle);
      result[c + 5] = Math.sin(middle);
      result[c + LatticeLayout.COS] = Math.cos(turned);
      result[c + LatticeLayout.SIN] = Math.sin(turned);
    }
    return result;
  }
}
