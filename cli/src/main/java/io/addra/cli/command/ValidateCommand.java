package io.addra.cli.command;

import io.addra.cli.validation.Outcome;
import io.addra.cli.validation.ValidationFiles;
import io.addra.cli.validation.ValidationJson;
import io.addra.cli.validation.ValidationText;
import io.addra.kernels.device.ComputeDevice;
import io.addra.materials.names.NearNames;
import io.addra.propagation.result.OutputDirectory;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.References;
import io.addra.validation.reference.UserReference;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.reference.prediction.PredictionOptions;
import io.addra.validation.reference.prediction.Predictions;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import io.addra.validation.suite.ReferenceRunner;
import io.addra.validation.suite.ValidationOptions;
import io.addra.validation.suite.ValidationSuite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the program with exact answers, other programs and reference tables. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compare the program with exact answers, other programs and reference tables.",
      "Prints expected, found, error and pull of each check and a verdict on each reference; exit"
          + " status 1 if something that is judged is out of tolerance."
    },
    footer = {
      "",
      "Examples:",
      "  addra validate --quick",
      "  addra validate belle2-b-to-k-ee --out out/validation",
      "  addra validate --table mine.csv --scan mine-scan.yaml --quantity decay:gazelle-l"
          + " --origin 'my own calculation' --tolerance 0.05"
    })
final class ValidateCommand implements Callable<Integer> {
  private static final long FEWEST_EVENTS = 10_000;
  private static final long MOST_EVENTS = 1_000_000_000_000L;
  private static final long QUICK_EVENTS = 50_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunOptions run;

  @Parameters(
      paramLabel = "NAME",
      description = "Checks and references to run, see --list (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(names = "--list", description = "List checks and references, and run none.")
  private boolean list;

  @Option(
      names = "--quick",
      description =
          "A look in less than a minute: fewer events, so that rare decays are not tested.")
  private boolean quick;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private UserTableOptions user;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "Events of each sampled check, "
              + FEWEST_EVENTS
              + " or more, and of each mass of a reference at most (default: "
              + ValidationOptions.STANDARD_EVENTS
              + "). With few, rare decays are not tested.")
  private @Nullable Long events;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of the random numbers (default: " + ValidationOptions.STANDARD_SEED + ").")
  private @Nullable Long seed;

  @Option(
      names = "--accept-known",
      description =
          "Exit with 0 where nothing is out of tolerance but points that a reference lists as known.")
  private boolean acceptKnown;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write a report with figures, and the points of each reference.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace an earlier result.")
  private boolean force;

  @Option(names = "--json", description = "Print a JSON list instead of tables.")
  private boolean json;

  @Option(names = "--quiet", description = "Print only what is out of tolerance.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    check();
    Optional<UserReference> own = user.reference();
    if (list) {
      return list();
    }
    List<Reference> references = new ArrayList<>();
    if (own.isPresent()) {
      references.add(own.get().read());
    } else {
      References.names().stream()
          .filter(this::wanted)
          .map(References::load)
          .forEach(references::add);
    }
    if (out == null) {
      return validate(references, Optional.empty());
    }
    try (OutputDirectory directory = OutputDirectory.open(out, force)) {
      return validate(references, Optional.of(directory));
    }
  }

  private boolean wanted(String name) {
    return names.isEmpty() || names.contains(name);
  }

  private void check() {
    run.check();
    long asked = events();
    if (asked < FEWEST_EVENTS || asked > MOST_EVENTS) {
      throw bad("--events: expected " + FEWEST_EVENTS + " to " + MOST_EVENTS + ", found " + asked);
    }
    if (seed != null && seed < 0) {
      throw bad("--seed: expected 0 or more, found " + seed);
    }
    if (user.isGiven() && !names.isEmpty()) {
      throw bad("--table: expected no names beside it, found " + String.join(" ", names));
    }
    List<String> known = new ArrayList<>(ValidationSuite.standardNames());
    known.addAll(References.names());
    for (String name : names) {
      if (!known.contains(name)) {
        throw bad(
            "unknown check or reference '%s'%s (known: %s)"
                .formatted(name, NearNames.hint(name, known), String.join(", ", known)));
      }
    }
  }

