package io.addra.cli.command;

import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import io.addra.validation.suite.ValidationOptions;
import io.addra.validation.suite.ValidationSuite;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the program with exact answers and reference tables. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the program with exact answers and reference tables.",
      "Prints expected, found, error and pull of each check; exit status 1 if one is out of"
          + " tolerance."
    },
    footer = {"", "Example:", "  addra validate --events 200000"})
final class ValidateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunOptions run;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Option(names = "--quiet", description = "Print only what is out of tolerance.")
  private boolean quiet;

  @Override
  public Integer call() {
    run.check();
    ValidationOptions standard = ValidationOptions.standard();
    var options =
        new ValidationOptions(
            run.events(standard.events()), run.threads(), run.seed(standard.seed()));
    PrintWriter out = spec.commandLine().getOut();
    if (!json && !quiet) {
      out.println(header());
    }
    ValidationReport report =
        ValidationSuite.standard(options)
            .run(result -> {
              if (!json && (!quiet || !result.passed())) {
                out.println(line(result));
                out.flush();
              }
            });
    if (json) {
      out.println(jsonText(report));
    } else {
      out.println(summary(report));
    }
    out.flush();
    return report.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  static String header() {
    return String.format(
        Locale.ROOT,
        "%-60s %14s %14s %10s %7s %6s  %s",
        "check",
        "expected",
        "found",
        "error",
        "pull",
        "limit",
        "");
  }

  static String line(ValidationResult r) {
    return String.format(
        Locale.ROOT,
        "%-60s %14.7g %14.7g %10.2g %7.2f %6.3g  %s",
        r.name() + (r.unit().equals("1") ? "" : " (" + r.unit() + ")"),
        r.expected(),
        r.found(),
        r.error(),
        r.pull(),
        r.limit(),
        r.passed() ? "ok" : "OUT OF TOLERANCE");
  }

  private static String summary(ValidationReport report) {
    int failed = report.failures().size();
    return report.results().size()
        + " checks, "
        + (failed == 0 ? "all within tolerance" : failed + " out of tolerance")
        + " (pull = (found - expected) / error, accepted up to the limit)";
  }

  private static String jsonText(ValidationReport report) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (ValidationResult r : report.results()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", r.name());
      entry.put("unit", r.unit());
      entry.put("expected", r.expected());
      entry.put("found", r.found());
      entry.put("error", r.error());
      entry.put("error_kind", r.kind().name().toLowerCase(Locale.ROOT));
      entry.put("pull", r.pull());
      entry.put("limit", r.limit());
      entry.put("passed", r.passed());
      entry.put("contains", r.contains());
      entry.put("source", r.source());
      results.add(entry);
    }
    return JsonText.of(Map.of("results", results));
  }
}
