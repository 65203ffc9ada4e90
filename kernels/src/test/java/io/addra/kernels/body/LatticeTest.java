package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.conformance.BlockRings;
import io.addra.kernels.scene.DirectionRange;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lattices and the locator against the same pieces as single nodes of a tree. */
class LatticeTest {
  private static final double BALL = LocatorLayout.BALL_CM;
  private static final BlockRings BLOCKS = new BlockRings(24, 5, 3);
  private static final Scene LATTICE = BLOCKS.addTo(new SceneBuilder(), 0, -1).build(1);
  private static final Scene SINGLE = BLOCKS.addSinglyTo(new SceneBuilder(), 0, -1).build(1);

  /** Same nodes, ends to 1e-9 cm; what is shorter than that may be missing. */
  private static int compare(double... ray) {
    double[] full = {ray[0], ray[1], ray[2], ray[3], ray[4], ray[5], 1, 1};
    List<RayInterval> expected = sorted(SINGLE, full);
    List<RayInterval> found = sorted(LATTICE, full);
    assertThat(found).as("ray %s", (Object) ray).hasSameSizeAs(expected);
    for (int k = 0; k < found.size(); k++) {
      assertThat(found.get(k).node()).isEqualTo(expected.get(k).node());
      assertThat(found.get(k).from()).isCloseTo(expected.get(k).from(), within(1e-9));
      assertThat(found.get(k).to()).isCloseTo(expected.get(k).to(), within(1e-9));
    }
    return found.size();
  }

  private static List<RayInterval> sorted(Scene scene, double[] ray) {
    return RayInterval.of(scene, ray).stream()
        .filter(interval -> interval.to() - interval.from() > 1e-9)
        .sorted(Comparator.comparingInt(RayInterval::node))
        .toList();
  }

  private static double[] direction(SplittableRandom random) {
    double cos = random.nextDouble(-1, 1);
    double phi = random.nextDouble(0, 2 * Math.PI);
    double sin = Math.sqrt(1 - cos * cos);
    return new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos};
  }

  /** From the ball, from the hole, from inside the blocks, and from far outside towards them. */
  @ParameterizedTest
  @ValueSource(doubles = {0.9 * BALL, 1.1 * BALL, 10, 25, 45, 1000})
  void event_raysFromAnywhere_meetTheSamePieces(double within) {
    SplittableRandom random = new SplittableRandom(5);
    int met = 0;
    for (int k = 0; k < 4000; k++) {
      double[] d = direction(random);
      double[] at = direction(random);
      double r = within * Math.cbrt(random.nextDouble());
      double[] aim = direction(random);
      double size = within > 100 ? 28 * random.nextDouble() : 0;
      double[] o = new double[3];
      for (int j = 0; j < 3; j++) {
        o[j] = within > 100 ? size * aim[j] - within * d[j] : r * at[j];
      }
      met += compare(o[0], o[1], o[2], d[0], d[1], d[2]);
    }
    assertThat(met).isGreaterThan(2000);
  }

  /** Along the axis, through the axis, along faces and in planes of constant z. */
  @Test
  void event_specialRays_meetTheSamePieces() {
    assertThat(compare(24, 3, -60, 0, 0, 1)).isPositive();
    assertThat(compare(0, 0, 0, 0, 0, 1)).isZero();
    assertThat(compare(-60, 0, 0.3, 1, 0, 0)).isZero();
    double phi = Math.PI / 24;
    assertThat(
            compare(-60 * Math.cos(phi), -60 * Math.sin(phi), 0.3, Math.cos(phi), Math.sin(phi), 0))
        .isEqualTo(2);
    assertThat(compare(0, 0, 0.3, Math.cos(phi), Math.sin(phi), 0)).isEqualTo(1);
    assertThat(compare(-60, 24, 1, 1, 0, 0)).isGreaterThan(2);
    assertThat(compare(60, 24, 1, -1, 0, -0.0)).isGreaterThan(2);
  }

  /** Rays that begin on the border of the ball, a rounding inside and a rounding outside. */
  @Test
  void event_originsAcrossTheBallsBorder_meetTheSamePieces() {
    SplittableRandom random = new SplittableRandom(6);
    int met = 0;
    for (int k = 0; k < 6000; k++) {
      double[] d = direction(random);
      double[] at = direction(random);
      double r = BALL * (1 + (k % 3 - 1) * 1e-15);
      met += compare(r * at[0], r * at[1], r * at[2], d[0], d[1], d[2]);
    }
    assertThat(met).isGreaterThan(2000);
  }

  /** What is not listed is missed from inside the ball, and only from there. */
  @Test
  void event_insideTheBall_onlyWhatIsListedIsMet() {
    double[] cube = {1, 0, 0, 2, -1, 0, 0, 2, 0, 1, 0, 2, 0, -1, 0, 2, 0, 0, 1, 2, 0, 0, -1, 2};
    double[] far = {1, 0, 0, 9, -1, 0, 0, -8, 0, 1, 0, 9, 0, -1, 0, 9, 0, 0, 1, 9, 0, 0, -1, 9};
    Scene scene =
        new SceneBuilder()
            .open(new double[] {-2, -2, -2, 2, 2, 2}, 0, -1)
            .addPolyhedron(cube)
            .seen(DirectionRange.ALL)
            .close()
            .open(new double[] {8, -9, -9, 9, 9, 9}, 0, -1)
            .addPolyhedron(far)
            .close()
            .build(1);
    double inside = Math.nextDown(BALL);
    assertThat(RayInterval.of(scene, new double[] {inside, 0, 0, 1, 0, 0, 1, 1})).hasSize(1);
    assertThat(RayInterval.of(scene, new double[] {BALL, 0, 0, 1, 0, 0, 1, 1})).hasSize(2);
  }

  @Test
  void turn_allAround_isTheAzimuth() {
    for (int k = 0; k < 100_000; k++) {
      double phi = 2 * Math.PI * k / 100_000;
      double found = LocatorLayout.turn(3 * Math.cos(phi), 3 * Math.sin(phi));
      double difference = found - k / 100_000.0;
      assertThat(Math.abs(difference - Math.rint(difference))).isLessThan(LocatorLayout.TURN_ERROR);
    }
    assertThat(LocatorLayout.turn(0, 0)).isZero();
    assertThat(LocatorLayout.turn(1, -0.0)).isZero();
  }
}
