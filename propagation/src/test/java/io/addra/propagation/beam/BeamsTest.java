package io.addra.propagation.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * References: derived figures of basf2, generators/scripts/beamparameters.py; tolerance half of
 * their last digit, or one.
 */
class BeamsTest {

  private final Beams beams = Beams.superKekb();

  @Test
  void sqrtS_superKekb_isUpsilon4S() {
    assertThat(beams.sqrtS()).isCloseTo(10.57956, within(0.5e-5));
  }

  @Test
  void total_superKekb_isSumOfBeams() {
    assertThat(beams.total().e()).isCloseTo(11.006, within(1e-9));
    assertThat(beams.total().px()).isCloseTo(0.45662, within(0.5e-5));
    assertThat(beams.total().py()).isZero();
    assertThat(beams.total().pz()).isCloseTo(2.99942, within(0.5e-5));
  }

  @Test
  void boost_superKekb_pointsTowardsElectrons() {
    assertThat(beams.boost()).containsExactly(new double[] {0.041488, 0, 0.272525}, within(0.5e-6));
    double beta = Math.hypot(beams.boost()[0], beams.boost()[2]);
    assertThat(beta).isCloseTo(0.275665, within(0.5e-6));
    assertThat(beta / Math.sqrt(1 - beta * beta)).isCloseTo(0.286777, within(0.5e-6));
    assertThat(Math.toDegrees(Math.atan2(beams.boost()[0], beams.boost()[2])))
        .isCloseTo(8.656, within(0.5e-3));
  }

  @Test
  void direction_ofElectrons_isCrossingAngle() {
    double p = beams.electron().p();
    assertThat(beams.electron().px() / p).isCloseTo(0.041488, within(0.5e-6));
    assertThat(beams.electron().pz() / p).isCloseTo(0.999139, within(0.5e-6));
  }

  @Test
  void axis_inCentreOfMass_isOppositeToPositrons() {
    double[] b = beams.boost();
    double[] back = {-b[0], -b[1], -b[2]};
    FourVector electron = beams.electron().boosted(back);
    FourVector positron = beams.positron().boosted(back);
    assertThat(electron.plus(positron).p()).isCloseTo(0, within(1e-12));
    assertThat(beams.axis()[2]).isCloseTo(electron.pz() / electron.p(), within(1e-12));
    assertThat(beams.axis()[0] * beams.axis()[0] + beams.axis()[2] * beams.axis()[2])
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void changed_byNothing_areTheSame() {
    Beams beams = Beams.superKekb();
    assertThat(beams.changed(1, 1, 0)).isEqualTo(beams);
  }

  /** Each beam keeps its mass and side; the angle to the axis grows by the turn. */
  @Test
  void changed_energiesAndTurn_areThoseOfBeamsMadeAnew() {
    Beams changed = Beams.crossing(7, 4, 0.04).changed(1.01, 0.98, 0.002);
    Beams anew = Beams.crossing(7.07, 3.92, 0.042);
    for (int k = 0; k < 3; k++) {
      assertThat(changed.boost()[k]).isCloseTo(anew.boost()[k], within(1e-12));
    }
    assertThat(changed.sqrtS()).isCloseTo(anew.sqrtS(), within(1e-12));
    assertThat(changed.electron().mass()).isCloseTo(anew.electron().mass(), within(1e-9));
  }
}
