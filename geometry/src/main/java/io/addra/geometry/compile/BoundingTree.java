package io.addra.geometry.compile;

import io.addra.geometry.space.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups many siblings into a tree of bounding boxes, so that a ray tests few of them. Splits where
 * the surface area heuristic (J. MacDonald, K. Booth, The Visual Computer 6, 1990) gains; nested
 * shells, where it cannot, stay in one list.
 *
 * <p>The nodes are sorted once along each axis; every split keeps the orders, so that a level of
 * the tree costs a time linear in the number of nodes.
 */
final class BoundingTree {
  /** This many are not worth a box around them. */
  static final int FEW = 3;

  private static final double BOX_COST = 0.5;
  private static final int AXES = 3;

  private final List<SceneNode> nodes;

  /** x, y, z minima, then maxima of each node (cm). */
  private final double[][] boxes;

  /** Indices of the nodes in the order of their centres along each axis. */
  private final int[][] orders = new int[AXES][];

  private final double[] areasAfter;
  private final boolean[] inLeft;
  private final int[] moved;

  private BoundingTree(List<SceneNode> nodes) {
    this.nodes = nodes;
    this.boxes = nodes.stream().map(node -> node.bounds().toArray()).toArray(double[][]::new);
    for (int axis = 0; axis < AXES; axis++) {
      orders[axis] = sorted(axis);
    }
    this.areasAfter = new double[nodes.size()];
    this.inLeft = new boolean[nodes.size()];
    this.moved = new int[nodes.size()];
  }

  /** The same nodes, at most a few of them or in groups. */
  static List<SceneNode> grouped(List<SceneNode> nodes) {
    return nodes.size() <= FEW ? nodes : new BoundingTree(nodes).grouped(0, nodes.size());
  }

  private record Keyed(double key, int index) {}

  private int[] sorted(int axis) {
    Keyed[] keyed = new Keyed[boxes.length];
    for (int k = 0; k < keyed.length; k++) {
      keyed[k] = new Keyed(boxes[k][axis] + boxes[k][axis + AXES], k);
    }
    Arrays.sort(keyed, (a, b) -> Double.compare(a.key, b.key));
    int[] result = new int[keyed.length];
    for (int k = 0; k < keyed.length; k++) {
      result[k] = keyed[k].index;
    }
    return result;
  }

  private List<SceneNode> grouped(int from, int to) {
    int middle = to - from <= FEW ? from : split(from, to);
    if (middle > from) {
      return List.of(half(from, middle), half(middle, to));
    }
    // siblings stay in the order of the detector's file
    int[] rest = Arrays.copyOfRange(orders[0], from, to);
    Arrays.sort(rest);
    List<SceneNode> result = new ArrayList<>(rest.length);
    for (int index : rest) {
      result.add(nodes.get(index));
    }
    return result;
  }

  private SceneNode half(int from, int to) {
    return to - from == 1
        ? nodes.get(orders[0][from])
        : SceneNode.group(bounds(from, to), grouped(from, to));
  }

  private Bounds bounds(int from, int to) {
    double[] box = empty();
    for (int k = from; k < to; k++) {
      extend(box, boxes[orders[0][k]]);
    }
    return Bounds.of(box);
  }

  /** Divides a range where it costs least; its second half's start, or its own for no gain. */
  private int split(int from, int to) {
    double whole = areasAfter(orders[0], from, to);
    double best = whole * (to - from);
    int bestAxis = -1;
    int middle = from;
    for (int axis = 0; axis < AXES; axis++) {
      int[] order = orders[axis];
      areasAfter(order, from, to);
      double[] before = empty();
      for (int k = from + 1; k < to; k++) {
        extend(before, boxes[order[k - 1]]);
        double cost = 2 * BOX_COST * whole + area(before) * (k - from) + areasAfter[k] * (to - k);
        if (cost < best) {
          best = cost;
          bestAxis = axis;
          middle = k;
        }
      }
    }
    if (bestAxis >= 0) {
      divide(bestAxis, from, middle, to);
    }
    return middle;
  }

  /** Areas of the boxes around what comes from each place on; the first of them. */
  private double areasAfter(int[] order, int from, int to) {
    double[] box = empty();
    for (int k = to - 1; k >= from; k--) {
      extend(box, boxes[order[k]]);
      areasAfter[k] = area(box);
    }
    return areasAfter[from];
  }

  private void divide(int along, int from, int middle, int to) {
    for (int k = from; k < to; k++) {
      inLeft[orders[along][k]] = k < middle;
    }
    for (int axis = 0; axis < AXES; axis++) {
      int[] order = orders[axis];
      int left = from;
      int right = middle;
      for (int k = from; k < to; k++) {
        int index = order[k];
        moved[inLeft[index] ? left++ : right++] = index;
      }
      System.arraycopy(moved, from, order, from, to - from);
    }
  }

  private static double[] empty() {
    double most = Double.POSITIVE_INFINITY;
    return new double[] {most, most, most, -most, -most, -most};
  }

  private static void extend(double[] box, double[] other) {
    for (int axis = 0; axis < AXES; axis++) {
      double low = other[axis];
      double high = other[axis + AXES];
      box[axis] = low < box[axis] ? low : box[axis];
      box[axis + AXES] = high > box[axis + AXES] ? high : box[axis + AXES];
    }
  }

  private static double area(double[] box) {
    double x = box[3] - box[0];
    double y = box[4] - box[1];
    double z = box[5] - box[2];
    return x * y + y * z + z * x;
  }
}
