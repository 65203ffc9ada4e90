package io.addra.geometry.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.kernels.body.LatticeLayout;
import io.addra.kernels.body.LocatorLayout;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lattices and the locator of real detectors, against the tree of bounding boxes alone. */
class RingSearchTest {
  /** Shorter intervals may come or go with rounding (cm). */
  private static final double SLIVER_CM = 1e-9;

  private static List<RayInterval> sorted(Scene scene, double[] ray) {
    return RayInterval.of(scene, ray).stream()
        .filter(interval -> interval.to() - interval.from() > SLIVER_CM)
        .sorted(
            Comparator.comparingInt(RayInterval::plus)
                .thenComparingInt(RayInterval::minus)
                .thenComparingDouble(RayInterval::from))
        .toList();
  }

  private static double[] direction(SplittableRandom random) {
    double cos = random.nextDouble(-1, 1);
    double phi = random.nextDouble(0, 2 * Math.PI);
    double sin = Math.sqrt(1 - cos * cos);
    return new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos};
  }

  /** A ray from a random point of a sphere's inside, or from its surface to near the origin. */
  private static double[] ray(SplittableRandom random, double radius, boolean inwards) {
    double[] at = direction(random);
    double r = radius * (inwards ? 1 : Math.cbrt(random.nextDouble()));
    double[] d = direction(random);
    if (inwards) {
      double[] aim = direction(random);
      double norm = 0;
      for (int j = 0; j < 3; j++) {
        d[j] = 150 * random.nextDouble() * aim[j] - r * at[j];
        norm += d[j] * d[j];
      }
      for (int j = 0; j < 3; j++) {
        d[j] /= Math.sqrt(norm);
      }
    }
    return new double[] {r * at[0], r * at[1], r * at[2], d[0], d[1], d[2], 1, 1};
  }

  /**
   * From the ball around the interaction point, from just across its border, from inside the
   * detector, and from far outside. Surveyed, the end caps are turned about other axes.
   */
  @ParameterizedTest
  @CsvSource({"belle2-ecl, 0", "belle2-ecl, 1", "belle2, 0"})
  void intervals_ofRaysFromAnywhere_areThoseOfTheTree(String name, double surveyed) {
    assertSameIntervals(name, surveyed, 4_000);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({"belle2-ecl, 0", "belle2-ecl, 1", "belle2, 0"})
  void intervals_ofManyRaysFromAnywhere_areThoseOfTheTree(String name, double surveyed) {
    assertSameIntervals(name, surveyed, 16_000);
  }

  private static void assertSameIntervals(String name, double surveyed, int rays) {
    Map<String, Double> parameters = surveyed > 0 ? Map.of("surveyed", surveyed) : Map.of();
    Detector detector = Detectors.load(name, Path.of(""), parameters);
    Scene tree =
        SceneCompiler.compile(List.of(detector), List.of(), new SceneAssembler(false)).scene();
    Scene searched = SceneCompiler.compile(List.of(detector), List.of()).scene();
    assertThat(tree.cells()[LocatorLayout.LEVEL_COUNT]).isZero();
    assertThat(searched.cells()[LocatorLayout.LEVEL_COUNT]).isPositive();
    SplittableRandom random = new SplittableRandom(41);
    long met = 0;
    for (int k = 0; k < rays; k++) {
      double[] ray =
          switch (k % 4) {
            case 0 -> ray(random, LocatorLayout.BALL_CM, false);
            case 1 -> ray(random, 1.1 * LocatorLayout.BALL_CM, false);
            case 2 -> ray(random, 250, false);
            default -> ray(random, 1000, true);
          };
      List<RayInterval> expected = sorted(tree, ray);
      List<RayInterval> found = sorted(searched, ray);
      assertThat(found).as("ray %s", (Object) ray).hasSameSizeAs(expected);
      for (int j = 0; j < found.size(); j++) {
        assertThat(found.get(j).plus()).isEqualTo(expected.get(j).plus());
        assertThat(found.get(j).minus()).isEqualTo(expected.get(j).minus());
        assertThat(found.get(j).from()).isCloseTo(expected.get(j).from(), within(SLIVER_CM));
        assertThat(found.get(j).to()).isCloseTo(expected.get(j).to(), within(SLIVER_CM));
      }
      met += found.size();
    }
    assertThat(met).isGreaterThan(rays * 15L / 16);
  }

  /**
   * All crystals stand in lattices: the barrel's 46 rings of 144 repeat after 2, the end caps' 13
   * and 10 rings after 1/16 turn, so that 46 x 2 + 72 + 60 crystals are stored.
   */
  @Test
  void lattices_ofTheCalorimeter_holdAllCrystalsOnce() {
    Scene scene = SceneCompiler.compile(List.of(Detectors.load("belle2-ecl")), List.of()).scene();
    List<List<Integer>> found = new ArrayList<>();
    int pieces = 0;
    for (int node = 0; node < scene.nodeCount(); node++) {
      int lattice = scene.nodes()[node * TraceKernel.NODE_STRIDE + TraceKernel.NODE_LATTICE];
      if (lattice >= 0) {
        int columns = scene.lattices()[lattice + LatticeLayout.COLUMNS];
        int rings = scene.lattices()[lattice + LatticeLayout.RINGS];
        pieces += columns * rings;
        found.add(List.of(columns, rings, scene.lattices()[lattice + LatticeLayout.PERIOD]));
      }
    }
    assertThat(pieces).isEqualTo(8736);
    assertThat(scene.primitiveCount()).isEqualTo(46 * 2 + 72 + 60);
    assertThat(found)
        .containsExactlyInAnyOrder(
            List.of(48, 2, 3),
            List.of(64, 3, 4),
            List.of(96, 6, 6),
            List.of(144, 2, 9),
            List.of(144, 46, 2),
            List.of(144, 2, 9),
            List.of(96, 5, 6),
            List.of(64, 3, 4));
  }
}
