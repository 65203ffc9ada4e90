package io.addra.propagation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.production.SettingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecayModesTest {
  private static Map<String, Object> mode(String mode, double fraction) {
    return Map.of("mode", mode, "fraction", fraction);
  }

  @Test
  void parse_oneMode_hasFractionOne() {
    DecayModes modes = DecayModes.parse(Map.of("mode", "mu+ mu-"), 0);
    assertThat(modes.modes()).singleElement().extracting(DecayMode::fraction).isEqualTo(1.0);
    assertThat(modes.threshold()).isCloseTo(2 * 0.1056583755, within(1e-12));
  }

  @Test
  void parse_settingsOfAChannel_areTaken() {
    Map<String, Object> given =
        Map.of("mode", "chi1 e+ e-", "relative_splitting", 0.25, "dark_photon_mass_GeV", 3);
    DecayModes modes = DecayModes.parse(given, 0);
    assertThat(modes.threshold()).isCloseTo(2 * 0.00051099895 * 5, within(1e-12));
    DecayTree tree = modes.model(2).branches().getFirst().tree();
    assertThat(tree.particles().get(1).mass()).isCloseTo(1.6, within(1e-12));
  }

  static Stream<Arguments> wrong() {
    Map<String, Object> inelastic = Map.of("mode", "chi1 e+ e-", "relative_splitting", 0.25);
    return Stream.of(
        wrong(Map.of(), "", "found nothing"),
        wrong(Map.of("mode", "  "), "mode", "found nothing"),
        wrong(Map.of("mode", 3), "mode", "found 3"),
        wrong(Map.of("mode", "mu+ zz"), "mode", "unknown particle 'zz'"),
        wrong(Map.of("mode", "mu+ mu+"), "mode", "total charge of 0, found 'mu+ mu+' with 2"),
        wrong(Map.of("mode", "mu+ mu-", "width", 3), "width", "is not a key of the decay to mu+"),
        wrong(inelastic, "", "expected a dark_photon_mass_GeV"),
        wrong(
            Map.of("mode", "chi1 e+ e-", "relative_splitting", -1, "dark_photon_mass_GeV", 3),
            "relative_splitting",
            "a number from 0 to 100), found '-1'"),
        wrong(
            Map.of("mode", "chi1 e+ e-", "relative_splitting", 0, "dark_photon_mass_GeV", 3),
            "relative_splitting",
            "above 0"),
        wrong(Map.of("mode", "nu e- e+", "mixing", "x"), "mixing", "e, mu, tau"),
        wrong(Map.of("mode", "nu e- mu+", "mixing", "mu", "nature", "dirac"), "mixing", "no decay"),
        wrong(Map.of("modes", List.of()), "modes", "expected a list"),
        wrong(Map.of("modes", "mu+ mu-"), "modes", "expected a list"),
        wrong(Map.of("modes", List.of("mu+ mu-")), "modes/0", "expected a mode and a fraction"),
        wrong(
            Map.of("modes", List.of(mode("mu+ mu-", 1)), "mode", "e+ e-"), "modes", "no other key"),
        wrong(Map.of("modes", List.of(Map.of("mode", "mu+ mu-"))), "modes/0", "found none"),
        wrong(Map.of("modes", List.of(Map.of("fraction", 1.0))), "modes/0", "found nothing"),
        wrong(
            Map.of("modes", List.of(Map.of("mode", "e+ e-", "fraction", 1, "x", 3))),
            "modes/0/x",
            "is not a key"),
        wrong(Map.of("modes", List.of(mode("mu+ mu-", -1))), "modes/0/fraction", "above 0"),
        wrong(Map.of("modes", List.of(mode("mu+ mu-", 0.5))), "modes", "add up to 1, found 0.5"),
        wrong(
            Map.of("modes", List.of(mode("mu+ mu-", 0.5), mode("e+ zz", 0.5))),
            "modes/1/mode",
            "unknown particle"),
        wrong(
            Map.of("modes", List.of(mode("mu+ mu-", 0.5), mode("e+ e+", 0.5))),
            "modes/1/mode",
            "with 2"));
  }

  private static Arguments wrong(Map<String, Object> given, String key, String message) {
    return Arguments.of(given, key, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void parse_wrongValue_namesItsPath(Map<String, Object> given, String key, String message) {
    assertThatThrownBy(() -> DecayModes.parse(given, 0))
        .isInstanceOfSatisfying(SettingException.class, e -> assertThat(e.key()).isEqualTo(key))
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void parse_chargedLlp_needsItsCharge() {
    DecayModes modes =
        DecayModes.parse(Map.of("mode", "mu- invisible", "invisible_mass_GeV", 0.3), -1);
    assertThat(modes.model(1).llp().charge()).isEqualTo(-1);
    assertThatThrownBy(() -> DecayModes.parse(Map.of("mode", "mu- invisible"), 1))
        .hasMessageContaining("total charge of 1, found 'mu- invisible' with -1");
  }

  /** A tau, which decays further: each particle has its antiparticle, all else is the same. */
  @Test
  void conjugate_chargedLlp_decaysToAntiparticles() {
    DecayModel model =
        DecayModes.parse(Map.of("mode", "tau+ invisible", "invisible_mass_GeV", 0.3), 1).model(4);
    DecayModel anti = model.conjugate();
    assertThat(anti.llp().charge()).isEqualTo(-1);
    assertThat(anti.branches()).hasSameSizeAs(model.branches());
    for (int b = 0; b < model.branches().size(); b++) {
      DecayTree one = model.branches().get(b).tree();
      DecayTree other = anti.branches().get(b).tree();
      assertThat(anti.branches().get(b).fraction()).isEqualTo(model.branches().get(b).fraction());
      assertThat(other.chain()).isEqualTo(one.chain());
      assertThat(other.chargedProducts()).isEqualTo(one.chargedProducts());
      int charge = other.products().stream().mapToInt(p -> other.particles().get(p).charge()).sum();
      assertThat(charge).isEqualTo(-1);
      for (int p = 0; p < one.particles().size(); p++) {
        assertThat(other.particles().get(p).mass()).isEqualTo(one.particles().get(p).mass());
        assertThat(other.particles().get(p).charge()).isEqualTo(-one.particles().get(p).charge());
      }
    }
    assertThat(anti.branches().getFirst().tree().particles())
        .extracting(particle -> particle.name())
        .contains("tau-", "invisible")
        .doesNotContain("tau+");
    assertThat(anti.conjugate()).isEqualTo(model);
  }

  @Test
  void model_belowThreshold_saysSoInALine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayModes.of("mu+ mu-").model(0.2))
        .withMessage(
            "must be above the threshold of the decay to mu+ mu-, 0.211317 GeV, found 0.2");
    DecayModes inelastic =
        DecayModes.parse(
            Map.of("mode", "chi1 e+ e-", "relative_splitting", 1, "dark_photon_mass_GeV", 3), 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inelastic.model(7))
        .withMessageContaining("on its mass shell");
  }

  /** Weighted channels, and those whose products decay in several ways, keep their fractions. */
  @Test
  void model_mixture_hasItsFractions() {
    int n = 60_000;
    DecayModes modes =
        DecayModes.parse(
            Map.of(
                "modes",
                List.of(
                    mode("mu+ mu-", 0.1),
                    mode("pi+ pi- pi+ pi-", 0.3),
                    mode("tau+ tau-", 0.4),
                    mode("pi+ pi- pi+ pi- pi0", 0.2))),
            0);
    DecayModel model = modes.model(4.5);
    DecaySample sample = DecaySample.of(model, 1, n);
    double[] expected = {0.1, 0.3, 0.4, 0.2};
    for (int k = 0; k < expected.length; k++) {
      int mode = k;
      double[] share = sample.mean(i -> sample.mode(i) == mode ? 1 : 0);
      assertThat(share[0]).isCloseTo(expected[k], within(5 * share[1]));
    }
    // one-prong fractions of the Review of Particle Physics 2022
    double all = 0.1739 + 0.1782 + 0.1082 + 0.2549;
    Map<String, Double> fractions = Map.of("mu-", 0.1739, "e-", 0.1782);
    fractions.forEach((name, fraction) -> {
      double[] share =
          sample.mean(
              i -> sample.mode(i) == 2,
              i ->
                  sample.tree(i).particles().stream().anyMatch(p -> p.name().equals(name)) ? 1 : 0);
      assertThat(share[0]).isCloseTo(fraction / all, within(5 * share[1]));
    });
    double weights = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      weights += sample.weight(i) / n;
      squares += sample.weight(i) * sample.weight(i) / n;
    }
    double error = Math.sqrt((squares - weights * weights) / n);
    assertThat(weights).isCloseTo(model.meanWeight(), within(5 * error));
  }
}
