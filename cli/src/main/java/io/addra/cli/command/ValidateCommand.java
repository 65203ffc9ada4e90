package io.addra.cli.command;

import io.addra.kernels.device.ComputeDevice;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private static final long FEWEST_EVENTS = 10_000;
  private static final long MOST_EVENTS = 1_000_000_000_000L;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunOptions run;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "" + ValidationOptions.STANDARD_EVENTS,
      description =
          "Events of each sampled check, "
              + FEWEST_EVENTS
              + " or more (default: ${DEFAULT-VALUE}). With few, rare decays are not tested.")
  private long events;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + ValidationOptions.STANDARD_SEED,
      description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Option(names = "--quiet", description = "Print only what is out of tolerance.")
  private boolean quiet;

  @Override
  public Integer call() {
    check();
    try (ComputeDevice device = run.open().device()) {
      return validate(new ValidationOptions(events, device, seed));
    }
  }

  private void check() {
    run.check();
    if (events < FEWEST_EVENTS || events > MOST_EVENTS) {
      throw bad("--events: expected " + FEWEST_EVENTS + " to " + MOST_EVENTS + ", found " + events);
    }
    if (seed < 0) {
      throw bad("--seed: expected 0 or more, found " + seed);
    }
  }

  private int validate(ValidationOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    if (!json && !quiet) {
      out.println(header());
    }
    ValidationReport report =
        ValidationSuite.standard(options)
            .run(result -> {
              if (!json && (!quiet || failed(result))) {
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
    return r.passed() ? "ok" : "OUT OF TOLERANCE";
  }

  private static boolean failed(ValidationResult r) {
    return r.tested() && !r.passed();
  }

  static String summary(ValidationReport report) {
    int failed = report.failures().size();
    int untested = report.notTested();
    return report.results().size()
        - untested
        + " checks, "
        + (failed == 0 ? "all within tolerance" : failed + " out of tolerance")
        + " (pull = (found - expected) / error, accepted up to the limit)"
        + (untested == 0 ? "" : "; " + untested + " more not tested: too few events");
  }

  private static String jsonText(ValidationReport report) {
    List<Map<String, @Nullable Object>> results = new ArrayList<>();
    for (ValidationResult r : report.results()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("name", r.name());
      entry.put("unit", r.unit());
      entry.put("expected", r.expected());
      entry.put("found", r.found());
      entry.put("error", r.error());
      entry.put("error_kind", r.kind().name().toLowerCase(Locale.ROOT));
      entry.put("pull", r.tested() ? r.pull() : null);
      entry.put("limit", r.limit());
      entry.put("tested", r.tested());
      entry.put("passed", r.tested() ? r.passed() : null);
      entry.put("contains", r.contains());
      entry.put("source", r.source());
      results.add(entry);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("tested", report.results().size() - report.notTested());
    object.put("out_of_tolerance", report.failures().size());
    object.put("not_tested", report.notTested());
    object.put("results", results);
    return JsonText.of(object);
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
