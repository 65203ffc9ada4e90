package io.addra.cli.validation;

import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.reference.comparison.Words;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results of a validation as lines of text. */
public final class ValidationText {
  private ValidationText() {}

  /** The line above the checks. */
  public static String header() {
    return String.format(
        Locale.ROOT,
        "%-60s %14s %14s %10s %7s %6s  %s",
        "check",
        "expected",
        "found",
        "error",
        "pull",
        "limit",
        "verdict");
  }

  /** One check. */
  public static String line(ValidationResult r) {
    return String.format(
        Locale.ROOT,
        "%-60s %14.7g %14.7g %10.2g %7s %6.3g  %s",
        r.name() + (r.unit().equals("1") ? "" : " (" + r.unit() + ")"),
        r.expected(),
        r.found(),
        r.error(),
        r.tested() ? String.format(Locale.ROOT, "%.2f", r.pull()) : "-",
        r.limit(),
        verdict(r));
  }

  private static String verdict(ValidationResult r) {
    if (!r.tested()) {
      return "not tested: too few events";
    }
    return r.passed() ? "agrees" : "OUT OF TOLERANCE";
  }

  /** One reference: its title, then its verdict, then chi^2. */
  public static List<String> lines(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(comparison.reference().name() + " - " + comparison.reference().title());
    lines.add("    " + Words.of(comparison));
    String chi2 = chi2(comparison);
    if (!chi2.isEmpty()) {
      lines.add("    " + chi2);
    }
    return lines;
  }

  /** chi^2 over degrees of freedom with what stands for the errors; empty where none is judged. */
  public static String chi2(Comparison comparison) {
    if (comparison.ndf() == 0 || comparison.verdict() == Verdict.NOT_COMPARABLE) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "chi2/ndf %.3g/%d, %s",
        comparison.chi2(),
        comparison.ndf(),
        comparison.reference().hasErrors()
            ? "errors of the table and of the prediction"
            : "the table has no errors, the tolerance stands for them");
  }

  /** The last line. */
  public static String summary(Outcome outcome) {
    List<String> parts = new ArrayList<>();
    ValidationReport checks = outcome.checks();
    if (!checks.results().isEmpty()) {
      int failed = checks.failures().size();
      int untested = checks.notTested();
      parts.add(
          checks.results().size()
              - untested
              + " checks, "
              + (failed == 0 ? "all within tolerance" : failed + " out of tolerance")
              + " (pull = (found - expected) / error, accepted up to the limit)"
              + (untested == 0 ? "" : "; " + untested + " more not tested: too few events"));
    }
    if (!outcome.comparisons().isEmpty()) {
      List<String> verdicts = new ArrayList<>();
      for (Verdict verdict : Verdict.values()) {
        long count = outcome.count(verdict);
        if (count > 0 || verdict == Verdict.DISAGREES) {
          verdicts.add(
              count
                  + " "
                  + (count == 1 ? verdict.text() : plural(verdict))
                  + known(outcome, verdict));
        }
      }
      int references = outcome.comparisons().size();
      parts.add(
          references
              + (references == 1 ? " reference: " : " references: ")
              + String.join(", ", verdicts));
    }
    return String.join("; ", parts);
  }

  /** How many of the disagreements are known; empty for other verdicts or none. */
  private static String known(Outcome outcome, Verdict verdict) {
    long known =
        outcome.comparisons().stream()
            .filter(each -> each.verdict() == Verdict.DISAGREES && !each.failed())
            .count();
    return verdict == Verdict.DISAGREES && known > 0 ? " (" + known + " as known)" : "";
  }

  private static String plural(Verdict verdict) {
    return switch (verdict) {
      case AGREES -> "agree";
      case DISAGREES -> "disagree";
      case NOT_COMPARABLE, NOT_TESTED -> verdict.text();
    };
  }
}
