package io.addra.validation.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.report.ValidationResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrystalCountCheckTest {

  @Test
  void run_crystalsAlone_agreeWithEmbree() {
    assertAgrees("belle2-ecl");
  }

  /** Among Belle II's other volumes the crystals are found as they are alone. */
  @Test
  @Tag("long")
  void run_crystalsOfBelle2_agreeWithEmbree() {
    assertAgrees("belle2");
  }

  private static void assertAgrees(String detector) {
    assertThat(new CrystalCountCheck(detector).run()).hasSize(6).allMatch(ValidationResult::passed);
  }
}