  private long events() {
    long usual = quick ? QUICK_EVENTS : ValidationOptions.STANDARD_EVENTS;
    return events == null ? usual : events;
  }

  private PredictionOptions predictionOptions() {
    PredictionOptions usual = quick ? PredictionOptions.QUICK : PredictionOptions.FULL;
    long most = events == null ? Long.MAX_VALUE : events;
    return new PredictionOptions(
        Math.min(usual.mostEvents(), most),
        Math.min(usual.mostSignatureEvents(), most),
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
  }

  private int list() {
    PrintWriter text = spec.commandLine().getOut();
    text.println("checks");
    ValidationSuite.standardNames().forEach(name -> text.println("  " + name));
    text.println("references");
    for (String name : References.names()) {
      text.printf("  %-30s %s%n", name, References.load(name).title());
    }
    text.flush();
    return ExitCode.OK;
  }

  private int validate(List<Reference> references, Optional<OutputDirectory> directory)
      throws IOException {
    try (ComputeDevice device = run.open().device()) {
      if (quick && !json && !quiet) {
        tellQuick();
      }
      Outcome outcome = new Outcome(checks(device), compare(references, device));
      PrintWriter text = spec.commandLine().getOut();
      text.println(
          json ? JsonText.of(ValidationJson.of(outcome)) : ValidationText.summary(outcome));
      text.flush();
      if (directory.isPresent()) {
        write(directory.get(), outcome, device.info().toString());
      }
      boolean accepted = outcome.passed() && (acceptKnown || outcome.count(Verdict.DISAGREES) == 0);
      return accepted ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private void tellQuick() {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        ("quick: %d events a check, at most %d of each mass for signatures; left out is what needs"
                + " more: rare decays are not tested, predictions are less sure")
            .formatted(events(), predictionOptions().mostSignatureEvents()));
    err.flush();
  }

  private ValidationReport checks(ComputeDevice device) {
    if (user.isGiven()) {
      return new ValidationReport(List.of());
    }
    long start = seed == null ? ValidationOptions.STANDARD_SEED : seed;
    ValidationSuite all = ValidationSuite.standard(new ValidationOptions(events(), device, start));
    ValidationSuite suite = names.isEmpty() ? all : all.only(names);
    PrintWriter text = spec.commandLine().getOut();
    if (!json && !quiet && !suite.names().isEmpty()) {
      text.println(ValidationText.header());
    }
    return suite.run(result -> {
      if (!json && (!quiet || failed(result))) {
        text.println(ValidationText.line(result));
        text.flush();
      }
    });
  }

  private List<Comparison> compare(List<Reference> references, ComputeDevice device) {
    ReferenceRunner runner = new ReferenceRunner(new Predictions(device, predictionOptions()));
    PrintWriter text = spec.commandLine().getOut();
    List<Comparison> comparisons = new ArrayList<>();
    for (Reference reference : references) {
      Comparison comparison = runner.run(reference);
      comparisons.add(comparison);
      if (!json && (!quiet || comparison.failed())) {
        ValidationText.lines(comparison).forEach(text::println);
        text.flush();
      }
    }
    return comparisons;
  }

  private void write(OutputDirectory directory, Outcome outcome, String device) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("program", "addra");
    lines.put("command", "validate");
    lines.put("version", VersionText.version());
    lines.put("commit", VersionText.commit());
    lines.put("device", device);
    lines.put("events of a check", Long.toString(events()));
    lines.put("seed", seed == null ? "as each check and scan has it" : Long.toString(seed));
    ValidationFiles.write(directory, outcome, lines);
    Files.writeString(
        directory.file("validation.json"), JsonText.of(ValidationJson.of(outcome)) + "\n");
    Files.writeString(directory.file(OutputDirectory.MARK), JsonText.of(lines) + "\n");
    directory.commit();
  }

  private static boolean failed(ValidationResult r) {
    return r.tested() && !r.passed();
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
