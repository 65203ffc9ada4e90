package io.addra.propagation.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Widths and lifetimes in closed form. */
class ClosedFormModelsTest {
  @Test
  void alpPhoton_ctauIsThatOfTheLiterature() {
    // c tau = 3.967e-14 m/(g^2 m^3) with g in 1/GeV and m in GeV (64 pi hbar c); four digits
    CouplingModel model = CouplingModels.of("alp-photon");
    assertThat(model.ctau(1, 1e-4)).isCloseTo(100 * 3.967e-14 / 1e-8, within(1e-7));
    assertThat(model.ctau(0.5, 1e-4) / model.ctau(1, 1e-4)).isCloseTo(8, within(1e-12));
  }

  @Test
  void alpW_isAnAlpOfASmallerPhotonCoupling() {
    CouplingModel photon = CouplingModels.of("alp-photon");
    assertThat(CouplingModels.of("alp-w").ctau(0.7, 1e-3))
        .isCloseTo(photon.ctau(0.7, 1e-3 * 0.23121), within(1e-12));
  }

  @Test
  void lightDarkPhoton_decaysToElectrons() {
    // c tau = 8.12e-14 m/(epsilon^2 m), three digits
    CouplingModel model = CouplingModels.of("dark-photon");
    assertThat(model.ctau(0.1, 1e-5)).isCloseTo(100 * 8.12e-14 / (1e-10 * 0.1), within(0.001));
    assertThat(model.branchingFractions(0.1).get("e+ e-")).isCloseTo(1.0, within(1e-12));
    // far above both thresholds muons and electrons are as frequent
    Map<String, Double> heavy = model.unitWidths(8);
    assertThat(heavy.getOrDefault("mu+ mu-", 0.0) / heavy.getOrDefault("e+ e-", 1.0))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void scalarToMuons_goesWithTheSquareOfTheMass() {
    // width(mu mu)/width(e e) far above both thresholds is (m_mu/m_e)^2 = 206.768^2
    Map<String, Double> widths = CouplingModels.of("dark-scalar").unitWidths(4.5);
    double beta2 = 1 - Math.pow(2 * 0.1056583755 / 4.5, 2);
    assertThat(widths.getOrDefault("mu+ mu-", 0.0) / widths.getOrDefault("e+ e-", 1.0))
        .isCloseTo(206.768 * 206.768 * Math.pow(beta2, 1.5), within(1.0));
  }

  @Test
  void zPrime_light_isInvisible_heavy_isDemocratic() {
    CouplingModel model = CouplingModels.of("z-prime");
    assertThat(model.unitWidths(0.2)).containsOnlyKeys("nu nubar");
    // g'^2 m/(12 pi) each to muons, taus, and the neutrinos of both together
    for (double fraction : model.branchingFractions(10.5).values()) {
      assertThat(fraction).isCloseTo(1.0 / 3, within(0.002));
    }
    assertThat(model.width(10.5, 0.1)).isCloseTo(0.01 * 10.5 / (4 * Math.PI), within(2e-5));
    // the square root of the threshold with its factor 1 + 2r
    double r = Math.pow(0.1056583755 / 0.25, 2);
    assertThat(model.unitWidths(0.25).getOrDefault("mu+ mu-", 0.0))
        .isCloseTo(0.25 / (12 * Math.PI) * Math.sqrt(1 - 4 * r) * (1 + 2 * r), within(1e-12));
  }

  @Test
  void darkHiggs_decaysLikeADarkScalar() {
    CouplingModel scalar = CouplingModels.of("dark-scalar");
    CouplingModel higgs = CouplingModels.of("dark-higgs");
    for (double mass : new double[] {0.1, 0.5, 2, 4}) {
      assertThat(higgs.unitCtau(mass)).isEqualTo(scalar.unitCtau(mass));
    }
  }
}
