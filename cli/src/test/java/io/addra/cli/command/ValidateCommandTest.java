package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  @Test
  void validate_fewEvents_passesAndPrintsJson() {
    Run run = Run.of("validate", "--events", "20000", "--json");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    JsonNode results = JsonMapper.shared().readTree(run.out()).get("results");
    assertThat(results.size()).isGreaterThan(100);
    assertThat(results.get(0).propertyNames())
        .contains("name", "expected", "found", "error", "pull", "limit", "passed", "source");
  }

  @Test
  void validate_quiet_printsOnlyTheSummary() {
    Run run = Run.of("validate", "--events", "20000", "--quiet");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).contains("all within tolerance");
    assertThat(run.err()).isEmpty();
  }
}
