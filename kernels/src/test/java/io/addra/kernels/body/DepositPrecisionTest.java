package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.PipelinePlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

/**
 * Amounts against decimal arithmetic from the edges themselves. Rounding to a whole number of steps
 * costs half a step; t = (u - c)/w is good to an ulp of c/w, more where bins are narrow. So, beyond
 * the half step, 4 ulps of weight times (1 + c/w). Ends lie anywhere in a bin, at and beside both
 * of its edges, at 0 and beyond the last edge; steps are 2^-20 to 2^-48 of 1, bins 1 to 1000 a
 * decade.
 */
class DepositPrecisionTest {
  private static final double BOUND = 4;

  @Test
  void event_endsInAndBesideBins_areWithinTheBound() {
    double[] worst = worst(4000);
    assertThat(worst[0]).isLessThan(BOUND);
    assertThat(worst[1]).isLessThan(BOUND);
    assertThat(worst[2]).isLessThan(BOUND);
    // enough ends lie below the last edge
    assertThat(worst[3]).isGreaterThan(3000);
  }

  /**
   * Largest errors beyond half a step, in ulps of the weight times 1 + c/w: of the filling, of the
   * moment, of the weight; and the number of ends below the last edge.
   */
  static double[] worst(int trials) {
    SplittableRandom random = new SplittableRandom(24);
    double[] worst = new double[4];
    int perEvent = 50;
    for (int trial = 0; trial < trials; trial += perEvent) {
      double[] edges = edges(random);
      int bins = edges.length - 1;
      int bits = random.nextInt(20, 49);
      double weight = random.nextInt(4) == 0 ? 1 : Math.pow(10, random.nextDouble(-6, 3));
      double[] ends = new double[perEvent];
      for (int k = 0; k < perEvent; k++) {
        ends[k] = end(random, edges);
      }
      int[] bin = new int[perEvent];
      long[] filling = new long[perEvent];
      long[] moment = new long[perEvent];
      long[] total = new long[1];
      DepositKernel.event(
          0,
          new double[] {0, 0, 0, 0, 0, 1, 1, weight},
          new int[] {perEvent / 2},
          ends,
          PipelinePlan.binTable(edges),
          PipelinePlan.binningArray(edges, bits),
          new int[] {1, perEvent / 2, bins, 1},
          bin,
          filling,
          moment,
          total);

      Dfp steps = exact(weight).multiply(exact(Math.scalb(1.0, bits)));
      worst[2] = Math.max(worst[2], beyondRounding(total[0], steps, steps.toDouble()));
      for (int k = 0; k < perEvent; k++) {
        int place = Arrays.binarySearch(edges, ends[k]);
        int expected = Math.min(place < 0 ? -place - 2 : place, bins);
        assertThat(bin[k]).isEqualTo(expected);
        if (expected == bins) {
          assertThat(filling[k]).isZero();
          assertThat(moment[k]).isZero();
        } else {
          Dfp low = exact(edges[expected]);
          Dfp high = exact(edges[expected + 1]);
          Dfp share = high.subtract(exact(ends[k])).divide(high.subtract(low));
          // with f = 1/2 - t the share of the bin above u, (1/4 - t^2)/2 is f (1 - f)/2
          Dfp lever = share.multiply(exact(1).subtract(share)).divide(2);
          double narrow = (edges[expected] + edges[expected + 1]) / 2;
          double scale = steps.toDouble() * (1 + narrow / (edges[expected + 1] - edges[expected]));
          worst[0] = Math.max(worst[0], beyondRounding(filling[k], steps.multiply(share), scale));
          worst[1] = Math.max(worst[1], beyondRounding(moment[k], steps.multiply(lever), scale));
          worst[3]++;
        }
      }
    }
    return worst;
  }

  private static double[] edges(SplittableRandom random) {
    double first = Math.pow(10, random.nextDouble(-9, -1));
    int perDecade = (int) Math.pow(10, random.nextDouble(0, 3));
    int decades = random.nextInt(1, 19);
    double[] edges = new double[decades * perDecade + 2];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = first * Math.pow(10, (k - 1) / (double) perDecade);
    }
    return edges;
  }

  private static double end(SplittableRandom random, double[] edges) {
    int k = random.nextInt(edges.length - 1);
    double edge = edges[random.nextInt(3) == 0 ? k + 1 : k];
    return switch (random.nextInt(8)) {
      case 0 -> edge;
      case 1 -> Math.nextUp(edge);
      case 2 -> Math.max(0, Math.nextDown(edge));
      case 3 -> random.nextInt(8) == 0 ? 1e30 : edges[k] * (1 + 1e-9);
      default -> random.nextDouble(edges[k], edges[k + 1]);
    };
  }

  private static double beyondRounding(long found, Dfp expected, double scale) {
    // amounts are below 2^62, of which a double holds only the leading part
    Dfp whole =
        exact((double) (found >> 30)).multiply(1 << 30).add(exact((double) (found & 0x3FFFFFFFL)));
    double error = whole.subtract(expected).abs().subtract(exact(0.5)).toDouble();
    return Math.max(0, error) / (ULP * scale);
  }
}
