package io.addra.cli.command;

import io.addra.cli.report.CtauGrid;
import io.addra.propagation.spectrum.LifetimeKernel;
import io.addra.propagation.stored.StoredRun;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that choose the lifetimes at which runs are evaluated. */
final class CtauOptions {
  private static final int MOST_POINTS = 2000;
  private static final int PER_DECADE = 20;
  private static final int FEW = 3;

  @Option(
      names = "--ctau",
      split = ",",
      paramLabel = "CM",
      description = "Lifetimes as c tau in cm.")
  private double @Nullable [] ctau;

  @Option(
      names = "--ctau-from",
      paramLabel = "CM",
      description = "First c tau (cm); default: the first of the scan.")
  private @Nullable Double from;

  @Option(
      names = "--ctau-to",
      paramLabel = "CM",
      description = "Last c tau (cm); default: the last of the scan.")
  private @Nullable Double to;

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "Number of lifetimes between them; default: 20 a decade.")
  private @Nullable Integer points;

  /** Lifetimes close enough for lines; of tables, those that all of them have. */
  double[] fine(CommandSpec spec, List<StoredRun> runs) {
    double[] given = given(spec);
    if (given.length > 0) {
      return checked(spec, runs, given);
    }
    if (runs.stream().anyMatch(run -> !run.hasSpectra())) {
      return common(spec, runs);
    }
    return grid(spec, runs);
  }

  /** The lifetimes of the runs' own grids that all of them have; the first's where they differ. */
  double[] own(CommandSpec spec, List<StoredRun> runs) {
    double[] given = given(spec);
    if (given.length > 0) {
      return checked(spec, runs, given);
    }
    if (from != null || to != null || points != null) {
      return fine(spec, runs);
    }
    boolean tables = runs.stream().anyMatch(run -> !run.hasSpectra());
    List<Double> first = runs.getFirst().lifetimes();
    return tables ? common(spec, runs) : first.stream().mapToDouble(d -> d).toArray();
  }

  /** A few lifetimes: those that are given, or three spread over the scan's. */
  double[] few(CommandSpec spec, List<StoredRun> runs) {
    double[] given = given(spec);
    if (given.length > 0) {
      return checked(spec, runs, given);
    }
    double[] all = own(spec, runs);
    if (all.length <= FEW) {
      return all;
    }
    return new double[] {all[all.length / 4], all[all.length / 2], all[3 * all.length / 4]};
  }

  private double[] given(CommandSpec spec) {
    double[] listed = ctau;
    if (listed == null) {
      return new double[0];
    }
    if (from != null || to != null || points != null) {
      throw bad(spec, "give either --ctau, or --ctau-from, --ctau-to and --points");
    }
    for (double value : listed) {
      inRange(spec, "--ctau", value);
    }
    return Arrays.stream(listed).sorted().distinct().toArray();
  }

  private double[] checked(CommandSpec spec, List<StoredRun> runs, double[] wanted) {
    for (StoredRun run : runs) {
      if (!run.hasSpectra()) {
        for (double value : wanted) {
          if (!run.lifetimes().contains(value)) {
            throw bad(
                spec,
                "--ctau: %s is a table without %s cm; it has %s"
                    .formatted(run.name(), value, run.lifetimes()));
          }
        }
      }
    }
    return wanted;
  }

  private double[] common(CommandSpec spec, List<StoredRun> runs) {
    if (points != null) {
      throw bad(spec, "--points: a table cannot be evaluated at other lifetimes");
    }
    StoredRun table = runs.stream().filter(run -> !run.hasSpectra()).findFirst().orElseThrow();
    double low = from == null ? 0 : from;
    double high = to == null ? Double.POSITIVE_INFINITY : to;
    double[] common =
        table.lifetimes().stream()
            .filter(c -> c >= low && c <= high)
            .filter(c -> runs.stream().allMatch(r -> r.hasSpectra() || r.lifetimes().contains(c)))
            .mapToDouble(d -> d)
            .toArray();
    if (common.length == 0) {
      throw bad(spec, "the tables have no lifetime in common");
    }
    return common;
  }

  private double[] grid(CommandSpec spec, List<StoredRun> runs) {
    List<Double> own = runs.stream().flatMap(run -> run.lifetimes().stream()).sorted().toList();
    double first =
        from != null ? from : own.getFirst() / (own.getFirst().equals(own.getLast()) ? 100 : 1);
    double last =
        to != null ? to : own.getLast() * (own.getFirst().equals(own.getLast()) ? 100 : 1);
    inRange(spec, "--ctau-from", first);
    inRange(spec, "--ctau-to", last);
    if (!(last > first)) {
      throw bad(spec, "--ctau-to: expected more than " + first + ", found " + last);
    }
    int count =
        points != null
            ? points
            : (int)
                Math.clamp(Math.ceil(PER_DECADE * Math.log10(last / first)) + 1, 2, MOST_POINTS);
    if (count < 2 || count > MOST_POINTS) {
      throw bad(spec, "--points: expected 2 to " + MOST_POINTS + ", found " + count);
    }
    return CtauGrid.logarithmic(first, last, count);
  }

  private static void inRange(CommandSpec spec, String option, double value) {
    if (!(value >= LifetimeKernel.SHORTEST_CM && value <= LifetimeKernel.LONGEST_CM)) {
      throw bad(
          spec,
          "%s: expected %s to %s cm, found %s"
              .formatted(option, LifetimeKernel.SHORTEST_CM, LifetimeKernel.LONGEST_CM, value));
    }
  }

  private static ParameterException bad(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
