package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.util.List;
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
  void line_ofCheckWithTooFewEvents_saysNotTested() {
    assertThat(ValidateCommand.line(ValidationResult.absolute(SUBJECT, 1, 2, 1e-3).notTested()))
        .endsWith(" -   1.00  not tested: too few events");
  }

  @Test
  void summary_countsUntestedApart() {
    ValidationResult good = ValidationResult.absolute(SUBJECT, 1, 1, 1e-3);
    ValidationResult bad = ValidationResult.absolute(SUBJECT, 1, 2, 1e-3);
    assertThat(ValidateCommand.summary(new ValidationReport(List.of(good, bad.notTested()))))
        .startsWith("1 checks, all within tolerance")
        .endsWith("; 1 more not tested: too few events");
    assertThat(ValidateCommand.summary(new ValidationReport(List.of(good, bad))))
        .startsWith("2 checks, 1 out of tolerance")
        .doesNotContain("not tested");
  }

  @Test
  void validate_fewEvents_passesAndPrintsJson() {
    Run run = Run.of("validate", "--events", "20000", "--json");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    JsonNode report = JsonMapper.shared().readTree(run.out());
    JsonNode results = report.get("results");
    int untested = 0;
    for (JsonNode result : results) {
      untested += result.get("tested").asBoolean() ? 0 : 1;
      assertThat(result.get("passed").isNull()).isEqualTo(!result.get("tested").asBoolean());
    }
    assertThat(report.get("not_tested").asInt()).isEqualTo(untested);
    assertThat(report.get("tested").asInt()).isEqualTo(results.size() - untested);
    assertThat(report.get("out_of_tolerance").asInt()).isZero();
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
