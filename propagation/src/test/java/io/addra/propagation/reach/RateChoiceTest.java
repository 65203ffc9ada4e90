package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "dark-scalar, b-meson-decay, K+, B+ -> K+ S",
    "dark-scalar, b-meson-decay, K-, B+ -> K+ S",
    "dark-scalar, b-meson-decay, anti-K0, B0 -> K0 S",
    "alp-w, b-meson-decay, K*0, B0 -> K*0 a",
    "alp-w, b-meson-decay, K*-, B+ -> K*+ a",
    "alp-photon, photon-alp, '', e+ e- -> gamma a",
    "dark-scalar, b-meson-inclusive, '', B -> X_s S",
    "dark-photon, photon-dark-photon, '', e+ e- -> gamma A'",
    "dark-higgs, dark-higgsstrahlung, '', e+ e- -> A' h'",
    "inelastic-dark-matter, chi-pair, '', e+ e- -> chi1 chi2",
    "hnl, b-meson-decay, tau-, B+ -> tau+ N",
    "hnl, tau-decay, pi+, tau- -> pi- N",
    "hnl, tau-decay, rho-, tau- -> rho- N",
  })
  void of_aRun_isItsReactionUpToCharge(
      String model, String process, String daughter, String expected) {
    assertThat(
            RateChoice.of(
                    CouplingModels.of(model), new RunProduction(process, daughter, false, Map.of()))
                .name())
        .isEqualTo(expected);
  }

  @Test
  void of_noRateOrPartOfIt_saysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            RateChoice.of(
                CouplingModels.of("dark-scalar"),
                new RunProduction("b-meson-decay", "pi+", false, Map.of())))
        .withMessageContaining("no rate for a run of b-meson-decay (pi+)")
        .withMessageContaining("B -> X_s S");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            RateChoice.of(
                CouplingModels.of("dark-photon"),
                new RunProduction("photon-dark-photon", "", true, Map.of())))
        .withMessageContaining("part of all directions");
    assertThat(RateChoice.named(CouplingModels.of("alp-w"), "B -> X_s a").name())
        .isEqualTo("B -> X_s a");
  }

  /** A rate of other masses or beams than the run's would give wrong yields without a word. */
  @Test
  void of_aRunOfOtherMassesOrBeams_saysSo() {
    CouplingModel model = CouplingModels.of("dark-higgs");
    Map<String, Map<String, String>> wrong =
        Map.of(
            "give --set mA_GeV=1.0", Map.of("other_mass_GeV", "1.0", "llp", "dark-higgs"),
            "the run follows the dark-photon", Map.of("llp", "dark-photon"),
            "the run has the beams babar", Map.of("beams", "babar"));
    wrong.forEach((message, settings) ->
        assertThatIllegalArgumentException()
            .isThrownBy(() ->
                RateChoice.of(model, new RunProduction("dark-higgsstrahlung", "", false, settings)))
            .withMessageContaining(message));
    Map<String, String> right = Map.of("other_mass_GeV", "3.0", "beams", "upsilon-4s");
    assertThat(
            RateChoice.of(model, new RunProduction("dark-higgsstrahlung", "", false, right)).name())
        .isEqualTo("e+ e- -> A' h'");
  }
}
