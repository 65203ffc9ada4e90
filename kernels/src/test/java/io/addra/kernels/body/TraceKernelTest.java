package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceKernelTest {
  private static final double[] WIDE = {-50, -50, -50, 50, 50, 50};
  private static final double[] NONE = {};
  private static final double[] CUBE = {
    1, 0, 0, 2, -1, 0, 0, 2, 0, 1, 0, 2, 0, -1, 0, 2, 0, 0, 1, 2, 0, 0, -1, 2
  };

  private record Interval(int node, double from, double to) {}

  private static List<Interval> trace(Scene scene, double... ray) {
    double[] rays = new double[ProductionKernel.RAY_STRIDE];
    System.arraycopy(ray, 0, rays, 0, 6);
    rays[6] = ray.length > 6 ? ray[6] : 1;
    rays[7] = 1;
    List<Interval> found = new ArrayList<>();
    for (RayInterval i : RayInterval.of(scene, rays)) {
      found.add(new Interval(i.node(), i.from(), i.to()));
    }
    return found;
  }

  private static Scene cone(double[] z, double[] outer, double[] inner) {
    return new SceneBuilder()
        .open(WIDE, 0, -1)
        .addConeSection(z, outer, inner, NONE, null)
        .close()
        .build(1);
  }

  private static Scene cube() {
    return new SceneBuilder().open(WIDE, 0, -1).addPolyhedron(CUBE).close().build(1);
  }

  @Test
  void event_rayThroughACube_isItsChord() {
    assertThat(trace(cube(), -10, 0.5, 0.25, 1, 0, 0)).containsExactly(new Interval(0, 8, 12));
    assertThat(trace(cube(), 0, 0, 0, 0, 0, -1)).containsExactly(new Interval(0, 0, 2));
    assertThat(trace(cube(), 3, 0, 0, 1, 0, 0)).isEmpty();
    assertThat(trace(cube(), -10, 2.5, 0, 1, 0, 0)).isEmpty();
  }

  @Test
  void event_properLength_isTheLengthOverBetaGamma() {
    assertThat(trace(cube(), -10, 0, 0, 1, 0, 0, 4)).containsExactly(new Interval(0, 2, 3));
  }

  /** Along a face or an edge the interval is either all of it or nothing, never something else. */
  @Test
  void event_rayInAFaceOrAnEdge_isWholeOrNothing() {
    double[][] rays = {{-10, 2, 0, 1, 0, 0}, {-10, 2, 2, 1, 0, 0}, {-10, -2, -2, 1, 0, 0}};
    for (double[] ray : rays) {
      for (Interval i : trace(cube(), ray)) {
        assertThat(i.from()).isEqualTo(8);
        assertThat(i.to()).isEqualTo(12);
      }
    }
    double diagonal = 1 / Math.sqrt(3);
    List<Interval> vertex = trace(cube(), -10, -10, -10, diagonal, diagonal, diagonal);
    assertThat(vertex).hasSize(1);
    assertThat(vertex.getFirst().to() - vertex.getFirst().from())
        .isCloseTo(4 * Math.sqrt(3), within(1e-12));
  }

  @Test
  void event_rayAcrossATube_isInTwoParts() {
    Scene tube = cone(new double[] {-5, 5}, new double[] {4, 4}, new double[] {3, 3});
    assertThat(trace(tube, -10, 0, 0, 1, 0, 0))
        .containsExactly(new Interval(0, 6, 7), new Interval(0, 13, 14));
    assertThat(trace(tube, 0, 0, 0, 0, 1, 0)).containsExactly(new Interval(0, 3, 4));
    assertThat(trace(tube, 0, 3.5, -9, 0, 0, 1)).containsExactly(new Interval(0, 4, 14));
    assertThat(trace(tube, 0, 0, -9, 0, 0, 1)).isEmpty();
  }

  /** From the apex of a cone of 45 degrees: only rays inside it, from slab to slab. */
  @Test
  void event_rayFromTheApex_isInsideOrOutside() {
    Scene solid = cone(new double[] {0, 10}, new double[] {0, 10}, new double[] {0, 0});
    double s = Math.sin(Math.toRadians(44));
    double c = Math.cos(Math.toRadians(44));
    List<Interval> inside = trace(solid, 0, 0, 0, s, 0, c);
    assertThat(inside).hasSize(1);
    assertThat(inside.getFirst().to()).isCloseTo(10 / c, within(1e-12));
    assertThat(trace(solid, 0, 0, 0, c, 0, s)).isEmpty();
    assertThat(trace(solid, 0, 0, 0, s, 0, -c)).isEmpty();
  }

  /** A ray parallel to the generator line of a cone crosses its surface once. */
  @Test
  void event_rayParallelToTheConesSurface_crossesOnce() {
    Scene solid = cone(new double[] {0, 10}, new double[] {0, 10}, new double[] {0, 0});
    double d = Math.sqrt(0.5);
    List<Interval> found = trace(solid, -3, 0, 0, d, 0, d);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().from()).isCloseTo(1.5 / d, within(1e-9));
    assertThat(found.getFirst().to()).isCloseTo(10 / d, within(1e-9));
  }

  @Test
  void event_daughters_areSkippedWithTheirMother() {
    Scene scene =
        new SceneBuilder()
            .openGroup(WIDE)
            .open(new double[] {-2, -2, -2, 2, 2, 2}, 0, 1)
            .addPolyhedron(CUBE)
            .open(new double[] {-1, -1, -1, 1, 1, 1}, 2, 0)
            .addConeSection(
                new double[] {-1, 1}, new double[] {1, 1}, new double[] {0, 0}, NONE, null)
            .close()
            .close()
            .close()
            .build(3);
    assertThat(trace(scene, -10, 0, 0, 1, 0, 0))
        .containsExactly(new Interval(1, 8, 12), new Interval(2, 9, 11));
    assertThat(trace(scene, -10, 1.5, 0, 1, 0, 0)).containsExactly(new Interval(1, 8, 12));
    assertThat(trace(scene, -10, 3, 0, 1, 0, 0)).isEmpty();
  }

  /**
   * Random solids, rays and frames against membership by inequalities and bisection, which share
   * nothing with the quadratic. Ends agree to 1e-9 cm over distances of up to 100 cm.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void event_randomSolids_agreeWithBisection(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int compared = 0;
    for (int k = 0; k < 300; k++) {
      double z0 = random.nextDouble(-10, 5);
      double[] z = {z0, z0 + random.nextDouble(0.5, 10)};
      double hole = random.nextInt(3) == 0 ? 0 : 6;
      double[] inner = {hole * random.nextDouble(), hole * random.nextDouble()};
      double[] outer = {inner[0] + random.nextDouble(0, 5), inner[1] + random.nextDouble(0, 5)};
      double angle = random.nextDouble(0, 2 * Math.PI);
      double[] cut =
          random.nextBoolean() ? new double[] {Math.cos(angle), Math.sin(angle), 0, 1} : NONE;
      double[] frame = random.nextBoolean() ? frame(random) : null;
      Scene scene =
          new SceneBuilder()
              .open(WIDE, 0, -1)
              .addConeSection(z, outer, inner, cut, frame)
              .close()
              .build(1);
      double[] o = {
        random.nextDouble(-20, 20), random.nextDouble(-20, 20), random.nextDouble(-20, 20)
      };
      double[] d =
          normal(
              new double[] {
                random.nextDouble(-6, 6) - o[0],
                random.nextDouble(-6, 6) - o[1],
                random.nextDouble(-6, 6) - o[2]
              });
      DoublePredicate member = s -> inside(z, outer, inner, cut, frame, o, d, s);
      List<Interval> found = trace(scene, o[0], o[1], o[2], d[0], d[1], d[2]);
      double last = 0;
      for (Interval i : found) {
        assertThat(i.from()).isGreaterThanOrEqualTo(last);
        assertThat(member.test((i.from() + i.to()) / 2)).isTrue();
        if (i.from() - last > 1e-6) {
          assertThat(member.test((i.from() + last) / 2)).isFalse();
        }
        if (i.from() > 0 && i.to() - i.from() > 1e-3) {
          assertThat(bisect(member, i.from() - 1e-5, i.from() + 1e-5))
              .isCloseTo(i.from(), within(1e-9));
          assertThat(bisect(member, i.to() + 1e-5, i.to() - 1e-5)).isCloseTo(i.to(), within(1e-9));
          compared++;
        }
        last = i.to();
      }
      for (double s = 0.01; s < 60; s += 0.37) {
        double at = s;
        boolean covered = found.stream().anyMatch(i -> i.from() <= at && at <= i.to());
        boolean near =
            found.stream()
                .anyMatch(i -> Math.abs(i.from() - at) < 1e-6 || Math.abs(i.to() - at) < 1e-6);
        assertThat(near || covered == member.test(at)).isTrue();
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static boolean inside(
      double[] z,
      double[] outer,
      double[] inner,
      double[] cut,
      double @Nullable [] frame,
      double[] o,
      double[] d,
      double s) {
    double[] p = {o[0] + s * d[0], o[1] + s * d[1], o[2] + s * d[2]};
    if (cut.length > 0 && cut[0] * p[0] + cut[1] * p[1] + cut[2] * p[2] > cut[3]) {
      return false;
    }
    double[] q = p;
    if (frame != null) {
      q = new double[3];
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          q[a] += frame[3 + 3 * a + b] * (p[b] - frame[b]);
        }
      }
    }
    double f = (q[2] - z[0]) / (z[1] - z[0]);
    double r = Math.hypot(q[0], q[1]);
    return f >= 0
        && f <= 1
        && r <= outer[0] + f * (outer[1] - outer[0])
        && r >= inner[0] + f * (inner[1] - inner[0]);
  }

  private static double bisect(DoublePredicate member, double outside, double inside) {
    double a = outside;
    double b = inside;
    for (int k = 0; k < 60; k++) {
      double m = (a + b) / 2;
      if (member.test(m)) {
        b = m;
      } else {
        a = m;
      }
    }
    return (a + b) / 2;
  }

  static double[] unit(SplittableRandom random) {
    double c = random.nextDouble(-1, 1);
    double s = Math.sqrt(1 - c * c);
    double phi = random.nextDouble(0, 2 * Math.PI);
    return new double[] {s * Math.cos(phi), s * Math.sin(phi), c};
  }

  static double[] frame(SplittableRandom random) {
    double[] w = unit(random);
    double[] h = unit(random);
    double[] u = normal(cross(h, w));
    double[] v = cross(w, u);
    return new double[] {
      random.nextDouble(-3, 3),
      random.nextDouble(-3, 3),
      random.nextDouble(-3, 3),
      u[0],
      u[1],
      u[2],
      v[0],
      v[1],
      v[2],
      w[0],
      w[1],
      w[2]
    };
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  static double[] normal(double[] a) {
    double n = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
    return new double[] {a[0] / n, a[1] / n, a[2] / n};
  }
}
