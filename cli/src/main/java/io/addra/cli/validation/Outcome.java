package io.addra.cli.validation;

import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.report.ValidationReport;
import java.util.List;

/**
 * All that a validation found. Immutable.
 *
 * @param checks results of checks, none where only references were asked for
 * @param comparisons references, none where only checks were asked for
 */
public record Outcome(ValidationReport checks, List<Comparison> comparisons) {

  /** Copies the list. */
  public Outcome {
    comparisons = List.copyOf(comparisons);
  }

  /** Number of references with a verdict. */
  public long count(Verdict verdict) {
    return comparisons.stream().filter(each -> each.verdict() == verdict).count();
  }

  /**
   * Whether nothing that was judged is out of tolerance; not where everything has too few events.
   */
  public boolean passed() {
    boolean tested = count(Verdict.NOT_TESTED) < comparisons.size();
    boolean checksPassed = checks.results().isEmpty() ? tested : checks.passed();
    return checksPassed && comparisons.stream().noneMatch(Comparison::failed);
  }
}
