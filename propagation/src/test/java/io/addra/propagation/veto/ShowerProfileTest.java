package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.veto.ShowerProfile.Start;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowerProfileTest {
  /** Critical energy of CsI, Review of Particle Physics, table of atomic and nuclear properties. */
  private static final double CSI = 0.01117;

  @Test
  void criticalEnergy_ofCaesiumIodide_isThatOfTheTable() {
    assertThat(ShowerProfile.criticalEnergy(54.02)).isCloseTo(CSI, within(0.02 * CSI));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 1, 5, 30})
  void electrons_overAllDepths_carryTheEnergy(double energy) {
    ShowerProfile profile = ShowerProfile.of(energy, CSI, Start.CONVERSION);
    double integral =
        new IterativeLegendreGaussIntegrator(16, 1e-8, 1e-10)
            .integrate(1_000_000, t -> CSI * profile.electrons(t), 1e-9, 100);
    assertThat(integral).isCloseTo(energy, within(1e-5 * energy));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 5})
  void before_isTheIntegralOfElectrons(double energy) {
    ShowerProfile profile = ShowerProfile.of(energy, CSI, Start.ELECTRON);
    for (double depth : new double[] {0.7, 3.3, 8, 16.13}) {
      double integral =
          new IterativeLegendreGaussIntegrator(16, 1e-8, 1e-10)
              .integrate(1_000_000, t -> CSI / energy * profile.electrons(t), 1e-9, depth);
      assertThat(profile.before(depth)).isCloseTo(integral, within(2e-4));
    }
    assertThat(profile.before(0)).isZero();
    assertThat(profile.before(-3)).isZero();
    assertThat(profile.before(1000)).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void maximum_growsWithTheLogarithmOfTheEnergy(Start start) {
    double one = ShowerProfile.of(1, CSI, start).maximum();
    double ten = ShowerProfile.of(10, CSI, start).maximum();
    assertThat(ten - one).isCloseTo(Math.log(10), within(1e-12));
    ShowerProfile profile = ShowerProfile.of(1, CSI, start);
    assertThat(profile.electrons(one)).isGreaterThan(profile.electrons(one - 0.01));
    assertThat(profile.electrons(one)).isGreaterThan(profile.electrons(one + 0.01));
  }

  /** A photon's shower from its conversion lies 9/7 before that from where it enters. */
  @Test
  void maximum_ofPhotonAndElectron_differAsTheReviewHasThem() {
    double photon = ShowerProfile.of(2, CSI, Start.CONVERSION).maximum();
    double electron = ShowerProfile.of(2, CSI, Start.ELECTRON).maximum();
    assertThat(photon + 9.0 / 7.0 - electron).isCloseTo(1, within(1e-12));
  }

  @Test
  void depthOf_isTheInverseOfBefore() {
    ShowerProfile profile = ShowerProfile.of(1, CSI, Start.CONVERSION);
    for (double share : new double[] {0.01, 0.1, 0.5, 0.97}) {
      assertThat(profile.before(profile.depthOf(share))).isCloseTo(share, within(2e-4));
    }
    assertThat(profile.depthOf(0)).isZero();
    assertThat(profile.depthOf(1)).isInfinite();
    assertThat(profile.depthOf(3)).isInfinite();
  }

  @Test
  void lastDepth_hasThatNumberOfElectrons() {
    ShowerProfile profile = ShowerProfile.of(4, CSI, Start.CONVERSION);
    for (double number : new double[] {0.5, 1, 10}) {
      double depth = profile.lastDepth(number);
      assertThat(depth).isGreaterThan(profile.maximum());
      assertThat(profile.electrons(depth)).isCloseTo(number, within(1e-6 * number));
    }
    assertThat(profile.lastDepth(1e6)).isEqualTo(profile.maximum());
  }
}
