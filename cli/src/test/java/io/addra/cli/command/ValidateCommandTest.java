package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationResult;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {
  private static final Subject SUBJECT = new Subject("box", "sr", "geometry", "closed form");

  @Test
  void line_ofPassedCheck_saysOk() {
    assertThat(ValidateCommand.line(ValidationResult.absolute(SUBJECT, 1, 1.0005, 1e-3)))
        .startsWith("box (sr)")
        .contains("1.000500", "0.50")
        .endsWith("ok");
  }

  @Test
  void line_ofFailedCheck_saysOutOfTolerance() {
    assertThat(ValidateCommand.line(ValidationResult.absolute(SUBJECT, 1, 1.01, 1e-3)))
        .endsWith("OUT OF TOLERANCE");
  }
}
