package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ProductionRate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YieldsTest {
  private static final Luminosity FULL = Luminosity.parse("50/ab");
  private static final Slab DISPLACED = new Slab(5, 100, 4);
  private static final Slab INVISIBLE = new Slab(300, Double.POSITIVE_INFINITY, 4);

  private static Search search(String model, String rate) {
    CouplingModel made = CouplingModels.of(model);
    ProductionRate way =
        made.rates().stream().filter(r -> r.name().equals(rate)).findFirst().orElseThrow();
    return new Search(made, way, FULL, "", List.of());
  }

  @Test
  void displacedYield_atFixedProduction_fallsWithTheLifetime() {
    // a dark Higgs is made by kinetic mixing, so its own coupling changes the lifetime alone
    Search search = search("dark-higgs", "e+ e- -> A' h'");
    double mass = 0.5;
    double from = search.model().coupling(mass, 1e10);
    YieldCurve curve = DISPLACED.yields(search, mass, new double[] {from, 10 * from});
    // c tau is 1e8 and 1e10 cm: corrections of the order of 100 cm/(4 c tau)
    assertThat(curve.events()[1] / curve.events()[0]).isCloseTo(100, within(1e-3));
    double produced = search.produced(mass, from);
    assertThat(curve.events()[0]).isCloseTo(produced * 95 / (4 * 1e10), within(1e-6 * produced));
  }

  @Test
  void invisibleYield_longLifetimes_tendsToAConstant() {
    Search search = search("dark-higgs", "e+ e- -> A' h'");
    double mass = 0.5;
    double from = search.model().coupling(mass, 1e10);
    YieldCurve curve = INVISIBLE.yields(search, mass, new double[] {from, 10 * from});
    double produced = search.produced(mass, from);
    assertThat(curve.events()[0] / produced).isCloseTo(1, within(1e-7));
    assertThat(curve.events()[1] / produced).isCloseTo(1, within(1e-5));
  }

  @Test
  void alpYield_smallCouplings_goesWithTheFourthPower() {
    Search search = search("alp-photon", "e+ e- -> gamma a");
    double mass = 0.3;
    double from = search.model().coupling(mass, 1e9);
    YieldCurve displaced = DISPLACED.yields(search, mass, new double[] {from, 3 * from});
    assertThat(displaced.events()[1] / displaced.events()[0]).isCloseTo(81, within(1e-4));
    // what escapes goes with production alone
    YieldCurve escaping = INVISIBLE.yields(search, mass, new double[] {from, 3 * from});
    assertThat(escaping.events()[1] / escaping.events()[0]).isCloseTo(9, within(1e-4));
  }

  @Test
  void mixingSquared_countsOnce_whereACouplingCountsTwice() {
    // of a heavy neutral lepton the coupling is U^2: production and decay give its square
    Search search = search("hnl", "tau- -> pi- N");
    double from = search.model().coupling(1, 1e9);
    YieldCurve curve = DISPLACED.yields(search, 1, new double[] {from, 3 * from});
    assertThat(curve.events()[1] / curve.events()[0]).isCloseTo(9, within(1e-4));
  }

  @Test
  void events_areProductionTimesAllFactors() {
    Search plain = search("dark-scalar", "B+ -> K+ S");
    Search full =
        new Search(
            plain.model(),
            plain.rate(),
            FULL,
            "mu+ mu-",
            List.of(new Efficiency("trigger", 0.9), new Efficiency("tracks", 0.5)));
    double fraction = plain.model().branchingFractions(1.5).getOrDefault("mu+ mu-", 0.0);
    assertThat(fraction).isBetween(0.01, 0.5);
    assertThat(full.events(1.5, 1e-4, 0.2))
        .isCloseTo(plain.events(1.5, 1e-4, 0.2) * 0.45 * fraction, within(1e-9));
    // 50/ab, 1.11 nb, 2 x 51.4 % of B+ per pair, by hand
    double expected = 5e7 * 1110 * 2 * 0.514 * plain.rate().at(1.5, 1e-4) * 0.2;
    assertThat(plain.events(1.5, 1e-4, 0.2)).isCloseTo(expected, within(1e-9 * expected));
    assertThat(full.covers(1.5)).isTrue();
    assertThat(full.covers(6)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Efficiency("trigger", 1.2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Efficiency("trigger", 0));
  }

  @Test
  void rateLimit_isWhereTheEventsAre() {
    AcceptanceCurve curve = DISPLACED.curve(1, new double[] {1, 10, 1e3});
    RateLimit limit = RateLimit.of(ProductionRate.Kind.PER_TAU, FULL, 0.5, curve, 1, 3);
    assertThat(limit.ctau()).isEqualTo(10);
    double taus = 2 * 919 * 5e7;
    assertThat(taus * limit.rate() * curve.value()[1] * 0.5).isCloseTo(3, within(1e-12));
    // beyond the best lifetime a longer one needs a larger rate
    assertThat(RateLimit.of(ProductionRate.Kind.PER_TAU, FULL, 0.5, curve, 2, 3).rate())
        .isGreaterThan(limit.rate());
  }

  @Test
  void settings_ofModels_areSeenByTheRate() {
    CouplingModel strong = CouplingModels.of("dark-higgs", "foresee", Map.of("alpha_D", 0.5));
    Search usual = search("dark-higgs", "e+ e- -> A' h'");
    assertThat(strong.rates().getFirst().at(1, 1) / usual.rate().at(1, 1))
        .isCloseTo(5, within(1e-12));
  }
}
