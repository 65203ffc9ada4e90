package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.Rays;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BMesonDecayTest {

  private static final int EVENTS = 200_000;
  private static final double[] ALONG_Z = {0, 0, 1};
  private static final double[] NO_BOOST = {0, 0, 0};
  private static final double[] STRAIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private final BMesonDecay decay = BMesonDecay.of("B+", "K+", LuminousRegion.point());

  @ParameterizedTest
  @CsvSource({"0.3, 2.6079", "1, 2.5201", "2, 2.2299", "3, 1.7418", "4, 1.0358"})
  void llpMomentum_ofChargedB_isTwoBodyMomentum(double mass, double expected) {
    assertThat(decay.llpMomentum(mass)).isCloseTo(expected, within(0.5e-4));
  }

  @Test
  void maxMass_ofChargedB_isMassDifference() {
    assertThat(decay.maxMass()).isCloseTo(5.27934 - 0.493677, within(1e-9));
  }

  @Test
  void parentMomentum_atUpsilon4S_isAThirdOfAGeV() {
    double e = Beams.superKekb().sqrtS() / 2;
    assertThat(decay.parentMomentum())
        .isCloseTo(Math.sqrt(e * e - 5.27934 * 5.27934), within(1e-12));
    assertThat(decay.parentMomentum()).isBetween(0.32, 0.34);
  }

  @Test
  void direction_ofParent_followsSinSquared() {
    Rays rays = Rays.of(decay.source(1).withCollision(NO_BOOST, STRAIGHT, 10.58, ALONG_Z), EVENTS);
    double second = 0;
    double fourth = 0;
    for (int i = 0; i < EVENTS; i++) {
      double z = rays.origin(i, 2);
      double r2 = square(rays.origin(i, 0)) + square(rays.origin(i, 1)) + z * z;
      double c2 = z * z / r2;
      second += c2 / EVENTS;
      fourth += c2 * c2 / EVENTS;
    }
    // moments of (3/4)(1 - c^2): <c^2> = 1/5, <c^4> = 3/35; tolerance 5 standard errors
    assertThat(second).isCloseTo(1.0 / 5, within(5 * Math.sqrt((3.0 / 35 - 1.0 / 25) / EVENTS)));
    assertThat(fourth)
        .isCloseTo(3.0 / 35, within(5 * Math.sqrt((1.0 / 21 - square(3.0 / 35)) / EVENTS)));
  }

  @Test
  void direction_ofParentWithBeams_followsSinSquaredAboutTheBeam() {
    double[] axis = Beams.superKekb().axis();
    LlpSource source = decay.source(1);
    double[] p = source.parameters();
    double[] basis = java.util.Arrays.copyOfRange(p, ChainLayout.BASIS, ChainLayout.BASIS + 9);
    assertThat(java.util.Arrays.copyOfRange(basis, 6, 9)).containsExactly(axis, within(1e-12));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double dot =
            basis[3 * i] * basis[3 * j]
                + basis[3 * i + 1] * basis[3 * j + 1]
                + basis[3 * i + 2] * basis[3 * j + 2];
        assertThat(dot).isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  @Test
  void flight_ofParent_hasMeanCtauTimesBetaGamma() {
    Rays rays = Rays.of(decay.source(1).withCollision(NO_BOOST, STRAIGHT, 10.58, ALONG_Z), EVENTS);
    double mean = 0;
    for (int i = 0; i < EVENTS; i++) {
      mean +=
          Math.sqrt(
                  square(rays.origin(i, 0)) + square(rays.origin(i, 1)) + square(rays.origin(i, 2)))
              / EVENTS;
    }
    double expected = 0.04911 * decay.parentMomentum() / 5.27934;
    assertThat(mean).isCloseTo(expected, within(5 * expected / Math.sqrt(EVENTS)));
  }

  @Test
  void flight_inLaboratory_isAlongTheBoost() {
    Rays rays = Rays.of(decay.source(1), EVENTS);
    double[] mean = new double[3];
    double[] squares = new double[3];
    for (int i = 0; i < EVENTS; i++) {
      for (int axis = 0; axis < 3; axis++) {
        mean[axis] += rays.origin(i, axis) / EVENTS;
        squares[axis] += square(rays.origin(i, axis)) / EVENTS;
      }
    }
    double[] beta = decay.beams().boost();
    double gamma = 1 / Math.sqrt(1 - beta[0] * beta[0] - beta[2] * beta[2]);
    double energy = decay.beams().sqrtS() / 2;
    for (int axis = 0; axis < 3; axis++) {
      double expected = 0.04911 * gamma * beta[axis] * energy / 5.27934;
      assertThat(mean[axis]).isCloseTo(expected, within(5 * Math.sqrt(squares[axis] / EVENTS)));
    }
  }

  @Test
  void decay_ofParent_conservesFourMomentum() {
    double mass = 2;
    Rays rays = Rays.of(decay.source(mass).withCollision(NO_BOOST, STRAIGHT, 10.58, ALONG_Z), 1000);
    for (int i = 0; i < rays.count(); i++) {
      double r =
          Math.sqrt(
              square(rays.origin(i, 0)) + square(rays.origin(i, 1)) + square(rays.origin(i, 2)));
      double p = decay.parentMomentum() / r;
      FourVector parent =
          FourVector.ofMass(
              5.27934, p * rays.origin(i, 0), p * rays.origin(i, 1), p * rays.origin(i, 2));
      double k = rays.betaGamma(i) * mass;
      FourVector llp =
          FourVector.ofMass(
              mass, k * rays.direction(i, 0), k * rays.direction(i, 1), k * rays.direction(i, 2));
      assertThat(parent.minus(llp).mass()).isCloseTo(0.493677, within(1e-9));
    }
  }

  @Test
  void meanMomentum_ofLlpInLaboratory_isThatOfABAtRestTimesItsShare() {
    double mass = 1;
    Rays rays = Rays.of(decay.source(mass), EVENTS);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < EVENTS; i++) {
      double pz = rays.betaGamma(i) * mass * rays.direction(i, 2);
      sum += pz / EVENTS;
      squares += pz * pz / EVENTS;
    }
    double mB = 5.27934;
    double share = Math.sqrt(square(decay.llpMomentum(mass)) + mass * mass) / mB;
    double expected = share * decay.beams().total().pz() / 2;
    assertThat(sum).isCloseTo(expected, within(5 * Math.sqrt(squares / EVENTS)));
  }

  @Test
  void of_wrongParentDaughterOrMass_isRefused() {
    LuminousRegion point = LuminousRegion.point();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BMesonDecay.of("D+", "K+", point))
        .withMessageContaining("B+");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BMesonDecay.of("B+", "K0", point))
        .withMessageContaining("K*+");
    assertThatIllegalArgumentException().isThrownBy(() -> decay.source(4.8));
    assertThatIllegalArgumentException().isThrownBy(() -> decay.source(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> TwoBody.momentum(1, 0.6, 0.6));
    assertThat(decay.reaction("S")).isEqualTo("B+ -> K+ S");
  }

  private static double square(double x) {
    return x * x;
  }
}
