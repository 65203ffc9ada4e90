package io.addra.kernels.scene;

import io.addra.kernels.body.LocatorLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes the lists of {@link LocatorLayout} from the directions under which nodes are seen. */
final class Locator {
  /** Rows and columns of each level. */
  private static final int[][] GRIDS = {{256, 1}, {64, 72}};

  /** What rounding may do to a cosine or an azimuth, generously. */
  private static final double PAD = 1e-5;

  /** No levels. */
  static final int[] NONE = new int[1];

  /**
   * A node that is seen.
   *
   * @param node the node
   * @param primitive one of its primitives, or -1 for a lattice
   * @param range directions under which a point of the ball may see it
   */
  record Sight(int node, int primitive, DirectionRange range) {}

  private final int[] cells;
  private final int[] firstCell = new int[LocatorLayout.LEVELS];

  private Locator(int[] cells) {
    this.cells = cells;
  }

  /** The array of cells for some nodes. */
  static int[] cells(List<Sight> sights) {
    int head = LocatorLayout.HEAD + LocatorLayout.LEVELS * LocatorLayout.LEVEL_STRIDE;
    int places = 0;
    for (int[] grid : GRIDS) {
      places += grid[0] * grid[1] + 1;
    }
    // how many nodes a cell has, in the place of the next one
    Locator counted = new Locator(new int[head + places + 1]);
    counted.writeHead(head);
    for (Sight sight : sights) {
      counted.visit(sight, cell -> counted.cells[cell + 1] += LocatorLayout.ENTRY_STRIDE);
    }
    int at = head + places;
    for (int k = head; k < head + places; k++) {
      at += counted.cells[k];
      counted.cells[k] = at;
    }
    int[] all = Arrays.copyOf(counted.cells, at);
    all[LocatorLayout.LEVEL_COUNT] = counted.levelsUsed();
    int[] next = counted.cells.clone();
    for (Sight sight : sights) {
      counted.visit(
          sight,
          cell -> {
            int entry = next[cell];
            all[entry] = sight.node;
            all[entry + 1] = sight.primitive;
            next[cell] = entry + LocatorLayout.ENTRY_STRIDE;
          });
    }
    return all;
  }

  /** Levels up to the last with a node, at least one. */
  private int levelsUsed() {
    int levels = LocatorLayout.LEVELS;
    while (levels > 1 && isEmpty(levels - 1)) {
      levels--;
    }
    return levels;
  }

  private boolean isEmpty(int level) {
    int last = firstCell[level] + GRIDS[level][0] * GRIDS[level][1];
    return cells[firstCell[level]] == cells[last];
  }

  private void writeHead(int begin) {
    int at = begin;
    for (int level = 0; level < LocatorLayout.LEVELS; level++) {
      int l = LocatorLayout.HEAD + level * LocatorLayout.LEVEL_STRIDE;
      cells[l + LocatorLayout.ROWS] = GRIDS[level][0];
      cells[l + LocatorLayout.COLUMNS] = GRIDS[level][1];
      cells[l + LocatorLayout.CELLS] = at;
      firstCell[level] = at;
      at += GRIDS[level][0] * GRIDS[level][1] + 1;
    }
  }

  /** Visits the cells of a node. */
  private void visit(Sight sight, IntConsumer each) {
    int level = LocatorLayout.LEVELS - 1;
    while (level > 0 && !fits(sight.range, level)) {
      level--;
    }
    int rows = GRIDS[level][0];
    int columns = GRIDS[level][1];
    int[] row = rows(sight.range, rows);
    int[] column = columns(sight.range, columns);
    for (int r = row[0]; r <= row[1]; r++) {
      for (int c = column[0]; c <= column[1]; c++) {
        each.accept(firstCell[level] + r * columns + c % columns);
      }
    }
  }

  private static boolean fits(DirectionRange range, int level) {
    int[] column = columns(range, GRIDS[level][1]);
    int wide = column[1] - column[0] + 1;
    return !range.isRound() && 2 * wide < GRIDS[level][1];
  }

  private static int[] rows(DirectionRange range, int rows) {
    int first = (int) Math.floor(0.5 * (range.cosFrom() - PAD + 1) * rows);
    int last = (int) Math.floor(0.5 * (range.cosTo() + PAD + 1) * rows);
    return new int[] {Math.clamp(first, 0, rows - 1), Math.clamp(last, 0, rows - 1)};
  }

  private static int[] columns(DirectionRange range, int columns) {
    if (columns == 1) {
      return new int[2];
    }
    double from = range.turnFrom() - PAD;
    int first = (int) Math.floor((from - Math.floor(from)) * columns);
    int last = (int) Math.floor((from - Math.floor(from) + range.turnWidth() + 2 * PAD) * columns);
    return new int[] {first, Math.min(last, first + columns - 1)};
  }
}
