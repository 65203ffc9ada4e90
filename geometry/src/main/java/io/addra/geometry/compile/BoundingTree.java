package io.addra.geometry.compile;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Groups many siblings into a tree of bounding boxes, so that a ray tests few of them. Splits where
 * the surface area heuristic (J. MacDonald, K. Booth, The Visual Computer 6, 1990) gains; nested
 * shells, where it cannot, stay in one list.
 */
final class BoundingTree {
  /** This many are not worth a box around them. */
  static final int FEW = 3;

  private static final double BOX_COST = 0.5;
  private static final List<ToDoubleFunction<SceneNode>> AXES =
      List.of(
          n -> n.bounds().min().x() + n.bounds().max().x(),
          n -> n.bounds().min().y() + n.bounds().max().y(),
          n -> n.bounds().min().z() + n.bounds().max().z());

  private BoundingTree() {}

  /** The same nodes, at most a few of them or in groups. */
  static List<SceneNode> grouped(List<SceneNode> nodes) {
    if (nodes.size() <= FEW) {
      return nodes;
    }
    double whole = area(SceneNode.group(nodes).bounds());
    double best = whole * nodes.size();
    List<SceneNode> left = List.of();
    List<SceneNode> right = List.of();
    for (ToDoubleFunction<SceneNode> axis : AXES) {
      List<SceneNode> sorted = sorted(nodes, axis);
      double[] after = areasFromEnd(sorted);
      Bounds before = sorted.getFirst().bounds();
      for (int k = 1; k < sorted.size(); k++) {
        double cost = 2 * BOX_COST * whole + area(before) * k + after[k] * (sorted.size() - k);
        if (cost < best) {
          best = cost;
          left = sorted.subList(0, k);
          right = sorted.subList(k, sorted.size());
        }
        before = before.with(sorted.get(k).bounds());
      }
    }
    return left.isEmpty() ? nodes : List.of(half(left), half(right));
  }

  private record Keyed(double key, SceneNode node) {}

  private static List<SceneNode> sorted(List<SceneNode> nodes, ToDoubleFunction<SceneNode> axis) {
    Keyed[] keyed = new Keyed[nodes.size()];
    int n = 0;
    for (SceneNode node : nodes) {
      keyed[n++] = new Keyed(axis.applyAsDouble(node), node);
    }
    Arrays.sort(keyed, (a, b) -> Double.compare(a.key, b.key));
    List<SceneNode> result = new ArrayList<>(n);
    for (Keyed k : keyed) {
      result.add(k.node);
    }
    return result;
  }

  private static SceneNode half(List<SceneNode> nodes) {
    return nodes.size() == 1 ? nodes.getFirst() : SceneNode.group(grouped(nodes));
  }

  private static double[] areasFromEnd(List<SceneNode> nodes) {
    double[] result = new double[nodes.size()];
    Bounds box = nodes.getLast().bounds();
    for (int k = nodes.size() - 1; k >= 0; k--) {
      box = box.with(nodes.get(k).bounds());
      result[k] = area(box);
    }
    return result;
  }

  private static double area(Bounds box) {
    Vector3 s = box.size();
    return s.x() * s.y() + s.y() * s.z() + s.z() * s.x();
  }
}
