package io.addra.cli.command;

import io.addra.cli.compare.CompareCsv;
import io.addra.cli.compare.CompareFigure;
import io.addra.cli.compare.Comparison;
import io.addra.cli.compare.RunComparison;
import io.addra.cli.figure.Png;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.stored.QuantityChoice;
import io.addra.propagation.stored.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two finished runs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compare two finished runs number by number: other seeds, devices, geometries, versions.",
      "Differences are in standard errors; over the same events they are taken block by block, so"
          + " that what is common counts as no error. Exit status 1 where they differ."
    },
    footer = {
      "",
      "Examples:",
      "  addra compare out/scalar out/other --out out/compare",
      "  addra compare out/cpu out/gpu --relative 1e-6"
    })
final class CompareCommand implements Callable<Integer> {
  private static final double PNG_SCALE = 3;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A run: directory, spectra.h5 or map.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path first;

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  @SuppressWarnings("NullAway.Init")
  private Path second;

  @Option(
      names = "--bound",
      paramLabel = "SIGMA",
      description = "Accepted difference in standard errors; default: 5.")
  private double bound = 5;

  @Option(
      names = "--relative",
      paramLabel = "TOL",
      description = "Accept by relative difference instead: the same plan on two devices.")
  private @Nullable Double relative;

  @Option(
      names = "--quantity",
      split = ",",
      paramLabel = "NAME",
      description = "Quantities: names, or patterns with * (no slash) and **; default: all.")
  private List<String> quantities = List.of();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CtauOptions ctau;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write compare.csv, compare.svg, .png and run.json into a new directory.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace an existing result in DIR.")
  private boolean force;

  @Option(names = "--quiet", description = "Print nothing.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!(bound > 0)) {
      throw bad("--bound: expected more than 0, found " + bound);
    }
    if (relative != null && !(relative >= 0)) {
      throw bad("--relative: expected 0 or more, found " + relative);
    }
    StoredRun a = StoredRun.read(first);
    StoredRun b = StoredRun.read(second);
    Comparison comparison;
    try {
      List<String> known =
          Stream.concat(a.quantities().stream(), b.quantities().stream()).distinct().toList();
      List<String> chosen = QuantityChoice.of(quantities, known);
      comparison = new RunComparison(a, b, ctau.own(spec, List.of(a, b))).of(chosen);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
    CompareSummary summary = new CompareSummary(comparison, bound, relative);
    if (out != null) {
      try (OutputDirectory directory = OutputDirectory.open(out, force)) {
        String svg = CompareFigure.svg(comparison);
        Files.writeString(directory.file("compare.csv"), CompareCsv.text(comparison));
        Files.writeString(directory.file("compare.svg"), svg);
        Files.write(directory.file("compare.png"), Png.of(svg, PNG_SCALE));
        Files.writeString(directory.file(OutputDirectory.MARK), summary.json() + "\n");
        directory.commit();
      }
    }
    if (!quiet) {
      spec.commandLine().getOut().println(json ? summary.json() : summary.text());
      spec.commandLine().getOut().flush();
    }
    return summary.agrees() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
