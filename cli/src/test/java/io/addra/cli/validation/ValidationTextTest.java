package io.addra.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationTextTest {
  private static final Subject SUBJECT = new Subject("box", "sr", "geometry", "closed form");

  private static Outcome outcome(ValidationResult... results) {
    return new Outcome(new ValidationReport(List.of(results)), List.of());
  }

  @Test
  void line_ofPassedCheck_saysThatItAgrees() {
    assertThat(ValidationText.line(ValidationResult.absolute(SUBJECT, 1, 1.0005, 1e-3)))
        .startsWith("box (sr)")
        .contains("1.000500", "0.50")
        .endsWith("agrees");
  }

  @Test
  void line_ofFailedCheck_saysOutOfTolerance() {
    assertThat(ValidationText.line(ValidationResult.absolute(SUBJECT, 1, 1.01, 1e-3)))
        .endsWith("OUT OF TOLERANCE");
  }

  @Test
  void line_ofCheckWithTooFewEvents_saysNotTested() {
    assertThat(ValidationText.line(ValidationResult.absolute(SUBJECT, 1, 2, 1e-3).notTested()))
        .endsWith(" -   1.00  not tested: too few events");
  }

  @Test
  void summary_countsUntestedApart() {
    ValidationResult good = ValidationResult.absolute(SUBJECT, 1, 1, 1e-3);
    ValidationResult bad = ValidationResult.absolute(SUBJECT, 1, 2, 1e-3);
    assertThat(ValidationText.summary(outcome(good, bad.notTested())))
        .startsWith("1 checks, all within tolerance")
        .endsWith("; 1 more not tested: too few events");
    assertThat(ValidationText.summary(outcome(good, bad)))
        .startsWith("2 checks, 1 out of tolerance")
        .doesNotContain("not tested");
  }

  @Test
  void passed_failedCheckOrNothing_doesNot() {
    assertThat(outcome(ValidationResult.absolute(SUBJECT, 1, 1, 1e-3)).passed()).isTrue();
    assertThat(outcome(ValidationResult.absolute(SUBJECT, 1, 2, 1e-3)).passed()).isFalse();
    assertThat(outcome().passed()).isFalse();
  }
}
