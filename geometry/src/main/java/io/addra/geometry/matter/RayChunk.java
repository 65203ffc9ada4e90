package io.addra.geometry.matter;

import io.addra.kernels.body.MaterialKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.scene.Scene;
import java.util.Arrays;
import java.util.function.Consumer;

/** Some rays and their intervals in a scene. For one thread. */
final class RayChunk {
  /** Rays at once: their intervals stay in a core's cache. */
  private static final int CHUNK = 32;

  private static final int MARKS = 64;

  private final int first;
  private final int count;
  private final RayCall.Trace trace;

  private RayChunk(int first, int count, RayCall.Trace trace) {
    this.first = first;
    this.count = count;
    this.trace = trace;
  }

  /**
   * Traces rays.
   *
   * @param rays {@link MatterTracer#RAY_STRIDE} doubles for each ray
   * @param consumer takes each chunk before the next is made
   */
  static void each(Scene scene, double[] rays, Consumer<RayChunk> consumer) {
    int all = rays.length / MatterTracer.RAY_STRIDE;
    int capacity = scene.suggestedHitCapacity();
    int first = 0;
    while (first < all) {
      int count = Math.min(CHUNK, all - first);
      RayCall.Trace trace = traced(scene, rays, first, count, capacity);
      int most = Arrays.stream(trace.hitCount()).max().orElse(0);
      if (most > capacity) {
        capacity = most;
      } else {
        consumer.accept(new RayChunk(first, count, trace));
        first += count;
      }
    }
  }

  private static RayCall.Trace traced(
      Scene scene, double[] rays, int first, int count, int capacity) {
    double[] array = new double[count * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < count; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      System.arraycopy(
          rays, MatterTracer.RAY_STRIDE * (first + i), array, r, MatterTracer.RAY_STRIDE);
      array[r + ProductionKernel.RAY_BETA_GAMMA] = 1;
      array[r + ProductionKernel.RAY_WEIGHT] = 1;
    }
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = capacity;
    layout[TraceKernel.LAYOUT_STRIDE] = count;
    RayCall.Trace trace =
        new RayCall.Trace(
            array,
            scene,
            layout,
            new int[count],
            new int[count * capacity],
            new double[2 * count * capacity]);
    trace.events(0, count);
    return trace;
  }

  /** Number of the first ray. */
  int first() {
    return first;
  }

  /** Number of rays. */
  int count() {
    return count;
  }

  /** The sum of a ray's intervals (cm). */
  double lengthCm(int i) {
    double sum = 0;
    for (int h = 0; h < trace.hitCount()[i]; h++) {
      int begin = 2 * h * count + i;
      sum += trace.hitEnds()[begin + count] - trace.hitEnds()[begin];
    }
    return sum;
  }

  /** Takes the intervals of a ray. */
  @FunctionalInterface
  interface Interval {
    /** Called for each interval, of path lengths (cm); those of mothers hold their daughters'. */
    void visit(int node, double begin, double end);
  }

  /** Gives the intervals of a ray. */
  void intervals(int i, Interval visitor) {
    for (int h = 0; h < trace.hitCount()[i]; h++) {
      int begin = 2 * h * count + i;
      visitor.visit(
          trace.hitNode()[h * count + i], trace.hitEnds()[begin], trace.hitEnds()[begin + count]);
    }
  }

  /**
   * The matter on the rays.
   *
   * @param excess what each node has more than its mother (1/cm)
   * @param kinds kind of each node
   */
  RayCall.Material matter(double[] excess, int[] kinds) {
    RayCall.Material result = matter(excess, kinds, MARKS);
    int most = Arrays.stream(result.markCount()).max().orElse(0);
    return most > MARKS ? matter(excess, kinds, most) : result;
  }

  private RayCall.Material matter(double[] excess, int[] kinds, int marks) {
    int capacity = trace.layout()[TraceKernel.LAYOUT_CAPACITY];
    RayCall.Material material =
        new RayCall.Material(
            trace.hitCount(),
            trace.hitNode(),
            trace.hitEnds(),
            excess,
            kinds,
            new int[] {count, capacity, marks},
            new int[count],
            new int[count * marks],
            new double[MaterialKernel.MARK_STRIDE * count * marks],
            new double[count]);
    material.events(0, count);
    return material;
  }
}
