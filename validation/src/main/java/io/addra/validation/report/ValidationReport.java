package io.addra.validation.report;

import java.util.List;

/**
 * The results of a run of checks, in the order in which they were made. Immutable.
 *
 * @param results results, never empty when made by the suite
 */
public record ValidationReport(List<ValidationResult> results) {

  /** Copies the list. */
  public ValidationReport {
    results = List.copyOf(results);
  }

  /** Tells whether there is at least one tested result and every one is within its tolerance. */
  public boolean passed() {
    return notTested() < results.size() && failures().isEmpty();
  }

  /** Returns the results out of tolerance, in order. */
  public List<ValidationResult> failures() {
    return results.stream().filter(result -> result.tested() && !result.passed()).toList();
  }

  /** Number of results that had too few events for a verdict. */
  public int notTested() {
    return (int) results.stream().filter(result -> !result.tested()).count();
  }
}
