package io.addra.kernels.scene;

import io.addra.kernels.body.LatticeLayout;
import java.util.Arrays;
import java.util.List;

/**
 * Cells of directions over one period of a lattice, each with the pieces that may be met under it
 * from around the interaction point.
 */
final class LatticeCells {
  private static final int ROWS_PER_RING = 10;
  private static final int PARTS_PER_COLUMN = 8;

  /** What rounding may do to a cosine or an azimuth, generously. */
  private static final double PAD = 1e-5;

  private final RingLattice lattice;
  private final List<DirectionRange> pieces;
  private final double cosFirst;
  private final double perCos;
  private final int rows;
  private final int parts;

  private final int stride;

  /**
   * The cells of a lattice.
   *
   * @param pieces directions of its pieces, column by column
   */
  LatticeCells(RingLattice lattice, List<DirectionRange> pieces) {
    this.lattice = lattice;
    this.pieces = pieces;
    this.cosFirst = pieces.stream().mapToDouble(DirectionRange::cosFrom).min().orElseThrow();
    double last = pieces.stream().mapToDouble(DirectionRange::cosTo).max().orElseThrow();
    this.rows = ROWS_PER_RING * lattice.rings();
    this.perCos = rows / (last - cosFirst);
    this.parts = PARTS_PER_COLUMN * lattice.period();
    int[] sizes = new int[rows * parts];
    visit((cell, column, ring) -> sizes[cell]++);
    this.stride = Arrays.stream(sizes).max().orElseThrow();
  }

  int rows() {
    return rows;
  }

  int parts() {
    return parts;
  }

  double cosFirst() {
    return cosFirst;
  }

  double perCos() {
    return perCos;
  }

  /** Directions of the whole lattice. */
  DirectionRange range() {
    return DirectionRange.round(cosFirst, cosFirst + rows / perCos);
  }

  /** Ints a cell. */
  int stride() {
    return stride;
  }

  /** Ints of all cells. */
  int length() {
    return rows * parts * stride;
  }

  /** Writes all cells, from a place in an array on. */
  void write(int[] array, int at) {
    Arrays.fill(array, at, at + length(), -1);
    int[] sizes = new int[rows * parts];
    visit((cell, column, ring) -> {
      int place = at + cell * stride + sizes[cell];
      array[place] = (column << LatticeLayout.COLUMN_SHIFT) | (ring << LatticeLayout.RING_SHIFT);
      if (sizes[cell] > 0) {
        array[place - 1] |= 1;
      }
      sizes[cell]++;
    });
  }

  /** What is done in a cell with a piece. */
  private interface Visitor {
    void accept(int cell, int column, int ring);
  }

  private void visit(Visitor visitor) {
    int columns = lattice.columns();
    int rings = lattice.rings();
    double perTurn = (double) columns / lattice.period() * parts;
    for (int column = 0; column < columns; column++) {
      for (int ring = 0; ring < rings; ring++) {
        DirectionRange range = pieces.get(column * rings + ring);
        int low = (int) Math.floor((range.cosFrom() - PAD - cosFirst) * perCos);
        int high = (int) Math.floor((range.cosTo() + PAD - cosFirst) * perCos);
        double from = range.turnFrom() - PAD - lattice.turnFirst();
        from -= Math.floor(from);
        int first = (int) Math.floor(from * perTurn);
        int last = (int) Math.floor((from + range.turnWidth() + 2 * PAD) * perTurn);
        for (int part = first; part <= Math.min(last, first + all(perTurn) - 1); part++) {
          // only the first period has cells
          int inTurn = part % all(perTurn);
          for (int row = Math.max(0, low);
              inTurn < parts && row <= Math.min(high, rows - 1);
              row++) {
            visitor.accept(row * parts + inTurn, column, ring);
          }
        }
      }
    }
  }

  private static int all(double perTurn) {
    return (int) Math.rint(perTurn);
  }
}
