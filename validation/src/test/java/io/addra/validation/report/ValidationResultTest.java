package io.addra.validation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationResultTest {
  private static final Subject SUBJECT =
      new Subject("solid-angle", "sr", "geometry", "closed form");

  @Test
  void relative_atEdgeOfTolerance_passesAndBeyondFails() {
    assertThat(ValidationResult.relative(SUBJECT, -200, -200.19, 1e-3).passed()).isTrue();
    assertThat(ValidationResult.relative(SUBJECT, -200, -200.21, 1e-3).passed()).isFalse();
    assertThat(ValidationResult.relative(SUBJECT, -200, -199.79, 1e-3).passed()).isFalse();
  }

  @Test
  void statistical_comparesPullWithLimit() {
    ValidationResult result = ValidationResult.statistical(SUBJECT, 1, 1.35, 0.1, 4);
    assertThat(result.pull()).isCloseTo(3.5, within(1e-12));
    assertThat(result.tolerance()).isCloseTo(0.4, within(1e-15));
    assertThat(result.passed()).isTrue();
    assertThat(ValidationResult.statistical(SUBJECT, 1, 1.41, 0.1, 4).passed()).isFalse();
  }

  @Test
  void notTested_neitherPassesNorFails() {
    ValidationResult wrong = ValidationResult.absolute(SUBJECT, 1, 2, 0.1).notTested();
    ValidationResult right = ValidationResult.absolute(SUBJECT, 1, 1, 0.1);
    assertThat(wrong.passed()).isFalse();
    ValidationReport both = new ValidationReport(List.of(right, wrong));
    assertThat(both.passed()).isTrue();
    assertThat(both.failures()).isEmpty();
    assertThat(both.notTested()).isEqualTo(1);
    assertThat(new ValidationReport(List.of(wrong)).passed()).isFalse();
  }

  @Test
  void passed_notANumber_isFalse() {
    assertThat(ValidationResult.absolute(SUBJECT, 1, Double.NaN, 10).passed()).isFalse();
    assertThat(ValidationResult.statistical(SUBJECT, Double.NaN, 1, 10, 4).passed()).isFalse();
  }

  @Test
  void passed_withoutError_needsEquality() {
    assertThat(ValidationResult.absolute(SUBJECT, 0, 0, 0).passed()).isTrue();
    assertThat(ValidationResult.absolute(SUBJECT, 0, 1e-300, 0).passed()).isFalse();
  }

  @Test
  void constructor_negativeErrorOrNoLimit_isRefused() {
    assertThatThrownBy(() -> ValidationResult.absolute(SUBJECT, 1, 1, -1))
        .hasMessageContaining("solid-angle");
    assertThatThrownBy(() -> ValidationResult.statistical(SUBJECT, 1, 1, 1, 0))
        .hasMessageContaining("limit");
  }
}
