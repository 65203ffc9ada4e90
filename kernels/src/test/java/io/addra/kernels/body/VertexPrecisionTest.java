package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.precision.HighPrecision;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The vertex against decimal arithmetic. The random number times Q is good to a few ulps of Q, and
 * du = (u + c) dr, so u is measured in ulps of (u + c) Q + u; the weight relative to itself.
 */
class VertexPrecisionTest {
  private static final double BOUND = 16;

  @Test
  void event_randomAndExtremeIntervals_isWithinTheBound() {
    assertWithin(800);
  }

  @Test
  @Tag("long")
  void event_randomAndExtremeIntervals_isWithinTheBound_manyTimes() {
    assertWithin(4000);
  }

  private static void assertWithin(int trials) {
    double[] worst = worst(trials);
    assertThat(worst[0]).isLessThan(BOUND);
    assertThat(worst[1]).isLessThan(BOUND);
    assertThat(worst[2]).isLessThan(4);
  }

  /** Largest errors in ulps: of u, of the weight at the u found, of the position. */
  static double[] worst(int trials) {
    SplittableRandom random = new SplittableRandom(21);
    double[] worst = new double[3];
    for (int trial = 0; trial < trials; trial++) {
      double c = Math.pow(10, random.nextDouble(-9, 0));
      double[][] intervals = new double[random.nextInt(1, 7)][2];
      double at = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-9, 4));
      for (double[] ab : intervals) {
        ab[0] = at;
        double length = Math.max(at, 1e-12) * Math.pow(10, random.nextDouble(-16, 2));
        ab[1] = Math.max(at + length, Math.nextUp(at));
        at = ab[1] + Math.pow(10, random.nextDouble(-9, 4));
      }
      intervals[intervals.length - 1][1] = random.nextInt(9) == 0 ? 1e30 : at;
      double longest = random.nextBoolean() ? 1e12 : 2 * at;
      double uniform = random.nextInt(9) == 0 ? 1e-16 : random.nextDouble();
      double betaGamma = Math.pow(10, random.nextDouble(-6, 6));
      double[] ray = {1, -2, 3, 0.48, 0.64, 0.6, betaGamma, 1};
      double[] v = VertexKernelTest.vertex(uniform, ray, c, longest, intervals);

      Dfp total = exact(0);
      Dfp[] logs = new Dfp[intervals.length];
      for (int k = 0; k < logs.length; k++) {
        Dfp a = exact(intervals[k][0]);
        Dfp b = exact(Math.min(intervals[k][1], longest));
        logs[k] = HighPrecision.logOnePlus(b.subtract(a).divide(a.add(exact(c))));
        total = total.add(logs[k]);
      }
      Dfp left = total.multiply(exact(uniform));
      int chosen = 0;
      while (left.greaterThan(logs[chosen])) {
        left = left.subtract(logs[chosen]);
        chosen++;
      }
      // where rounding picks the neighbour, the two ends are equally good answers
      double tie = BOUND * ULP * total.toDouble();
      boolean edge = left.toDouble() < tie || logs[chosen].subtract(left).toDouble() < tie;
      Dfp a = exact(intervals[chosen][0]);
      Dfp u = a.add(a.add(exact(c)).multiply(HighPrecision.expMinusOne(left)));
      double scale = (u.toDouble() + c) * total.toDouble() + u.toDouble();
      boolean single = intervals.length == 1;
      if (single || !edge) {
        worst[0] = Math.max(worst[0], HighPrecision.error(v[3], u) / (ULP * scale));
      }
      Dfp weight = exact(v[3]).add(exact(c)).multiply(total);
      worst[1] = Math.max(worst[1], HighPrecision.error(v[4], weight) / (ULP * weight.toDouble()));
      for (int j = 0; j < 3; j++) {
        Dfp x =
            exact(ray[j]).add(exact(v[3]).multiply(exact(betaGamma)).multiply(exact(ray[3 + j])));
        double size = Math.abs(ray[j]) + v[3] * betaGamma;
        worst[2] = Math.max(worst[2], HighPrecision.error(v[j], x) / (ULP * size));
      }
    }
    return worst;
  }
}
