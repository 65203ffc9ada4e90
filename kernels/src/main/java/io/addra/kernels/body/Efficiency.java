package io.addra.kernels.body;

/**
 * An efficiency that depends on two values of an event, given at the nodes of a grid and bilinear
 * between them; beyond the outermost nodes it is that at the nearest.
 *
 * <p>A table is two numbers of values ({@link SignatureLayout}), the numbers of nodes of each, the
 * nodes of the first, those of the second, and the efficiency at node (a, b) in place a n + b.
 */
public final class Efficiency {
  /** Doubles before the nodes: the two values, the two numbers of nodes. */
  public static final int HEADER = 4;

  private Efficiency() {}

  /** The efficiency of the table at a place for given values. */
  static double at(int table, double first, double second, double[] efficiencies) {
    int rows = (int) efficiencies[table + 2];
    int columns = (int) efficiencies[table + 3];
    int firstNodes = table + HEADER;
    int secondNodes = firstNodes + rows;
    int a = node(first, firstNodes, rows, efficiencies);
    int b = node(second, secondNodes, columns, efficiencies);
    double x = share(first, firstNodes + a, rows, efficiencies);
    double y = share(second, secondNodes + b, columns, efficiencies);
    int above = rows > 1 ? columns : 0;
    int right = columns > 1 ? 1 : 0;
    int e = secondNodes + columns + a * columns + b;
    double low = efficiencies[e] + y * (efficiencies[e + right] - efficiencies[e]);
    double high =
        efficiencies[e + above] + y * (efficiencies[e + above + right] - efficiencies[e + above]);
    return low + x * (high - low);
  }

  /** The last node but one at most that is not above the value, else the first. */
  private static int node(double value, int nodes, int count, double[] efficiencies) {
    int node = 0;
    int k = 1;
    while (k < count - 1) {
      node = value < efficiencies[nodes + k] ? node : k;
      k = k + 1;
    }
    return node;
  }

  /** How far the value is between a node and the next, 0 to 1. */
  private static double share(double value, int node, int count, double[] efficiencies) {
    int next = count > 1 ? node + 1 : node;
    double length = efficiencies[next] - efficiencies[node];
    double share = (value - efficiencies[node]) / (length > 0.0 ? length : 1.0);
    double most = share < 1.0 ? share : 1.0;
    return count > 1 ? (most > 0.0 ? most : 0.0) : 0.0;
  }
}
