package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.coupling.ProductionRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuminosityTest {
  @Test
  void parse_units_areInversePicobarn() {
    assertThat(Luminosity.parse("445/pb").inversePicobarn()).isEqualTo(445);
    assertThat(Luminosity.parse("100/fb").inversePicobarn()).isEqualTo(1e5);
    assertThat(Luminosity.parse(" 50/ab ")).isEqualTo(new Luminosity("50/ab", 5e7));
    assertThat(Luminosity.parse("1e3/fb").inversePicobarn()).isEqualTo(1e6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"50", "50 ab", "50/nb", "-1/fb", "0/fb", "many/fb", "NaN/fb", "1e400/ab", ""})
  void parse_nonsense_saysWhatWasExpected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Luminosity.parse(text))
        .withMessageContaining("expected a luminosity as 100/fb or 50/ab, found '" + text + "'");
  }

  @Test
  void pairs_atFullLuminosity_areThoseOfTheBook() {
    // 50/ab: 5.5e10 pairs of B mesons, 4.6e10 of taus, to the two digits that are usual
    Luminosity full = Luminosity.parse("50/ab");
    double b = ProducedPairs.perUnitRate(ProductionRate.Kind.PER_B, full) / 2;
    assertThat(b).isCloseTo(5.5e10, within(0.1e10));
    assertThat(ProducedPairs.perUnitRate(ProductionRate.Kind.PER_TAU, full) / 2)
        .isCloseTo(4.6e10, within(0.05e10));
    double charged = ProducedPairs.perUnitRate(ProductionRate.Kind.PER_CHARGED_B, full);
    double neutral = ProducedPairs.perUnitRate(ProductionRate.Kind.PER_NEUTRAL_B, full);
    assertThat(charged + neutral).isCloseTo(2 * b, within(1e-3));
    assertThat(charged / neutral).isCloseTo(1.058, within(0.001));
  }

  @Test
  void monophotonLimit_fallsWithTheFourthRootOfLuminosity() {
    Luminosity then = Luminosity.parse("53/fb");
    Luminosity full = Luminosity.parse("50/ab");
    double scaled = LimitRescaling.withBackground(1e-3, then, full);
    assertThat(scaled).isCloseTo(1e-3 * Math.pow(53.0 / 50000, 0.25), within(1e-12));
    assertThat(LimitRescaling.withoutBackground(1e-3, then, full))
        .isCloseTo(scaled * scaled / 1e-3, within(1e-12));
    // the same from counting: events for a limit go with the square root of a large background
    double background = 1e4;
    double factor = 100;
    double less = PoissonLimit.expected(background, 0.9);
    double more = PoissonLimit.expected(factor * background, 0.9);
    double counted = Math.sqrt(more / less / factor);
    double law =
        LimitRescaling.withBackground(1, Luminosity.parse("1/fb"), Luminosity.parse("100/fb"));
    assertThat(counted / law).isCloseTo(1, within(0.01));
  }
}
