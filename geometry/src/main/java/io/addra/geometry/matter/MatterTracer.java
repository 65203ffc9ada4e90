package io.addra.geometry.matter;

import io.addra.geometry.matter.MatterPath.Mark;
import io.addra.kernels.body.MaterialKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.KernelCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows rays through matter, by the kernels, on the calling thread. Immutable: several threads
 * may use one.
 */
public final class MatterTracer {
  /** Doubles per ray: origin (cm) and unit direction, Belle II frame. */
  public static final int RAY_STRIDE = 6;

  /** Rays at once: their intervals stay in a core's cache. */
  private static final int CHUNK = 32;

  private static final int MARKS = 64;

  private final MatterScene matter;
  private final double[] excess;
  private final int[] kinds;

  /** A tracer for many rays. */
  public MatterTracer(MatterScene matter) {
    this.matter = matter;
    excess = matter.excessPerCm();
    kinds = matter.kinds();
  }

  /** Takes what a ray passes. */
  @FunctionalInterface
  public interface Visitor {
    /** Called for each ray, in their order. */
    void visit(int ray, MatterPath path);
  }

  /**
   * Follows rays.
   *
   * @param rays {@link #RAY_STRIDE} doubles for each ray
   */
  public void follow(double[] rays, Visitor visitor) {
    int count = rays.length / RAY_STRIDE;
    int capacity = matter.scene().suggestedHitCapacity();
    int marks = MARKS;
    int first = 0;
    while (first < count) {
      int some = Math.min(CHUNK, count - first);
      Chunk chunk = new Chunk(some, capacity, marks, rays, RAY_STRIDE * first);
      int hits = Arrays.stream(chunk.trace.hitCount()).max().orElse(0);
      int most = Arrays.stream(chunk.material.markCount()).max().orElse(0);
      if (hits > capacity || most > marks) {
        capacity = Math.max(capacity, hits);
        marks = Math.max(marks, most);
      } else {
        for (int i = 0; i < some; i++) {
          visitor.visit(first + i, chunk.path(i));
        }
        first += some;
      }
    }
  }

  /** Some rays and what they pass. */
  private final class Chunk {
    private final int count;
    private final KernelCall.Trace trace;
    private final KernelCall.Material material;

    Chunk(int count, int capacity, int marks, double[] rays, int at) {
      this.count = count;
      double[] array = new double[count * ProductionKernel.RAY_STRIDE];
      for (int i = 0; i < count; i++) {
        int r = i * ProductionKernel.RAY_STRIDE;
        System.arraycopy(rays, at + RAY_STRIDE * i, array, r, RAY_STRIDE);
        array[r + ProductionKernel.RAY_BETA_GAMMA] = 1;
        array[r + ProductionKernel.RAY_WEIGHT] = 1;
      }
      int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
      layout[TraceKernel.LAYOUT_NODES] = matter.scene().nodeCount();
      layout[TraceKernel.LAYOUT_CAPACITY] = capacity;
      layout[TraceKernel.LAYOUT_STRIDE] = count;
      trace =
          new KernelCall.Trace(
              array,
              matter.scene(),
              layout,
              new int[count],
              new int[count * capacity],
              new double[2 * count * capacity]);
      material =
          new KernelCall.Material(
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
      trace.events(0, count);
      material.events(0, count);
    }

    MatterPath path(int i) {
      List<Mark> marks = new ArrayList<>();
      double[] depths = material.markDepths();
      for (int m = 0; m < material.markCount()[i]; m++) {
        int d = MaterialKernel.MARK_STRIDE * m * count + i;
        marks.add(
            new Mark(
                material.markKind()[m * count + i],
                depths[d],
                depths[d + count],
                depths[d + 2 * count]));
      }
      return new MatterPath(marks, material.total()[i]);
    }
  }
}
