package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detectors;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.scene.Scene;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The 8736 crystals of the calorimeter against Embree 3 (user geometry, one box a crystal, clipped
 * in double precision), which traced the same million rays through the same crystals.
 */
class CrystalAnchorTest {
  private static final int RAYS = 1_000_000;

  /** One in 100 000. */
  private static final double PERCENT = 1e-3;

  private static final Set<String> CRYSTALS = Set.of("ecl-forward", "ecl-barrel", "ecl-backward");
  private static final int TOGETHER = 64;
  private static final int CAPACITY = 128;

  /** What Embree 3.13.5 found with seed and rays of AnchorRays; lengths in cm. */
  @ParameterizedTest
  @ValueSource(strings = {"belle2-ecl", "belle2"})
  void rays_fromTheInteractionPoint_crossTheCrystalsOfTheAnchor(String detector) {
    Crossings found = trace(detector, AnchorRays.fromInteractionPoint(RAYS));
    assertAgrees(found, 1_120_530, 927_006, 29.25295);
  }

  /** What Embree 3.13.5 found with seed and rays of AnchorRays; lengths in cm. */
  @ParameterizedTest
  @ValueSource(strings = {"belle2-ecl", "belle2"})
  void rays_fromDisplacedVertices_crossTheCrystalsOfTheAnchor(String detector) {
    Crossings found = trace(detector, AnchorRays.fromDisplacedVertices(RAYS));
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

  private static Crossings trace(String detector, double[] rays) {
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
    KernelCall.Trace call = new KernelCall.Trace(some, scene, layout, count, node, ends);
    Crossings found = new Crossings();
    for (int from = 0; from < RAYS; from += TOGETHER) {
      int size = Math.min(TOGETHER, RAYS - from);
      System.arraycopy(
          rays, from * ProductionKernel.RAY_STRIDE, some, 0, size * ProductionKernel.RAY_STRIDE);
      call.events(0, size);
      for (int i = 0; i < size; i++) {
        assertThat(count[i]).isLessThanOrEqualTo(CAPACITY);
        long before = found.crossings;
        for (int h = 0; h < count[i]; h++) {
          if (crystal[node[h * TOGETHER + i]]) {
            found.crossings++;
            found.path += ends[(2 * h + 1) * TOGETHER + i] - ends[2 * h * TOGETHER + i];
          }
        }
        found.rays += found.crossings > before ? 1 : 0;
      }
    }
    return found;
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
