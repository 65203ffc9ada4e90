package io.addra.materials.ionisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.element.Composition;
import org.junit.jupiter.api.Test;

class StoppingRangeTest {
  private static final double MUON = 105.6583755;
  private static final double PROTON = 938.27208816;

  private static EnergyLoss loss(String name) {
    Material material = Materials.standard().get(name);
    return EnergyLoss.of(Composition.of(material.massFractions()), material.densityGcm3());
  }

  /**
   * The example of the Review of Particle Physics, "Passage of particles through matter", figure of
   * ranges: a K+ of 700 MeV has beta gamma 1.42 and in lead the range 396 g/cm^2 a GeV of mass.
   */
  @Test
  void perMass_kaonInLead_isThePublishedRange() {
    assertThat(StoppingRange.perMass(loss("lead"), 493.677, 1.42))
        .isCloseTo(396, withinPercentage(3));
  }

  /** NIST PSTAR: protons of 100 MeV come 7.718 g/cm^2 far in water. */
  @Test
  void perMass_protonInWater_isThePublishedRange() {
    double gamma = 1 + 100 / PROTON;
    double betaGamma = Math.sqrt(gamma * gamma - 1);
    assertThat(1e-3 * PROTON * StoppingRange.perMass(loss("water"), PROTON, betaGamma))
        .isCloseTo(7.718, withinPercentage(3));
  }

  /**
   * What a particle loses over a short part of its range is its loss. (Near beta gamma 1 the
   * density effect of iron sets in with a kink, which the integration sees.)
   */
  @Test
  void perMass_itsSlope_isTheInverseOfTheLoss() {
    EnergyLoss iron = loss("iron");
    for (double betaGamma : new double[] {0.31, 0.7, 3, 10, 100}) {
      // wide enough that steps of the integration do not matter
      double h = 0.02 * betaGamma;
      double range =
          StoppingRange.perMass(iron, MUON, betaGamma + h)
              - StoppingRange.perMass(iron, MUON, betaGamma - h);
      double gamma = Math.hypot(1, betaGamma + h) - Math.hypot(1, betaGamma - h);
      assertThat(1000 * gamma / range / iron.mevCm2G(betaGamma, MUON)).isCloseTo(1, within(1e-3));
    }
  }

  /** The range grows without a step where the slow part ends. */
  @Test
  void perMass_atTheSlowEnd_isContinuous() {
    EnergyLoss iron = loss("iron");
    double below = StoppingRange.perMass(iron, MUON, 0.3 * (1 - 1e-9));
    double above = StoppingRange.perMass(iron, MUON, 0.3 * (1 + 1e-9));
    assertThat(above / below).isCloseTo(1, within(1e-7));
    assertThat(StoppingRange.perMass(iron, MUON, 0.01)).isPositive().isLessThan(below);
  }
}
