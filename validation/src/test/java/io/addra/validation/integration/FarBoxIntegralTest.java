package io.addra.validation.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.validation.coverage.BoxSolidAngle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarBoxIntegralTest {
  private static final double[] LOW = {800, -570, 800};
  private static final double[] HIGH = {1200, -170, 1200};

  /** A parent at rest in the Belle II frame: the LLP is isotropic with momentum p'. */
  private static DecayChain atRest(double mass) {
    return new DecayChain(
        new double[] {0, 0, 0}, new double[] {0, 0, 1}, 2 * 5.27934 + 1e-12, 5.27934, 0, 0.5, mass);
  }

  @Test
  void decays_longLifetimeAtRest_isPathIntegralOverLambda() {
    DecayChain chain = atRest(1);
    double ctau = 1e9;
    double lambda = chain.llpMomentum() * ctau;
    Integral found = new FarBoxIntegral(LOW, HIGH).decays(chain, ctau);
    assertThat(found.value() * lambda / 2.393).isCloseTo(1, within(3e-3));
    assertThat(found.error() / found.value()).isLessThan(1e-8);
  }

  @Test
  void decays_thinBox_isSolidAngleTimesDensity() {
    double[] low = {1000, -300, 800};
    double[] high = {1000.01, 100, 1200};
    DecayChain chain = atRest(2);
    double ctau = 1e9;
    double[] tilted = {1000.005, -300, 800};
    double solidAngle = BoxSolidAngle.of(new double[] {1000.005, -300, 800}, high);
    double found = new FarBoxIntegral(low, high).decays(chain, ctau).value();
    double lambda = chain.llpMomentum() / 2 * ctau;
    double least = solidAngle * 0.01 / (4 * Math.PI * lambda);
    double most = least * DecayChain.norm(high) / tilted[0];
    assertThat(found).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 10", "1, 100", "3, 300", "3, 1e5"})
  void decays_scalarFromB_isPreciseEnoughForAMillionEvents(double mass, double ctau) {
    DecayChain chain = DecayChainTest.scalar(mass, 0.0491);
    Integral found = new FarBoxIntegral(LOW, HIGH).decays(chain, ctau);
    double sampleError = Math.sqrt(found.value() / 1e6) * 0.1;
    assertThat(found.error()).isLessThan(Math.min(1e-4 * found.value(), sampleError));
  }

  @Test
  void decays_llpSlowerThanParent_isRefused() {
    DecayChain slow = DecayChainTest.scalar(4.7, 0);
    assertThatThrownBy(() -> new FarBoxIntegral(LOW, HIGH).decays(slow, 100))
        .hasMessageContaining("slower");
  }

  /** Rays drawn in the parent's frame and clipped by the box, against the density in its volume. */
  @ParameterizedTest
  @CsvSource({"0.3, 10", "1, 100", "3, 300"})
  void decays_equalsQuasiRandomRays(double mass, double ctau) {
    DecayChain chain = DecayChainTest.scalar(mass, 0.0491);
    double[] low = {-300, 100, -200};
    double[] high = {400, 500, 500};
    Integral rays =
        new QuasiRandomIntegral(1 << 14, 16, 3)
            .decays(new BoxRegion(low, high), chain, new double[] {14e-4, 0.4e-4, 350e-4}, ctau)
            .getFirst();
    Integral volume = new FarBoxIntegral(low, high).decays(chain, ctau);
    assertThat(rays.error() / rays.value()).isLessThan(1e-3);
    assertThat(volume.value())
        .isCloseTo(rays.value(), within(4 * Math.hypot(rays.error(), volume.error())));
  }
}
