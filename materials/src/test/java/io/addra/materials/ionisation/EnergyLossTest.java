package io.addra.materials.ionisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.element.Composition;
import io.addra.materials.element.DensityFit;
import io.addra.materials.element.Element;
import io.addra.materials.element.Elements;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyLossTest {
  /** Particle Data Group, atomic and nuclear properties: minimum ionisation (MeV cm^2/g). */
  @ParameterizedTest
  @CsvSource({
    "liquid_he, 1.937",
    "beryllium, 1.595",
    "carbon, 1.742",
    "liquid_n2, 1.825",
    "aluminium, 1.615",
    "silicon, 1.664",
    "titanium, 1.477",
    "iron, 1.451",
    "copper, 1.403",
    "tantalum, 1.149",
    "tungsten, 1.145",
    "gold, 1.134",
    "lead, 1.122",
    "air, 1.815",
    "water, 1.992",
    "scintillator, 1.936",
    "polyvinyltoluene, 1.956",
    "polyethylene, 2.079",
    "paraffin_wax, 2.088",
    "mylar, 1.848",
    "kapton, 1.820",
    "ptfe, 1.671",
    "fused_silica, 1.699",
    "concrete, 1.711",
    "CsI_Tl, 1.243"
  })
  void minimum_isThePublishedOneToTwoPercent(String name, double published) {
    Material material = Materials.standard().get(name);
    assertThat(material.dedxMinMevCm2G()).isCloseTo(published, withinPercentage(2));
    assertThat(material.dedxMinMevCm())
        .isCloseTo(published * material.densityGcm3(), withinPercentage(2));
  }

  /** Every other loss is at least the minimum, and the minimum is met near beta gamma 3.5. */
  @Test
  void minimum_isTheLeastOfAScan() {
    for (String name : Materials.standard().names()) {
      Material m = Materials.standard().get(name);
      EnergyLoss loss = loss(m);
      double least = Double.POSITIVE_INFINITY;
      double where = 0;
      for (double bg = 0.3; bg < 1e4; bg *= 1.005) {
        double here = loss.mevCm2G(bg, 105.6583755);
        if (here < least) {
          least = here;
          where = bg;
        }
      }
      assertThat(least).as(name).isCloseTo(m.dedxMinMevCm2G(), within(1e-4));
      assertThat(m.dedxMinMevCm2G()).as(name).isLessThanOrEqualTo(least + 1e-12);
      assertThat(where).as(name).isBetween(2.5, 4.5);
    }
  }

  /** Far above the minimum the loss depends on the electrons' density, no longer on I. */
  @Test
  void mevCm2G_ultraRelativistic_forgetsTheExcitationEnergy() {
    double low = new EnergyLoss(0.5, 100, 2, false, Optional.empty()).mevCm2G(1e5, 105.6583755);
    double high = new EnergyLoss(0.5, 200, 2, false, Optional.empty()).mevCm2G(1e5, 105.6583755);
    assertThat(low).isCloseTo(high, within(1e-9));
  }

  /**
   * Where both are known, general and fitted density effect give the same least loss to 2.5 %: what
   * compounds, which have only the general one, may be off by.
   */
  @Test
  void minimum_generalDensityEffect_isNearTheFitted() {
    for (Element e : Elements.all()) {
      Composition pure = Composition.of(Map.of(e.symbol(), 1.0));
      DensityFit fit = e.densityFit();
      if (fit != null) {
        double plasmaEv = e.iEv() * Math.exp(0.5 * (1 - fit.c()));
        double density = plasmaEv * plasmaEv / (28.816 * 28.816 * pure.zOverA());
        double fitted = EnergyLoss.of(pure, density).minimumMevCm2G();
        double general =
            new EnergyLoss(pure.zOverA(), e.iEv(), density, false, Optional.empty())
                .minimumMevCm2G();
        assertThat(general).as(e.symbol()).isCloseTo(fitted, withinPercentage(2.5));
      }
    }
  }

  private static EnergyLoss loss(Material m) {
    return EnergyLoss.of(Composition.of(m.massFractions()), m.densityGcm3());
  }
}
