package io.addra.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetTest {
  @ParameterizedTest
  @CsvSource({"1e-3, 10^{−3}", "2.5e-4, 2.5·10^{−4}", "0.5, 0.5", "1, 1", "0.1, 10^{−1}"})
  void level_isAPowerOfTenWhereItIsOne(double value, String text) {
    assertThat(Typeset.level(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"B+ -> K+ S, B^{+} → K^{+} S", "e+ e- -> A' h', e^{+} e^{−} → A' h'"})
  void reaction_raisesCharges(String reaction, String text) {
    assertThat(Typeset.reaction(reaction)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.001, 10 μm", "250, 2.5 m", "2.0e12, 2.00·10^{7} km"})
  void length_hasOnlyLettersOfFigures(double cm, String text) {
    assertThat(Typeset.length(cm)).isEqualTo(text);
  }
}
