package io.addra.kernels.scene;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one ray is inside a node of a scene. Immutable.
 *
 * @param node the node
 * @param plus slot that the interval is added to, or -1
 * @param minus slot that it is taken from, or -1
 * @param from proper length at which it begins (cm)
 * @param to proper length at which it ends (cm)
 */
public record RayInterval(int node, int plus, int minus, double from, double to) {

  /**
   * All intervals of one ray, by the same kernel that devices run.
   *
   * @param ray {@link ProductionKernel#RAY_STRIDE} doubles: origin (cm), unit direction, beta
   *     gamma, weight; with beta gamma 1 the intervals are path lengths; the weight is not used
   * @return the intervals in the order of the nodes
   */
  public static List<RayInterval> of(Scene scene, double[] ray) {
    int capacity = scene.suggestedHitCapacity();
    double[] weighted = ray.clone();
    weighted[ProductionKernel.RAY_WEIGHT] = 1;
    int[] count = {capacity + 1};
    int[] node = {};
    double[] ends = {};
    while (count[0] > node.length) {
      node = new int[Math.max(capacity, count[0])];
      ends = new double[2 * node.length];
      int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
      layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
      layout[TraceKernel.LAYOUT_CAPACITY] = node.length;
      layout[TraceKernel.LAYOUT_STRIDE] = 1;
      TraceKernel.event(
          0,
          weighted,
          scene.boxes(),
          scene.nodes(),
          scene.primitives(),
          scene.cones(),
          scene.planes(),
          scene.frames(),
          scene.lattices(),
          scene.wedges(),
          scene.cells(),
          layout,
          count,
          node,
          ends);
    }
    List<RayInterval> result = new ArrayList<>();
    for (int k = 0; k < count[0]; k++) {
      int n = node[k] * TraceKernel.NODE_STRIDE;
      int plus = scene.nodes()[n + TraceKernel.NODE_PLUS];
      int minus = scene.nodes()[n + TraceKernel.NODE_MINUS];
      result.add(new RayInterval(node[k], plus, minus, ends[2 * k], ends[2 * k + 1]));
    }
    return result;
  }
}
