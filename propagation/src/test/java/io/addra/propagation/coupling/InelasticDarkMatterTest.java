package io.addra.propagation.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InelasticDarkMatterTest {
  private static final String NAME = "inelastic-dark-matter";

  private static CouplingModel model(double splitting) {
    return CouplingModels.of(NAME, "off-shell-vector", Map.of("splitting", splitting));
  }

  @Test
  void width_smallSplittingFarAboveTheLeptons_isTheKnownLimit() {
    // 4 alpha alpha_D D^5/(15 pi m_A^4); corrections of order D/m_1 and (m_e/D)^2: 1e-4 and 3e-7
    double difference = 1;
    double light = 1e4;
    double photon = 3e4;
    double alphaDark = 0.3;
    double limit =
        4
            * alphaDark
            / 137.035999084
            / (15 * Math.PI)
            * Math.pow(difference, 5)
            / Math.pow(photon, 4);
    double found =
        new OffShellDecay(light + difference, light, photon, alphaDark).toLeptons(0.00051099895);
    assertThat(found / limit).isCloseTo(1, within(3e-4));
  }

  @Test
  void width_closedOrAtThreshold_vanishes() {
    assertThat(new OffShellDecay(1.0010, 1, 3, 0.1).toLeptons(0.00051099895)).isZero();
    double near = new OffShellDecay(1.0011, 1, 3, 0.1).toLeptons(0.00051099895);
    double far = new OffShellDecay(1.0022, 1, 3, 0.1).toLeptons(0.00051099895);
    assertThat(near).isPositive();
    // phase space closes faster than the fifth power of the splitting
    assertThat(far / near).isGreaterThan(100);
    assertThat(model(0.05).unitCtau(0.02)).isInfinite();
  }

  @Test
  void ctau_isThatOfAnIndependentCalculation() {
    // to electrons alone the other program's integral needs no model of hadrons: 1e-4 is allowed
    // for
    // its integration, and what an electron of 0.511 MeV would change, which matters at the
    // threshold. With muons and hadrons, two tables of R: 5 %, as between the tables. Above D = 0.7
    // GeV that program has a quarter of the hadrons that R of the rho gives, and no reason is
    // known:
    // those rows must lie between this program's leptons alone and its whole width
    int electronsOnly = 0;
    int all = 0;
    for (Map<String, String> row : ReferenceTable.read("inelastic_dark_matter.csv").rows()) {
      double splitting = ReferenceTable.number(row, "splitting");
      double mass = ReferenceTable.number(row, "mass_GeV");
      double expected = 100 * ReferenceTable.number(row, "ctau_m");
      double difference = mass - mass / (1 + splitting);
      if (difference > 0.7) {
        assertThat(model(splitting).unitCtau(mass)).isLessThan(1.05 * expected);
        assertThat(leptons(mass, splitting)).isGreaterThan(expected);
        continue;
      }
      boolean electrons = difference < 2 * 0.1056583755;
      assertThat(model(splitting).unitCtau(mass) / expected)
          .as("%s GeV, splitting %s", mass, splitting)
          .isCloseTo(1, within(electrons ? 1e-4 + rounding(mass, splitting) : 0.05));
      electronsOnly += electrons ? 1 : 0;
      all++;
    }
    assertThat(electronsOnly).isGreaterThan(40);
    assertThat(all).isGreaterThan(electronsOnly + 10);
  }

  /** c tau (cm) at epsilon = 1 if there were no hadrons. */
  private static double leptons(double mass, double splitting) {
    double light = mass / (1 + splitting);
    var decay = new OffShellDecay(mass, light, 3 * light, 0.1);
    return 1.973269804e-14 / (decay.toLeptons(0.00051099895) + decay.toLeptons(0.1056583755));
  }

  private static double rounding(double mass, double splitting) {
    double light = mass / (1 + splitting);
    var decay = new OffShellDecay(mass, light, 3 * light, 0.1);
    return Math.abs(decay.toLeptons(0.000511) / decay.toLeptons(0.00051099895) - 1);
  }

  @Test
  void directRate_equalMasses_isThatOfQuantumElectrodynamics() {
    // a light A' at s >> m_A^2: 4 pi alpha alpha_D/(3 s) beta (1 + 2 m^2/s), (hbar c)^2 in pb GeV^2
    CouplingModel model =
        CouplingModels.of(NAME, "off-shell-vector", Map.of("splitting", 1e-6, "mA_over_m1", 1e-3));
    double mass = 4;
    double s = Math.pow(10.5796, 2);
    double r = mass * mass / s;
    double expected =
        3.893793721e8
            * 4
            * Math.PI
            * 0.1
            / 137.035999
            / (3 * s)
            * Math.sqrt(1 - 4 * r)
            * (1 + 2 * r);
    double found = model.rates().getFirst().at(mass, 1);
    assertThat(found / expected).isCloseTo(1, within(2e-4));
    assertThat(model.rates().getFirst().at(6, 1)).isZero();
  }

  @Test
  void radiativeRate_isThatOfADarkPhotonThatCanDecay() {
    double mass = 1.1;
    ProductionRate radiative = model(0.1).rates().get(1);
    double photon = CouplingModels.of("dark-photon").rates().getFirst().at(3 * mass / 1.1, 1e-3);
    assertThat(radiative.at(mass, 1e-3)).isCloseTo(photon, within(1e-12 * photon));
    CouplingModel closed = CouplingModels.of(NAME, "off-shell-vector", Map.of("mA_over_m1", 1.5));
    assertThat(closed.rates().get(1).at(mass, 1e-3)).isZero();
  }

  @Test
  void settings_whereTheDarkPhotonWouldBeReal_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            CouplingModels.of(
                NAME, "off-shell-vector", Map.of("splitting", 2.0, "mA_over_m1", 1.0)))
        .withMessageContaining("mA_over_m1 above the splitting");
  }
}
