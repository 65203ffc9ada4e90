package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detectors;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The 8736 crystals of the calorimeter against Embree 3 (user geometry, one box a crystal, clipped
 * in double precision), which traced the same million rays through the same crystals.
 */
class CrystalAnchorTest {
  private static final int RAYS = 1_000_000;

  /** One in 100 000. */
  private static final double PERCENT = 1e-3;

  private static final int TOGETHER = 64;
  private static final int CAPACITY = 64;
  private static final Scene CRYSTALS =
      SceneCompiler.compile(List.of(Detectors.load("belle2-ecl")), List.of()).scene();

  /** What Embree 3.13.5 found with seed and rays of AnchorRays; lengths in cm. */
  @Test
  void rays_fromTheInteractionPoint_crossTheCrystalsOfTheAnchor() {
    Crossings found = trace(AnchorRays.fromInteractionPoint(RAYS));
    assertAgrees(found, 1_120_530, 927_006, 29.25295);
  }

  /** What Embree 3.13.5 found with seed and rays of AnchorRays; lengths in cm. */
  @Test
  void rays_fromDisplacedVertices_crossTheCrystalsOfTheAnchor() {
    Crossings found = trace(AnchorRays.fromDisplacedVertices(RAYS));
    assertAgrees(found, 3_224_661, 956_206, 30.26210);
  }

  private static void assertAgrees(Crossings found, long crossings, long rays, double meanPath) {
    assertThat(found.crossings).isCloseTo(crossings, withinPercentage(PERCENT));
    assertThat(found.rays).isCloseTo(rays, withinPercentage(PERCENT));
    assertThat(found.path / found.rays).isCloseTo(meanPath, withinPercentage(PERCENT));
  }

  private static final class Crossings {
    private long crossings;
    private long rays;
    private double path;
  }

  private static Crossings trace(double[] rays) {
    double[] some = new double[TOGETHER * ProductionKernel.RAY_STRIDE];
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = CRYSTALS.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = CAPACITY;
    layout[TraceKernel.LAYOUT_STRIDE] = TOGETHER;
    int[] count = new int[TOGETHER];
    double[] ends = new double[2 * TOGETHER * CAPACITY];
    KernelCall.Trace call =
        new KernelCall.Trace(some, CRYSTALS, layout, count, new int[TOGETHER * CAPACITY], ends);
    Crossings found = new Crossings();
    for (int from = 0; from < RAYS; from += TOGETHER) {
      int size = Math.min(TOGETHER, RAYS - from);
      System.arraycopy(
          rays, from * ProductionKernel.RAY_STRIDE, some, 0, size * ProductionKernel.RAY_STRIDE);
      call.events(0, size);
      for (int i = 0; i < size; i++) {
        assertThat(count[i]).isLessThanOrEqualTo(CAPACITY);
        found.crossings += count[i];
        found.rays += count[i] > 0 ? 1 : 0;
        for (int h = 0; h < count[i]; h++) {
          found.path += ends[(2 * h + 1) * TOGETHER + i] - ends[2 * h * TOGETHER + i];
        }
      }
    }
    return found;
  }
}
