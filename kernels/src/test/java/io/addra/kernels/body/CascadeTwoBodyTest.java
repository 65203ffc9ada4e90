package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.device.EventCall;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The isotropic decay of an LLP to two particles. */
class CascadeTwoBodyTest {
  private static final double MASS = 1.2;
  private static final Split SPLIT = Split.of(0, MASS, 0.13957, 0.493677);
  private static final DecayTable PAIR = DecayTable.of(MASS, DecayChain.of(SPLIT));
  private static final double Q = SPLIT.momentum();

  /**
   * Four-momenta of both products (GeV), energies last, of event 1 of 2.
   *
   * @param pick random number of the polar angle
   * @param turn random number of the azimuth
   */
  static double[][] products(
      double[] direction, double betaGamma, double pick, double turn, DecayTable table) {
    double[] rays = new double[2 * ProductionKernel.RAY_STRIDE];
    int r = ProductionKernel.RAY_STRIDE;
    System.arraycopy(direction, 0, rays, r + 3, 3);
    rays[r + ProductionKernel.RAY_BETA_GAMMA] = betaGamma;
    double[] uniforms = new double[2 * table.draws()];
    uniforms[table.draws() + CascadeLayout.CHANNEL_DRAW] = 0.5;
    uniforms[table.draws() + CascadeLayout.CHAIN_DRAW] = pick;
    uniforms[table.draws() + CascadeLayout.CHAIN_DRAW + 1] = turn;
    EventCall.Cascade call =
        new EventCall.Cascade(
            new long[] {0, 0, 2, table.draws(), 0, 2, 0},
            rays,
            new double[2 * VertexKernel.VERTEX_STRIDE],
            uniforms,
            table.integers(),
            table.doubles(),
            new double[2 * table.particles() * ChainLayout.PARTICLE_STRIDE],
            new int[2],
            new double[2]);
    call.event(1);
    double[][] products = new double[2][];
    for (int which = 0; which < 2; which++) {
      int p = (table.particles() + 1 + which) * ChainLayout.PARTICLE_STRIDE;
      products[which] = Arrays.copyOfRange(call.particles(), p, p + 4);
    }
    return products;
  }

  static double[] randomDirection(SplittableRandom random) {
    double cosine = random.nextDouble(-1, 1);
    double phi = random.nextDouble(0, 2 * Math.PI);
    double sine = Math.sqrt(1 - cosine * cosine);
    double[] d = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
    double norm = Math.sqrt(dot(d, d));
    return new double[] {d[0] / norm, d[1] / norm, d[2] / norm};
  }

  /** Of the three components in space. */
  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 0.1, 1, 30, 1e4})
  void event_anyBoost_conservesTheFourMomentum(double betaGamma) {
    SplittableRandom random = new SplittableRandom(1);
    double gamma = Math.hypot(1, betaGamma);
    for (int k = 0; k < 2000; k++) {
      double[] d = randomDirection(random);
      double[][] p = products(d, betaGamma, random.nextDouble(), random.nextDouble(), PAIR);
      assertThat(p[0][3] + p[1][3]).isCloseTo(gamma * MASS, within(1e-14 * gamma * MASS));
      for (int j = 0; j < 3; j++) {
        double expected = betaGamma * MASS * d[j];
        assertThat(p[0][j] + p[1][j]).isCloseTo(expected, within(1e-14 * gamma * MASS));
      }
    }
  }

  @Test
  void event_atRest_isBackToBackWithTheRestFrameMomentum() {
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < 500; k++) {
      double[] d = randomDirection(random);
      double[][] p = products(d, 0, random.nextDouble(), random.nextDouble(), PAIR);
      assertThat(Math.sqrt(dot(p[0], p[0]))).isCloseTo(Q, within(1e-15));
      for (int j = 0; j < 3; j++) {
        assertThat(p[1][j]).isEqualTo(-p[0][j]);
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
      int[] cells = new int[400];
      for (int k = 0; k < n; k++) {
        double pick = random.nextDouble();
        double[] p = products(d, betaGamma, pick, random.nextDouble(), PAIR)[which];
        double push = dot(p, d) * (gamma - 1) - betaGamma * p[3];
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

  /** At rest the polar angle is measured from z; along z a boost leaves what is across it. */
  @Test
  void event_alongOrAgainstTheAxis_keepsTheRestFramesTransverseMomentum() {
    double[][] directions = {{0, 0, 1}, {0, 0, -1}};
    for (double[] d : directions) {
      for (double betaGamma : new double[] {0.5, 1e4}) {
        double[] p = products(d, betaGamma, 0.2, 0.3, PAIR)[0];
        double expected = Q * Math.sqrt(1 - 0.6 * 0.6);
        assertThat(Math.hypot(p[0], p[1])).isCloseTo(expected, within(1e-15));
      }
    }
  }

  /** Whatever the boost's direction, what is across it stays as at rest. */
  @Test
  void event_anyDirection_keepsWhatIsAcrossTheBoost() {
    double[][] directions = {{1e-9, 0, -1}, {1, 0, 0}, {0, -1, 0}, {0.48, 0.6, 0.64}};
    for (double[] d : directions) {
      double[] rest = products(d, 0, 0.2, 0.3, PAIR)[0];
      for (double betaGamma : new double[] {0.5, 1e4}) {
        double[] p = products(d, betaGamma, 0.2, 0.3, PAIR)[0];
        for (int j = 0; j < 3; j++) {
          assertThat(p[j] - dot(p, d) * d[j])
              .isCloseTo(rest[j] - dot(rest, d) * d[j], within(1e-14 * Math.hypot(1, betaGamma)));
        }
      }
    }
  }

  @Test
  void event_numbersAtTheirEnds_areForwardAndBackward() {
    double[] d = {0.48, 0.6, 0.64};
    assertThat(products(d, 0, 1, 1, PAIR)[0][2]).isCloseTo(Q, within(1e-15));
    assertThat(products(d, 0, 0, 0, PAIR)[0][2]).isCloseTo(-Q, within(1e-15));
  }
}
