package io.addra.propagation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.kernels.body.ReachTables;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.element.Composition;
import io.addra.materials.ionisation.EnergyLoss;
import io.addra.materials.ionisation.StoppingRange;
import io.addra.propagation.veto.ShowerProfile;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final Material IRON = Materials.standard().get("iron");
  private static final double[] TABLES = Reach.tables(IRON);

  /** Linear between the points in the logarithm of the argument, as the kernel has it. */
  private static double at(int curve, double x) {
    int points = (int) TABLES[ReachTables.POINTS];
    double place = (Math.log(x) - TABLES[ReachTables.FIRST]) / TABLES[ReachTables.STEP];
    int k = (int) place;
    int at = ReachTables.HEADER + curve * points + k;
    return TABLES[at] + (place - k) * (TABLES[at + 1] - TABLES[at]);
  }

  /** What a least ionising particle loses over a range is near the kinetic energy, and below it. */
  @Test
  void range_isTheIntegralAndBelowTheEnergy() {
    EnergyLoss loss = EnergyLoss.of(Composition.of(IRON.massFractions()), IRON.densityGcm3());
    for (double betaGamma : new double[] {0.05, 0.4, 1.3, 3.7, 12.1, 77}) {
      double range = Math.exp(at(ReachTables.RANGE, betaGamma));
      double exact =
          StoppingRange.perMass(loss, 105.6583755, betaGamma) * IRON.dedxMinMevCm2G() / 1000;
      assertThat(range).isCloseTo(exact, withinPercentage(0.2));
      assertThat(range).isPositive().isLessThan(Math.hypot(1, betaGamma) - 1);
    }
    // above the minimum the loss grows slowly: by a third up to 100 times the mass
    double fast = Math.exp(at(ReachTables.RANGE, 100)) / 99;
    assertThat(fast).isBetween(1 / 1.4, 1.0);
  }

  @Test
  void shower_highEnergy_isThatOfTheMeanProfile() {
    double critical = ShowerProfile.criticalEnergy(26);
    for (double energy : new double[] {0.3, 1.1, 7.7}) {
      ShowerProfile profile = ShowerProfile.of(energy, critical, ShowerProfile.Start.ELECTRON);
      double depth = at(ReachTables.SHOWER, energy);
      assertThat(depth).isGreaterThan(profile.maximum());
      assertThat(profile.electrons(depth)).isCloseTo(1, within(0.01));
    }
  }

  /**
   * An electron far below the critical energy loses it by ionisation: one critical energy an X0.
   */
  @Test
  void shower_lowEnergy_endsWithTheEnergy() {
    double critical = ShowerProfile.criticalEnergy(26);
    assertThat(at(ReachTables.SHOWER, 0.5 * critical)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void tail_isTheFormula() {
    assertThat(at(ReachTables.TAIL, 1)).isCloseTo(0.7, within(1e-6));
    assertThat(at(ReachTables.TAIL, 4)).isCloseTo(0.7 + 0.2 * Math.log(4), within(1e-6));
    assertThat(at(ReachTables.TAIL, 0.015)).isZero();
  }
}
