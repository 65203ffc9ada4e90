package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.Rays;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TauDecayTest {
  private static final int EVENTS = 200_000;
  private static final double[] ALONG_Z = {0, 0, 1};
  private static final double[] NO_BOOST = {0, 0, 0};
  private static final double[] STRAIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  private static final double TAU = 1.77686;
  private static final double PION = 0.13957039;

  private final TauDecay decay = TauDecay.of("tau-", "pi-", LuminousRegion.point());

  private Rays rays(double mass, int events) {
    return Rays.of(
        decay.source(mass).withCollision(NO_BOOST, STRAIGHT, decay.beams().sqrtS(), ALONG_Z),
        events);
  }

  private static double distance(Rays rays, int i) {
    return Math.sqrt(
        Math.pow(rays.origin(i, 0), 2)
            + Math.pow(rays.origin(i, 1), 2)
            + Math.pow(rays.origin(i, 2), 2));
  }

  /** Against lambda(m_tau^2, m_pi^2, m_N^2), written out for other digits of the masses. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.8573", "0.6, 0.7802", "1.0, 0.5964", "1.4, 0.3126"})
  void llpMomentum_pionAndNeutralLepton_isTwoBodyMomentum(double mass, double expected) {
    assertThat(decay.llpMomentum(mass)).isCloseTo(expected, within(1e-4));
  }

  @Test
  void angularCoefficient_isThatOfPhotonExchange() {
    double s = Math.pow(decay.beams().sqrtS(), 2);
    double threshold = 4 * TAU * TAU / s;
    // 1 + c^2 + threshold (1 - c^2), divided by its value at c = 0
    for (double c : new double[] {0.2, 0.7, 1}) {
      double law = (1 + c * c + threshold * (1 - c * c)) / (1 + threshold);
      assertThat(1 + decay.angularCoefficient() * c * c).isCloseTo(law, within(1e-12));
    }
  }

  @Test
  void direction_ofTau_hasTheMomentsOfItsLaw() {
    Rays rays = rays(0.5, EVENTS);
    double second = 0;
    for (int i = 0; i < EVENTS; i++) {
      second += Math.pow(rays.origin(i, 2) / distance(rays, i), 2) / EVENTS;
    }
    double a = decay.angularCoefficient();
    double mean = (1.0 / 3 + a / 5) / (1 + a / 3);
    double fourth = (1.0 / 5 + a / 7) / (1 + a / 3);
    assertThat(second).isCloseTo(mean, within(5 * Math.sqrt((fourth - mean * mean) / EVENTS)));
  }

  @Test
  void flight_ofTau_hasMeanCtauTimesBetaGamma() {
    Rays rays = rays(0.5, EVENTS);
    double mean = 0;
    for (int i = 0; i < EVENTS; i++) {
      mean += distance(rays, i) / EVENTS;
    }
    double expected = 0.008703 * decay.parentMomentum() / TAU;
    assertThat(mean).isCloseTo(expected, within(5 * expected / Math.sqrt(EVENTS)));
    assertThat(decay.parentMomentum()).isBetween(4.98, 4.99);
  }

  @Test
  void decay_ofTau_conservesFourMomentum() {
    double mass = 1.2;
    Rays rays = rays(mass, 1000);
    for (int i = 0; i < rays.count(); i++) {
      double p = decay.parentMomentum() / distance(rays, i);
      FourVector tau =
          FourVector.ofMass(
              TAU, p * rays.origin(i, 0), p * rays.origin(i, 1), p * rays.origin(i, 2));
      double k = rays.betaGamma(i) * mass;
      FourVector llp =
          FourVector.ofMass(
              mass, k * rays.direction(i, 0), k * rays.direction(i, 1), k * rays.direction(i, 2));
      assertThat(tau.minus(llp).mass()).isCloseTo(PION, within(1e-9));
    }
  }

  @Test
  void of_wrongNames_isRefused() {
    LuminousRegion point = LuminousRegion.point();
    assertThat(decay.maxMass()).isCloseTo(TAU - PION, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TauDecay.of("B+", "pi+", point))
        .withMessage("expected a parent of tau-decay (tau-, tau+), found 'B+'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TauDecay.of("tau-", "pi+", point))
        .withMessage("expected a daughter of the charge of tau- (pi-, rho-), found 'pi+'");
  }
}
