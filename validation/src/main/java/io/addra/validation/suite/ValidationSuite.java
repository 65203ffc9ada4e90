package io.addra.validation.suite;

import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs checks one after another and reports every result, within tolerance or not. */
public final class ValidationSuite {
  private final List<ValidationCheck> checks;

  private ValidationSuite(List<ValidationCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Returns the suite of {@code addra validate}. */
  public static ValidationSuite standard(ValidationOptions options) {
    return of(List.of());
  }

  /** Returns a suite of the given checks. */
  public static ValidationSuite of(List<ValidationCheck> checks) {
    return new ValidationSuite(checks);
  }

  /** Returns the names of the checks, in the order in which they run. */
  public List<String> names() {
    return checks.stream().map(ValidationCheck::name).toList();
  }

  /** Runs all checks. */
  public ValidationReport run() {
    return run(_ -> {});
  }

  /** Runs all checks and hands each result to {@code listener} as soon as it is known. */
  public ValidationReport run(Consumer<ValidationResult> listener) {
    List<ValidationResult> results = new ArrayList<>();
    for (ValidationCheck check : checks) {
      for (ValidationResult result : check.run()) {
        results.add(result);
        listener.accept(result);
      }
    }
    return new ValidationReport(results);
  }
}
