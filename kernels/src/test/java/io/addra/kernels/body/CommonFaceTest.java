package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rays that lie in the face between two solids, turned so that rounding parts what is one plane.
 */
class CommonFaceTest {
  private static final double[] WIDE = {-1e4, -1e4, -1e4, 1e4, 1e4, 1e4};
  private static final double[] NONE = {};

  /** Three axes at right angles: rows of a rotation. */
  private static double[][] axes(SplittableRandom random) {
    double[] a = new double[3];
    double[] b = new double[3];
    for (int k = 0; k < 3; k++) {
      a[k] = random.nextDouble(-1, 1);
      b[k] = random.nextDouble(-1, 1);
    }
    double[] x = unit(a);
    double[] y = unit(cross(x, b));
    return new double[][] {x, y, cross(x, y)};
  }

  private static double[] unit(double[] v) {
    double n = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return new double[] {v[0] / n, v[1] / n, v[2] / n};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** Half-spaces of a box in turned axes about a centre; each distance is rounded for itself. */
  private static double[] box(double[][] axes, double[] centre, double[] low, double[] high) {
    double[] planes = new double[24];
    for (int k = 0; k < 6; k++) {
      double sign = k % 2 == 0 ? 1 : -1;
      double[] n = axes[k / 2];
      double at = dot(n, centre);
      for (int c = 0; c < 3; c++) {
        planes[4 * k + c] = sign * n[c];
      }
      planes[4 * k + 3] = sign > 0 ? at + high[k / 2] : -at - low[k / 2];
    }
    return planes;
  }

  private static double[] point(double[][] axes, double[] centre, double x, double y, double z) {
    double[] p = new double[3];
    for (int c = 0; c < 3; c++) {
      p[c] = centre[c] + x * axes[0][c] + y * axes[1][c] + z * axes[2][c];
    }
    return p;
  }

  private static List<RayInterval> trace(Scene scene, double[] from, double[] along) {
    double[] ray = {from[0], from[1], from[2], along[0], along[1], along[2], 1, 1};
    return RayInterval.of(scene, ray);
  }

  /** Boxes of 20 cm on both sides of x = 0, up to 100 m from the origin. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 100, 1e4})
  void event_rayInTheFaceOfTwoBoxes_meetsOneOfThem(double away) {
    SplittableRandom random = new SplittableRandom(41);
    double[] wide = {-2e4, -2e4, -2e4, 2e4, 2e4, 2e4};
    for (int trial = 0; trial < 4000; trial++) {
      double[][] axes = axes(random);
      double[] centre = {away * random.nextDouble(), away * random.nextDouble(), -0.7 * away};
      Scene scene =
          new SceneBuilder()
              .open(wide, 0, -1)
              .addPolyhedron(
                  box(axes, centre, new double[] {-20, -10, -10}, new double[] {0, 10, 10}))
              .close()
              .open(wide, 1, -1)
              .addPolyhedron(
                  box(axes, centre, new double[] {0, -10, -10}, new double[] {20, 10, 10}))
              .close()
              .build(2);
      double[] from = point(axes, centre, 0, random.nextDouble(-9, 9), random.nextDouble(-9, 9));
      double turn = random.nextDouble(6.28);
      double[] zero = new double[3];
      double[] along = unit(point(axes, zero, 0, Math.cos(turn), Math.sin(turn)));
      List<RayInterval> found = trace(scene, from, along);
      assertThat(found).as("trial %d", trial).hasSize(1);
      assertThat(found.getFirst().from()).isZero();
      assertThat(found.getFirst().to()).isGreaterThan(0.9);
    }
  }

  /** Four boxes share an edge, and a ray follows it. */
  @Test
  void event_rayInTheEdgeOfFourBoxes_meetsOneOfThem() {
    SplittableRandom random = new SplittableRandom(42);
    for (int trial = 0; trial < 4000; trial++) {
      double[][] axes = axes(random);
      double[] centre = {30, random.nextDouble(-50, 50), -20};
      SceneBuilder builder = new SceneBuilder();
      for (int k = 0; k < 4; k++) {
        double x = k % 2 == 0 ? 0 : -20;
        double y = k / 2 == 0 ? 0 : -20;
        builder
            .open(WIDE, k, -1)
            .addPolyhedron(
                box(axes, centre, new double[] {x, y, -10}, new double[] {x + 20, y + 20, 10}))
            .close();
      }
      List<RayInterval> found =
          trace(builder.build(4), point(axes, centre, 0, 0, -40), axes[2].clone());
      assertThat(found).as("trial %d", trial).hasSize(1);
      assertThat(found.getFirst().from()).isCloseTo(30, within(1e-9));
      assertThat(found.getFirst().to()).isCloseTo(50, within(1e-9));
    }
  }

  /** A disc of its own frame on a box, and a ray between them. */
  @Test
  void event_rayBetweenADiscAndABox_meetsOneOfThem() {
    SplittableRandom random = new SplittableRandom(43);
    for (int trial = 0; trial < 4000; trial++) {
      double[][] axes = axes(random);
      double[] centre = {random.nextDouble(-50, 50), random.nextDouble(-50, 50), 300};
      double[] frame = new double[12];
      System.arraycopy(centre, 0, frame, 0, 3);
      for (int k = 0; k < 3; k++) {
        System.arraycopy(axes[k], 0, frame, 3 + 3 * k, 3);
      }
      double[] lower = {-50, -50, -10};
      Scene scene =
          new SceneBuilder()
              .open(WIDE, 0, -1)
              .addPolyhedron(box(axes, centre, lower, new double[] {50, 50, 0}))
              .close()
              .open(WIDE, 1, -1)
              .addConeSection(
                  new double[] {0, 5}, new double[] {50, 40}, new double[2], NONE, frame)
              .close()
              .build(2);
      double turn = random.nextDouble(6.28);
      double[] along = unit(point(axes, new double[3], Math.cos(turn), Math.sin(turn), 0));
      List<RayInterval> found = trace(scene, centre, along);
      assertThat(found).as("trial %d", trial).hasSize(1);
      assertThat(found.getFirst().from()).isZero();
      assertThat(found.getFirst().to()).isBetween(49.9, 71.0);
    }
  }

  /** A daughter that ends with its mother has no more of a ray in that face than the mother. */
  @Test
  void event_rayInTheFaceOfMotherAndDaughter_meetsNotTheDaughterAlone() {
    SplittableRandom random = new SplittableRandom(44);
    int both = 0;
    for (int trial = 0; trial < 4000; trial++) {
      double[][] axes = axes(random);
      double[] centre = {random.nextDouble(-300, 300), 0, random.nextDouble(-300, 300)};
      // siblings here, so that the daughter is tried whether or not the mother is met
      Scene scene =
          new SceneBuilder()
              .open(WIDE, 0, -1)
              .addPolyhedron(
                  box(axes, centre, new double[] {-20, -20, -20}, new double[] {20, 20, 20}))
              .close()
              .open(WIDE, 1, 0)
              .addPolyhedron(
                  box(axes, centre, new double[] {-20, -20, -20}, new double[] {20, 10, 10}))
              .close()
              .build(2);
      double turn = random.nextDouble(6.28);
      double[] along = unit(point(axes, new double[3], 0, Math.cos(turn), Math.sin(turn)));
      double side = random.nextBoolean() ? 20 : -20;
      List<RayInterval> found = trace(scene, point(axes, centre, side, 0, 0), along);
      if (!found.isEmpty()) {
        assertThat(found).as("trial %d", trial).hasSize(2);
        assertThat(found.get(1).to()).isLessThan(found.get(0).to() + 1e-9);
        both++;
      }
    }
    assertThat(both).isBetween(1500, 2500);
  }
}
