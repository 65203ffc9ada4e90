package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayKernelTest {
  private static final double MASS = 1.2;
  private static final double MASS_1 = 0.13957;
  private static final double MASS_2 = 0.493677;
  private static final double Q =
      Math.sqrt(
              (MASS * MASS - (MASS_1 + MASS_2) * (MASS_1 + MASS_2))
                  * (MASS * MASS - (MASS_1 - MASS_2) * (MASS_1 - MASS_2)))
          / (2 * MASS);
  private static final double[] DECAY = {Q, Math.hypot(Q, MASS_1), Math.hypot(Q, MASS_2)};

  /** Runs the kernel as event 1 of 2. */
  static double[] momenta(
      double[] direction, double betaGamma, double pick, double turn, double[] decay) {
    double[] rays = new double[2 * ProductionKernel.RAY_STRIDE];
    int r = ProductionKernel.RAY_STRIDE;
    System.arraycopy(direction, 0, rays, r + 3, 3);
    rays[r + ProductionKernel.RAY_BETA_GAMMA] = betaGamma;
    double[] uniforms = new double[2 * PhiloxKernel.DRAWS];
    uniforms[PhiloxKernel.DRAWS + DecayKernel.DRAW] = pick;
    uniforms[PhiloxKernel.DRAWS + DecayKernel.DRAW + 1] = turn;
    double[] out = new double[2 * DecayKernel.MOMENTA_STRIDE];
    DecayKernel.event(1, rays, uniforms, decay, out);
    return java.util.Arrays.copyOfRange(out, DecayKernel.MOMENTA_STRIDE, out.length);
  }

  static double[] randomDirection(SplittableRandom random) {
    double cosine = random.nextDouble(-1, 1);
    double phi = random.nextDouble(0, 2 * Math.PI);
    double sine = Math.sqrt(1 - cosine * cosine);
    double[] d = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
    double norm = Math.sqrt(dot(d, d));
    return new double[] {d[0] / norm, d[1] / norm, d[2] / norm};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] daughter(double[] momenta, int which) {
    return java.util.Arrays.copyOfRange(momenta, 3 * which, 3 * which + 3);
  }

  private static double energy(double[] p, double mass) {
    return Math.sqrt(mass * mass + dot(p, p));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 0.1, 1, 30, 1e4})
  void event_anyBoost_conservesTheFourMomentum(double betaGamma) {
    SplittableRandom random = new SplittableRandom(1);
    double gamma = Math.hypot(1, betaGamma);
    for (int k = 0; k < 2000; k++) {
      double[] d = randomDirection(random);
      double[] m = momenta(d, betaGamma, random.nextDouble(), random.nextDouble(), DECAY);
      double energy = energy(daughter(m, 0), MASS_1) + energy(daughter(m, 1), MASS_2);
      assertThat(energy).isCloseTo(gamma * MASS, within(1e-14 * gamma * MASS));
      for (int j = 0; j < 3; j++) {
        double expected = betaGamma * MASS * d[j];
        assertThat(m[j] + m[3 + j]).isCloseTo(expected, within(1e-14 * gamma * MASS));
      }
    }
  }

  @Test
  void event_atRest_isBackToBackWithTheRestFrameMomentum() {
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < 500; k++) {
      double[] d = randomDirection(random);
      double[] m = momenta(d, 0, random.nextDouble(), random.nextDouble(), DECAY);
      assertThat(Math.sqrt(dot(daughter(m, 0), daughter(m, 0)))).isCloseTo(Q, within(1e-15));
      for (int j = 0; j < 3; j++) {
        assertThat(m[3 + j]).isEqualTo(-m[j]);
      }
    }
  }

  /**
   * The 400 cells of equal solid angle, axes fixed in the laboratory, each daughter boosted back.
   * Threshold: five standard deviations of a chi square of 399 degrees of freedom.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7, 20})
  void event_restFrame_isIsotropic(double betaGamma) {
    SplittableRandom random = new SplittableRandom(3);
    double gamma = Math.hypot(1, betaGamma);
    int n = 100_000;
    for (int which = 0; which < 2; which++) {
      double[] d = randomDirection(random);
      double mass = which == 0 ? MASS_1 : MASS_2;
      int[] cells = new int[400];
      for (int k = 0; k < n; k++) {
        double[] m = momenta(d, betaGamma, random.nextDouble(), random.nextDouble(), DECAY);
        double[] p = daughter(m, which);
        double push = dot(p, d) * (gamma - 1) - betaGamma * energy(p, mass);
        double[] rest = {p[0] + push * d[0], p[1] + push * d[1], p[2] + push * d[2]};
        double cosine = rest[2] / Math.sqrt(dot(rest, rest));
        double turn = (Math.atan2(rest[1], rest[0]) / Math.PI + 1) / 2;
        int cell = Math.min(19, (int) (10 * (cosine + 1))) * 20 + Math.min(19, (int) (20 * turn));
        cells[cell]++;
      }
      double chiSquare = 0;
      for (int count : cells) {
        chiSquare += Math.pow(count - n / 400.0, 2) / (n / 400.0);
      }
      assertThat(chiSquare).isLessThan(399 + 5 * Math.sqrt(2 * 399));
    }
  }

  @Test
  void event_alongOrAgainstTheAxis_keepsTheRestFramesTransverseMomentum() {
    double[][] directions = {{0, 0, 1}, {0, 0, -1}, {1e-9, 0, -1}, {1, 0, 0}, {0, -1, 0}};
    for (double[] d : directions) {
      for (double betaGamma : new double[] {0.5, 1e4}) {
        double[] p = daughter(momenta(d, betaGamma, 0.2, 0.3, DECAY), 0);
        double along = dot(p, d);
        double[] across = {p[0] - along * d[0], p[1] - along * d[1], p[2] - along * d[2]};
        double expected = Q * Math.sqrt(1 - 0.6 * 0.6);
        assertThat(Math.sqrt(dot(across, across)))
            .isCloseTo(expected, within(1e-14 * Math.hypot(1, betaGamma)));
      }
    }
  }

  @Test
  void event_numbersAtTheirEnds_areForwardAndBackward() {
    double[] d = {0.48, 0.64, 0.6};
    assertThat(dot(daughter(momenta(d, 0, 1, 1, DECAY), 0), d)).isCloseTo(Q, within(1e-15));
    assertThat(dot(daughter(momenta(d, 0, 0, 0, DECAY), 0), d)).isCloseTo(-Q, within(1e-15));
  }
}
