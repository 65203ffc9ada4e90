package io.addra.validation.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.report.ValidationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrystalCountCheckTest {

  /** Among Belle II's other volumes the crystals are found as they are alone. */
  @ParameterizedTest
  @ValueSource(strings = {"belle2-ecl", "belle2"})
  void run_crystals_agreeWithEmbree(String detector) {
    assertThat(new CrystalCountCheck(detector).run()).hasSize(6).allMatch(ValidationResult::passed);
  }
}
