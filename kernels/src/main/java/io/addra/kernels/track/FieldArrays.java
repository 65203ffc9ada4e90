package io.addra.kernels.track;

import io.addra.kernels.body.FieldTables;

/**
 * A magnetic field on a grid in r and z in the arrays of {@link FieldTables}. The arrays are
 * shared, not copied.
 *
 * @param grid the nodes (cm)
 * @param field the field at the nodes (tesla)
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record FieldArrays(double[] grid, double[] field) {
  private static final double FAR = 1e7;

  /**
   * A field on a grid.
   *
   * @param r nodes in r (cm), ascending, at least two
   * @param z nodes in z (cm), ascending, at least two
   * @param br component away from the axis (tesla) at node (i, j) in element i * z.length + j
   * @param bz component along z (tesla), in the same order
   * @throws IllegalArgumentException if the numbers of nodes do not agree
   */
  public static FieldArrays of(double[] r, double[] z, double[] br, double[] bz) {
    int nodes = r.length * z.length;
    if (r.length < 2 || z.length < 2 || br.length != nodes || bz.length != nodes) {
      throw new IllegalArgumentException(
          "expected at least 2 x 2 nodes and a number for each, found "
              + r.length
              + " x "
              + z.length
              + " nodes, "
              + br.length
              + " and "
              + bz.length
              + " numbers");
    }
    double[] grid = grid(r, z);
    double[] field = new double[FieldTables.NODE_STRIDE * nodes];
    for (int k = 0; k < nodes; k++) {
      field[FieldTables.NODE_STRIDE * k] = br[k];
      field[FieldTables.NODE_STRIDE * k + 1] = bz[k];
    }
    return new FieldArrays(grid, field);
  }

  /** The grid of {@link FieldTables} for nodes in r and z (cm), at least two each. */
  static double[] grid(double[] r, double[] z) {
    double[] grid = new double[FieldTables.NODES + r.length + z.length];
    grid[FieldTables.NODES_R] = r.length;
    grid[FieldTables.NODES_Z] = z.length;
    grid[FieldTables.PER_R] = 1 / (r[1] - r[0]);
    grid[FieldTables.PER_Z] = 1 / (z[1] - z[0]);
    System.arraycopy(r, 0, grid, FieldTables.NODES, r.length);
    System.arraycopy(z, 0, grid, FieldTables.NODES + r.length, z.length);
    return grid;
  }

  /** The same field along z everywhere within 100 km (tesla). */
  public static FieldArrays uniform(double bz) {
    return of(
        new double[] {0, FAR},
        new double[] {-FAR, FAR},
        new double[4],
        new double[] {bz, bz, bz, bz});
  }
}
