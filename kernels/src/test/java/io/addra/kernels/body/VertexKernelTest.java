package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VertexKernelTest {
  private static final int STRIDE = 7;
  private static final int EVENT = 3;
  private static final int SLOT = 5;
  private static final double C = 1e-3;
  private static final double LONGEST = 1e6;
  private static final double[] FOREIGN = {1, 9};
  private static final double[][] REGION = {{0.5, 2}, {5, 80}, {300, 1e30}};

  /** The vertex of an event among others, an interval of another slot between its own. */
  static double[] vertex(
      double uniform, double[] ray, double c, double longest, double[]... intervals) {
    List<double[]> hits = new ArrayList<>(List.of(intervals));
    hits.add(Math.min(1, intervals.length), FOREIGN);
    int[] node = new int[hits.size() * STRIDE];
    double[] ends = new double[2 * hits.size() * STRIDE];
    for (int h = 0; h < hits.size(); h++) {
      node[h * STRIDE + EVENT] = hits.get(h) == FOREIGN ? 0 : 1;
      ends[2 * h * STRIDE + EVENT] = hits.get(h)[0];
      ends[(2 * h + 1) * STRIDE + EVENT] = hits.get(h)[1];
    }
    int[] nodes = new int[2 * TraceKernel.NODE_STRIDE];
    nodes[TraceKernel.NODE_PLUS] = SLOT - 1;
    nodes[TraceKernel.NODE_STRIDE + TraceKernel.NODE_PLUS] = SLOT;
    int[] count = new int[STRIDE];
    count[EVENT] = hits.size();
    double[] uniforms = new double[STRIDE * PhiloxKernel.DRAWS];
    uniforms[EVENT * PhiloxKernel.DRAWS + VertexKernel.DRAW] = uniform;
    double[] rays = new double[STRIDE * ProductionKernel.RAY_STRIDE];
    System.arraycopy(ray, 0, rays, EVENT * ray.length, ray.length);
    double[] out = new double[STRIDE * VertexKernel.VERTEX_STRIDE];
    VertexKernel.event(
        EVENT,
        rays,
        uniforms,
        count,
        node,
        ends,
        nodes,
        new int[] {STRIDE, hits.size(), SLOT},
        new double[] {c, longest},
        out);
    int at = EVENT * VertexKernel.VERTEX_STRIDE;
    return Arrays.copyOfRange(out, at, at + VertexKernel.VERTEX_STRIDE);
  }

  private static double[] ray(double betaGamma) {
    return new double[] {1, -2, 3, 0.48, 0.64, 0.6, betaGamma, 1};
  }

  private static double[] region(double uniform) {
    return vertex(uniform, ray(2), C, LONGEST, REGION);
  }

  private static double logarithm() {
    double q = 0;
    for (double[] ab : REGION) {
      q += Math.log((Math.min(ab[1], LONGEST) + C) / (ab[0] + C));
    }
    return q;
  }

  private static double fraction(double ctau) {
    double sum = 0;
    for (double[] ab : REGION) {
      sum += Math.exp(-ab[0] / ctau) - Math.exp(-Math.min(ab[1], LONGEST) / ctau);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 10, 100, 1e4, 1e5, 1e7})
  void event_anyLifetime_weightsGiveTheDecayFraction(double ctau) {
    SplittableRandom random = new SplittableRandom(11);
    int n = 40_000;
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double[] v = region(random.nextDouble());
      double value = v[4] * Math.exp(-v[3] / ctau) / ctau;
      sum += value;
      squares += value * value;
    }
    double mean = sum / n;
    double error = Math.sqrt((squares / n - mean * mean) / n);
    assertThat(mean).isCloseTo(fraction(ctau), within(5 * error));
  }

  /** Equal steps: the error is at most the variation over 2n, here four maxima over n. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 1, 30, 1e3, 1e6})
  void event_equallySpacedNumbers_integrateTheRegion(double ctau) {
    int n = 50_000;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] v = region((k + 0.5) / n);
      sum += v[4] * Math.exp(-v[3] / ctau) / ctau;
    }
    Offset<Double> tolerance = within(4 * logarithm() * (1 / Math.E + C / ctau) / n);
    assertThat(sum / n).isCloseTo(fraction(ctau), tolerance);
  }

  @Test
  void event_anyNumber_liesInTheRegionAndOnTheRay() {
    SplittableRandom random = new SplittableRandom(12);
    boolean[] seen = new boolean[REGION.length];
    for (int k = 0; k < 10_000; k++) {
      double[] v = region(random.nextDouble());
      boolean inside = false;
      for (int j = 0; j < REGION.length; j++) {
        boolean here = v[3] >= REGION[j][0] && v[3] <= Math.min(REGION[j][1], LONGEST);
        seen[j] |= here;
        inside |= here;
      }
      assertThat(inside).isTrue();
      assertThat(v[4]).isCloseTo((v[3] + C) * logarithm(), within(1e-13 * (v[3] + C) * 20));
      double[] r = ray(2);
      for (int j = 0; j < 3; j++) {
        assertThat(v[j]).isCloseTo(r[j] + 2 * v[3] * r[3 + j], within(1e-14 * (5 + 2 * v[3])));
      }
    }
    assertThat(seen).containsOnly(true);
  }

  /** The generator may round its largest number up to 1. */
  @Test
  void event_extremeNumbers_stayInTheRegion() {
    assertThat(region(0x1p-54)[3]).isBetween(0.5, 0.5 + 1e-12);
    assertThat(region(1.0)[3]).isBetween(LONGEST * (1 - 1e-12), LONGEST);
    assertThat(vertex(4.9e-324, ray(1), C, LONGEST, new double[] {7, 8})[3]).isEqualTo(7);
  }

  @Test
  void event_noInterval_isTheOriginWithoutWeight() {
    double[] none = {1, -2, 3, 0, 0};
    assertThat(vertex(0.4, ray(2), C, LONGEST)).containsExactly(none);
    assertThat(vertex(0.4, ray(2), C, 10, new double[] {11, 12})).containsExactly(none);
    assertThat(vertex(0.4, ray(2), C, 10, new double[] {3, 3})).containsExactly(none);
  }

  /** An LLP at rest never leaves: its proper lengths are infinite or no numbers. */
  @Test
  void event_atRest_isTheOriginWithoutWeight() {
    double[] infinite = {Double.NaN, Double.POSITIVE_INFINITY};
    assertThat(vertex(0.4, ray(0), C, LONGEST, infinite)).containsExactly(1, -2, 3, 0, 0);
  }

  @Test
  void event_tinyInterval_hasItsLengthAsWeight() {
    double[][] tiny = {{1, 1 + 0x1p-52}, {1e-9, 1e-9 + 1e-22}, {0, 1e-300}, {1e5, 1e5 + 0x1p-30}};
    for (double[] ab : tiny) {
      for (double uniform : new double[] {1e-16, 0.3, 0.5, 0.99, 1}) {
        double[] v = vertex(uniform, ray(1), C, LONGEST, ab);
        assertThat(v[3]).isBetween(ab[0], ab[1]);
        assertThat(v[4] / (ab[1] - ab[0])).isCloseTo(1, within(1e-14));
      }
    }
  }

  @Test
  void event_moreHitsThanCapacity_usesThoseStored() {
    int[] nodes = new int[TraceKernel.NODE_STRIDE];
    double[] out = new double[VertexKernel.VERTEX_STRIDE];
    double[] uniforms = new double[PhiloxKernel.DRAWS];
    uniforms[VertexKernel.DRAW] = 0.999;
    VertexKernel.event(
        0,
        ray(1),
        uniforms,
        new int[] {9},
        new int[1],
        new double[] {1, 2},
        nodes,
        new int[] {1, 1, 0},
        new double[] {C, LONGEST},
        out);
    assertThat(out[3]).isBetween(1.99, 2.0);
  }
}
