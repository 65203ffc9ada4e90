package io.addra.geometry.matter;

import io.addra.geometry.matter.MatterPath.Mark;
import io.addra.kernels.body.MaterialKernel;
import io.addra.kernels.device.RayCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows rays through matter, by the kernels, on the calling thread. Immutable: several threads
 * may use one.
 */
public final class MatterTracer {
  /** Doubles per ray: origin (cm) and unit direction, Belle II frame. */
  public static final int RAY_STRIDE = 6;

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
    RayChunk.each(
        matter.scene(),
        rays,
        chunk -> {
          RayCall.Material passed = chunk.matter(excess, kinds);
          for (int i = 0; i < chunk.count(); i++) {
            visitor.visit(chunk.first() + i, path(passed, chunk.count(), i));
          }
        });
  }

  /**
   * The path of each ray in the volumes that are in no other (cm): in all that is marked, where the
   * scene holds nothing else.
   *
   * @param rays {@link #RAY_STRIDE} doubles for each ray
   */
  public double[] lengthsCm(double[] rays) {
    double[] lengths = new double[rays.length / RAY_STRIDE];
    RayChunk.each(
        matter.scene(),
        rays,
        chunk -> {
          for (int i = 0; i < chunk.count(); i++) {
            lengths[chunk.first() + i] = chunk.lengthCm(i);
          }
        });
    return lengths;
  }

  private static MatterPath path(RayCall.Material passed, int count, int i) {
    List<Mark> marks = new ArrayList<>();
    double[] depths = passed.markDepths();
    for (int m = 0; m < passed.markCount()[i]; m++) {
      int d = MaterialKernel.MARK_STRIDE * m * count + i;
      marks.add(
          new Mark(
              passed.markKind()[m * count + i],
              depths[d],
              depths[d + count],
              depths[d + 2 * count]));
    }
    return new MatterPath(marks, passed.total()[i]);
  }
}
