package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.precision.HighPrecision;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Test;

/**
 * The decay against decimal arithmetic: 2 pi w is good to 6 ulps, sums of three products to a few,
 * so 16 ulps of the largest term, gamma q* + beta gamma E*.
 */
class DecayPrecisionTest {
  @Test
  void event_randomAndExtremeDecays_isWithinTheBound() {
    assertThat(worst(4000)).isLessThan(16);
  }

  /** Largest error of a component, in ulps of the largest term. */
  static double worst(int trials) {
    SplittableRandom random = new SplittableRandom(22);
    double worst = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] d = DecayKernelTest.randomDirection(random);
      double betaGamma = random.nextInt(20) == 0 ? 0 : Math.pow(10, random.nextDouble(-6, 6));
      double pick = random.nextInt(20) == 0 ? 0x1p-54 : random.nextDouble();
      double turn = random.nextDouble();
      double q = Math.pow(10, random.nextDouble(-4, 1));
      double[] decay = {
        q, Math.hypot(q, random.nextDouble(1e-3, 2)), Math.hypot(q, random.nextDouble(1e-3, 2))
      };
      double[] found = DecayKernelTest.momenta(d, betaGamma, pick, turn, decay);

      Dfp x = exact(d[0]);
      Dfp y = exact(d[1]);
      Dfp z = exact(d[2]);
      Dfp sign = exact(d[2] < 0 ? -1 : 1);
      Dfp a = exact(-1).divide(sign.add(z));
      Dfp[] e1 = {
        exact(1).add(sign.multiply(x).multiply(x).multiply(a)),
        sign.multiply(x).multiply(y).multiply(a),
        sign.multiply(x).negate()
      };
      Dfp[] e2 = {x.multiply(y).multiply(a), sign.add(y.multiply(y).multiply(a)), y.negate()};
      Dfp cosine = exact(pick).multiply(2).subtract(exact(1));
      Dfp sine = exact(1).subtract(cosine.multiply(cosine)).sqrt();
      Dfp phi = HighPrecision.pi().multiply(2).multiply(exact(turn));
      Dfp boost = exact(betaGamma);
      Dfp gamma = exact(1).add(boost.multiply(boost)).sqrt();
      Dfp forward = gamma.multiply(exact(q)).multiply(cosine);
      Dfp t1 = exact(q).multiply(sine).multiply(DfpMath.cos(phi));
      Dfp t2 = exact(q).multiply(sine).multiply(DfpMath.sin(phi));
      for (int which = 0; which < 2; which++) {
        double largest = gamma.toDouble() * q + betaGamma * decay[1 + which];
        for (int j = 0; j < 3; j++) {
          Dfp rest = e1[j].multiply(t1).add(e2[j].multiply(t2));
          Dfp push = boost.multiply(exact(decay[1 + which]));
          Dfp along = which == 0 ? push.add(forward) : push.subtract(forward);
          Dfp carried = exact(d[j]).multiply(along);
          Dfp exact = which == 0 ? carried.add(rest) : carried.subtract(rest);
          double error = HighPrecision.error(found[3 * which + j], exact);
          worst = Math.max(worst, error / (ULP * largest));
        }
      }
    }
    return worst;
  }
}
