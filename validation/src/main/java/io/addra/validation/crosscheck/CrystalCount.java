package io.addra.validation.crosscheck;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detectors;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.scene.Scene;
import java.util.List;
import java.util.Set;

/**
 * What rays cross of the calorimeter's crystals. Immutable.
 *
 * @param crossings crystals crossed, over all rays
 * @param rays rays that cross one or more
 * @param path path in crystals, over all rays (cm)
 */
public record CrystalCount(long crossings, long rays, double path) {
  private static final Set<String> CRYSTALS = Set.of("ecl-forward", "ecl-barrel", "ecl-backward");
  private static final int TOGETHER = 64;
  private static final int CAPACITY = 128;

  /** Mean path in crystals of the rays that cross one (cm). */
  public double meanPath() {
    return path / rays;
  }

  /**
   * Traces rays with the trace kernel of scans.
   *
   * @param detector name of a detector with crystals
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles a ray
   * @throws IllegalStateException if a ray has more intervals than there is room for
   */
  public static CrystalCount of(String detector, double[] rays) {
    CompiledScene compiled = SceneCompiler.compile(List.of(Detectors.load(detector)), List.of());
    Scene scene = compiled.scene();
    boolean[] crystal = crystalNodes(compiled);
    double[] some = new double[TOGETHER * ProductionKernel.RAY_STRIDE];
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = CAPACITY;
    layout[TraceKernel.LAYOUT_STRIDE] = TOGETHER;
    int[] count = new int[TOGETHER];
    int[] node = new int[TOGETHER * CAPACITY];
    double[] ends = new double[2 * TOGETHER * CAPACITY];
    RayCall.Trace call = new RayCall.Trace(some, scene, layout, count, node, ends);
    int total = rays.length / ProductionKernel.RAY_STRIDE;
    long crossings = 0;
    long crossing = 0;
    double path = 0;
    for (int from = 0; from < total; from += TOGETHER) {
      int size = Math.min(TOGETHER, total - from);
      System.arraycopy(
          rays, from * ProductionKernel.RAY_STRIDE, some, 0, size * ProductionKernel.RAY_STRIDE);
      call.events(0, size);
      for (int i = 0; i < size; i++) {
        if (count[i] > CAPACITY) {
          throw new IllegalStateException("a ray has more than " + CAPACITY + " intervals");
        }
        long before = crossings;
        for (int h = 0; h < count[i]; h++) {
          if (crystal[node[h * TOGETHER + i]]) {
            crossings++;
            path += ends[(2 * h + 1) * TOGETHER + i] - ends[2 * h * TOGETHER + i];
          }
        }
        crossing += crossings > before ? 1 : 0;
      }
    }
    return new CrystalCount(crossings, crossing, path);
  }

  /** Nodes whose intervals count under a region of crystals. */
  private static boolean[] crystalNodes(CompiledScene compiled) {
    boolean[] result = new boolean[compiled.scene().nodeCount()];
    for (int n = 0; n < result.length; n++) {
      int slot = compiled.scene().nodes()[n * TraceKernel.NODE_STRIDE + TraceKernel.NODE_PLUS];
      result[n] = slot >= 0 && CRYSTALS.contains(compiled.slots().get(slot).region());
    }
    return result;
  }
}
