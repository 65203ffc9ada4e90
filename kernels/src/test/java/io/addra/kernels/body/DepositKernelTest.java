package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.PipelinePlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositKernelTest {
  private static final double[] EDGES = edges();
  private static final int BINS = EDGES.length - 1;
  private static final double SCALE = 0x1p40;
  private static final double[] BINNING = PipelinePlan.binningArray(EDGES, 40);

  private static double[] edges() {
    double[] e = new double[62];
    for (int k = 1; k < e.length; k++) {
      e[k] = 1e-3 * Math.pow(10, (k - 1) / 10.0);
    }
    return e;
  }

  /**
   * Sums of filling and moment per bin, the running count already added, in shares of one event.
   */
  private static double[][] spectrum(double a, double b, double weight) {
    int[] bin = new int[2];
    long[] filling = new long[2];
    long[] moment = new long[2];
    long[] total = new long[1];
    DepositKernel.event(
        0,
        new double[] {0, 0, 0, 0, 0, 1, 1, weight},
        new int[] {1},
        new double[] {a, b},
        PipelinePlan.binTable(EDGES),
        BINNING,
        new int[] {1, 1, BINS, 1},
        bin,
        filling,
        moment,
        total);
    double[][] result = new double[2][BINS + 1];
    for (int end = 0; end < 2; end++) {
      double sign = end == 0 ? 1 : -1;
      if (bin[end] < BINS) {
        result[0][bin[end]] += sign * filling[end] / SCALE;
        result[1][bin[end]] += sign * moment[end] / SCALE;
        for (int k = bin[end] + 1; k <= BINS; k++) {
          result[0][k] += sign * total[0] / SCALE;
        }
      }
    }
    return result;
  }

  /** The definition: mean of the indicator over the bin, and of the indicator times (u - c)/w. */
  @Test
  void event_randomIntervals_areTheMeansOverTheBins() {
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 400; trial++) {
      double a = random.nextInt(8) == 0 ? 0 : Math.exp(random.nextDouble(-9, 6));
      double b = a + Math.exp(random.nextDouble(-9, 6));
      double weight = random.nextDouble(0.1, 2);
      double[][] found = spectrum(a, b, weight);
      for (int k = 0; k < BINS; k++) {
        double w = EDGES[k + 1] - EDGES[k];
        double c = (EDGES[k + 1] + EDGES[k]) / 2;
        double from = Math.clamp(a, EDGES[k], EDGES[k + 1]);
        double to = Math.clamp(b, EDGES[k], EDGES[k + 1]);
        double filling = weight * (to - from) / w;
        double moment = weight * ((to - c) * (to - c) - (from - c) * (from - c)) / (2 * w * w);
        assertThat(found[0][k]).isCloseTo(filling, within(1e-11));
        assertThat(found[1][k]).isCloseTo(moment, within(1e-11));
      }
    }
  }

  @Test
  void event_endAtAnEdge_belongsToTheBinAbove() {
    for (int k = 0; k < BINS - 1; k++) {
      double[][] found = spectrum(EDGES[k], EDGES[k + 1], 1);
      for (int j = 0; j <= BINS; j++) {
        assertThat(found[0][j]).isCloseTo(j == k ? 1 : 0, within(1e-11));
        assertThat(found[1][j]).isCloseTo(0, within(1e-11));
      }
    }
  }

  @Test
  void event_endBeyondTheLastEdge_fillsTheOverflow() {
    double[][] found = spectrum(EDGES[BINS - 1], 1e30, 1);
    assertThat(found[0][BINS]).isEqualTo(1);
    assertThat(spectrum(EDGES[BINS], 1e30, 1)[0]).containsOnly(0);
  }

  /** Amounts above 2^31 need both halves of the conversion. */
  @Test
  void event_largeAmounts_areExact() {
    double[][] found = spectrum(0, 1e30, 1 << 20);
    assertThat(found[0]).containsOnly(1 << 20);
  }

  /** Every edge of some grids, and what lies just beside it, against a binary search. */
  @ParameterizedTest
  @CsvSource({"1e-5, 12, 200", "1e-4, 4, 13000", "1e-9, 18, 7", "3e2, 1, 1"})
  void bin_atAndBesideEveryEdge_isThatOfABinarySearch(double first, int decades, int perDecade) {
    double[] edges = new double[decades * perDecade + 2];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = first * StrictMath.pow(10, (k - 1) / (double) perDecade);
    }
    double[] table = PipelinePlan.binTable(edges);
    double[] binning = PipelinePlan.binningArray(edges, 40);
    int count = edges.length - 1;
    for (int k = 1; k < edges.length; k++) {
      double middle = Math.sqrt(edges[k] * edges[k - 1]);
      for (double u : new double[] {edges[k], edges[k - 1], middle}) {
        for (double x : new double[] {u, Math.nextUp(u), Math.max(0, Math.nextDown(u))}) {
          int found = Arrays.binarySearch(edges, x);
          int expected = Math.min(count, found < 0 ? -found - 2 : found);
          assertThat(DepositKernel.bin(x, table, binning, count)).isEqualTo(expected);
        }
      }
    }
    assertThat(DepositKernel.bin(1e30, table, binning, count)).isEqualTo(count);
  }

  @Test
  void binningArray_moreThanTheKernelFindsItsWayIn_isRefused() {
    assertThatThrownBy(() -> PipelinePlan.binningArray(new double[] {0, 1e-10, 1e10}, 40))
        .hasMessageContaining("too many or reach too far");
    assertThatThrownBy(() -> PipelinePlan.binningArray(new double[] {0, 1, 1.0001}, 40))
        .hasMessageContaining("too many or reach too far");
  }
}
