package io.addra.validation.reference.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  /** Speed of light 299 792 458 m/s, exact (SI). */
  @ParameterizedTest
  @CsvSource({
    "MeV, GeV, 1e-3",
    "GeV, MeV, 1e3",
    "m, cm, 100",
    "mm, cm, 0.1",
    "um, cm, 1e-4",
    "ns, cm, 29.9792458",
    "ps, cm, 0.0299792458",
    "s, m, 299792458",
    "%, 1, 0.01",
    "fb, pb, 1e-3",
    "1/TeV, 1/GeV, 1e-3"
  })
  void factor_ofKnownUnits_isTheirRatio(String from, String to, double expected) {
    assertThat(Units.factor(from, to) / expected).isCloseTo(1, within(1e-12));
  }

  @Test
  void factor_ofUnknownUnit_namesItAndTheKnownOnes() {
    assertThatThrownBy(() -> Units.factor("furlong", "cm"))
        .hasMessageContainingAll("furlong", "mm");
  }

  @Test
  void factor_ofUnitsOfDifferentThings_saysWhatIsExpected() {
    assertThatThrownBy(() -> Units.factor("cm", "GeV")).hasMessageContainingAll("mass", "'cm'");
  }
}
