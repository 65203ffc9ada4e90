package io.addra.cli.command;

import io.addra.cli.report.CtauGrid;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapCsv;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.LifetimeKernel;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates a finished scan at other lifetimes. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluate a finished scan at other lifetimes, from its spectra; nothing is simulated again.",
      "Prints CSV with the columns of map.csv."
    },
    footer = {
      "",
      "Examples:",
      "  addra map out/scalar --ctau 12.5,250",
      "  addra map out/idm --ctau 10 --partner-ctau 1,100",
      "  addra map out/scalar --ctau-from 1 --ctau-to 1e4 --points 200 --out fine.csv"
    })
final class MapCommand implements Callable<Integer> {
  private static final int MOST_POINTS = 100_000;
  private static final String NO_PARTNER =
      "--partner-ctau: the run has no signature with a partner of its own lifetime (llp.partner)";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "Directory of a finished scan, or its spectra.h5.")
  @SuppressWarnings("NullAway.Init")
  private Path run;

  @Option(
      names = "--ctau",
      split = ",",
      paramLabel = "CM",
      description = "Lifetimes as c tau in cm, separated by commas.")
  private double @Nullable [] ctau;

  @Option(
      names = "--partner-ctau",
      split = ",",
      paramLabel = "CM",
      description = "Lifetimes of the LLP's partner as c tau in cm, in place of the scan's.")
  private double @Nullable [] partner;

  @Option(names = "--ctau-from", paramLabel = "CM", description = "First c tau of a log grid (cm).")
  private @Nullable Double from;

  @Option(names = "--ctau-to", paramLabel = "CM", description = "Last c tau of a log grid (cm).")
  private @Nullable Double to;

  @Option(names = "--points", paramLabel = "N", description = "Number of lifetimes of a log grid.")
  private @Nullable Integer points;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to a file instead of standard output.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    double[] lifetimes = lifetimes();
    if (out != null) {
      WholeFile.check(out, force);
    }
    Path file = Files.isDirectory(run) ? run.resolve("spectra.h5") : run;
    AcceptanceMap map = MapEvaluator.evaluate(SpectraFile.read(file), lifetimes);
    Path signatures = run.resolve("signatures.h5");
    if (Files.isDirectory(run) && Files.exists(signatures)) {
      map = map.beside(MapEvaluator.evaluate(atPartner(SpectraFile.read(signatures)), lifetimes));
    } else if (partner != null) {
      throw bad(NO_PARTNER);
    }
    String text = MapCsv.text(map);
    if (out == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    } else {
      WholeFile.write(out, text.getBytes(StandardCharsets.UTF_8));
    }
    return ExitCode.OK;
  }

  /** The spectra with the lifetimes of a partner that are asked for in place of the scan's. */
  private ScanSpectra atPartner(ScanSpectra spectra) {
    double @Nullable [] wanted = partner;
    if (wanted == null) {
      return spectra;
    }
    Map<Integer, JointQuantity> known = new LinkedHashMap<>();
    spectra.joint().stream()
        .filter(JointQuantity::twoKinds)
        .forEach(quantity -> known.putIfAbsent(quantity.points(), quantity));
    if (known.isEmpty()) {
      throw bad(NO_PARTNER);
    }
    listed("--partner-ctau", wanted);
    List<JointQuantity> quantities = new ArrayList<>();
    for (JointQuantity quantity : known.values()) {
      for (double each : wanted) {
        quantities.add(quantity.atPartner(each));
      }
    }
    return spectra.withJoint(quantities);
  }

  private double[] lifetimes() {
    boolean grid = from != null || to != null || points != null;
    if ((ctau == null) == !grid) {
      throw bad("give either --ctau, or --ctau-from, --ctau-to and --points");
    }
    return ctau == null ? grid() : listed("--ctau", ctau);
  }

  private double[] listed(String option, double[] values) {
    if (values.length == 0) {
      throw bad(option + ": expected lifetimes, found none");
    }
    Set<Double> seen = new HashSet<>();
    for (double value : values) {
      inRange(option, value);
      if (!seen.add(value)) {
        throw bad(option + ": " + value + " is listed twice");
      }
    }
    return values;
  }

  private double[] grid() {
    if (from == null || to == null || points == null) {
      throw bad("a grid needs --ctau-from, --ctau-to and --points");
    }
    inRange("--ctau-from", from);
    inRange("--ctau-to", to);
    if (!(to > from)) {
      throw bad("--ctau-to: expected more than --ctau-from " + from + ", found " + to);
    }
    if (points < 2 || points > MOST_POINTS) {
      throw bad("--points: expected 2 to " + MOST_POINTS + ", found " + points);
    }
    double[] grid = CtauGrid.logarithmic(from, to, points);
    for (int i = 1; i < grid.length; i++) {
      if (!(grid[i] > grid[i - 1])) {
        throw bad("--points: too many for so short a grid, found " + points);
      }
    }
    return grid;
  }

  private void inRange(String option, double value) {
    double shortest = LifetimeKernel.SHORTEST_CM;
    double longest = LifetimeKernel.LONGEST_CM;
    if (!(value >= shortest && value <= longest)) {
      throw bad(option + ": expected " + shortest + " to " + longest + " cm, found " + value);
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
