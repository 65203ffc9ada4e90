package io.addra.validation.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class RandomDecaysTest {
  private static final int DECAYS = 200_000;
  private static final double[] CTAU_CM = {0.02, 3, 100};
  private static final CylinderRegion REGION = new CylinderRegion(0.05, 60, -55, 140);

  private static double[] momentum(FourVector v) {
    return new double[] {v.px(), v.py(), v.pz()};
  }

  /** Shares in a cylinder against quasi-random integrals in closed form along each line. */
  @Test
  void next_manyDecays_fillARegionAsIntegralsSay() {
    Beams beams = Beams.superKekb();
    DecayChain chain =
        DecayChain.ofBeams(
            momentum(beams.electron()), momentum(beams.positron()), 5.27934, 0.0491, 0.493677, 1);
    double[][] covariance = LuminousRegion.nominal().covariance();
    double[] spread = new double[3];
    double[][] factor = new double[3][3];
    for (int k = 0; k < 3; k++) {
      spread[k] = Math.sqrt(covariance[k][k]);
      factor[k][k] = spread[k];
    }
    RandomDecays random = new RandomDecays(chain, new double[3], factor, new Well19937c(11));
    int[] inside = new int[CTAU_CM.length];
    for (int i = 0; i < DECAYS; i++) {
      double[][] points = random.next(CTAU_CM);
      for (int t = 0; t < CTAU_CM.length; t++) {
        double r = Math.hypot(points[t][0], points[t][1]);
        double z = points[t][2];
        inside[t] += r > 0.05 && r < 60 && z > -55 && z < 140 ? 1 : 0;
      }
    }
    List<Integral> expected =
        new QuasiRandomIntegral(1 << 12, 8, 3).decays(REGION, chain, spread, CTAU_CM);
    for (int t = 0; t < CTAU_CM.length; t++) {
      double p = expected.get(t).value();
      double sigma = Math.hypot(Math.sqrt(p * (1 - p) / DECAYS), expected.get(t).error());
      assertThat((double) inside[t] / DECAYS).isCloseTo(p, within(4 * sigma));
    }
  }
}
