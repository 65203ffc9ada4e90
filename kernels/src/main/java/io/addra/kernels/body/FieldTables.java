package io.addra.kernels.body;

/**
 * Where the numbers of a magnetic field that is symmetric about the z axis and has no component in
 * azimuth stand in flat arrays, and its value between the nodes: both components are bilinear in r
 * and z. Outside the grid there is no field.
 */
public final class FieldTables {
  /** Grid: number of nodes in r. */
  public static final int NODES_R = 0;

  /** Grid: number of nodes in z. */
  public static final int NODES_Z = 1;

  /** Grid: one over the distance of the first two nodes in r (1/cm), where a search begins. */
  public static final int PER_R = 2;

  /** Grid: one over the distance of the first two nodes in z (1/cm). */
  public static final int PER_Z = 3;

  /** Grid: the nodes in r, ascending, then those in z (cm). */
  public static final int NODES = 4;

  /** Doubles per node of the field, in the order of r, then z: B_r, B_z (tesla). */
  public static final int NODE_STRIDE = 2;

  private FieldTables() {}

  /** Index of the node in r before a distance from the axis, or -1 outside the grid. */
  static int ring(double radius, double[] grid) {
    return before(radius, NODES, (int) grid[NODES_R], grid[PER_R], grid);
  }

  /** Index of the node in z before a z, or -1 outside the grid. */
  static int slice(double z, double[] grid) {
    return before(z, NODES + (int) grid[NODES_R], (int) grid[NODES_Z], grid[PER_Z], grid);
  }

  private static int before(double value, int from, int nodes, double per, double[] grid) {
    int outside = value < grid[from] || value > grid[from + nodes - 1] ? 1 : 0;
    double guess = outside > 0 ? 0.0 : (value - grid[from]) * per;
    int k = guess < nodes - 2 ? (int) guess : nodes - 2;
    while (k > 0 && value < grid[from + k]) {
      k = k - 1;
    }
    while (k < nodes - 2 && value > grid[from + k + 1]) {
      k = k + 1;
    }
    return outside > 0 ? -1 : k;
  }

  /**
   * A component of the field (tesla).
   *
   * @param component 0 for B_r, 1 for B_z
   * @param ring index of the node in r, or -1
   * @param slice index of the node in z, or -1
   */
  static double value(
      int component, int ring, int slice, double radius, double z, double[] grid, double[] field) {
    return at(component, NODE_STRIDE, ring, slice, radius, z, grid, field);
  }

  /**
   * One of several numbers that are given at the nodes of a grid, bilinear between them and 0
   * outside.
   *
   * @param component which number
   * @param numbers numbers of a node
   * @param ring index of the node in r, or -1
   * @param slice index of the node in z, or -1
   */
  static double at(
      int component,
      int numbers,
      int ring,
      int slice,
      double radius,
      double z,
      double[] grid,
      double[] nodes) {
    int i = ring < 0 ? 0 : ring;
    int j = slice < 0 ? 0 : slice;
    int nodesZ = (int) grid[NODES_Z];
    int r = NODES + i;
    int s = NODES + (int) grid[NODES_R] + j;
    double u = (radius - grid[r]) / (grid[r + 1] - grid[r]);
    double v = (z - grid[s]) / (grid[s + 1] - grid[s]);
    int k = numbers * (i * nodesZ + j) + component;
    int next = k + numbers * nodesZ;
    double inner = nodes[k] + v * (nodes[k + numbers] - nodes[k]);
    double outer = nodes[next] + v * (nodes[next + numbers] - nodes[next]);
    return ring < 0 || slice < 0 ? 0.0 : inner + u * (outer - inner);
  }
}
