package io.addra.cli.command;

import io.addra.geometry.check.CheckReport;
import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.check.Neighbours;
import io.addra.geometry.check.PathPartition;
import io.addra.geometry.check.Problem;
import io.addra.geometry.check.Tally;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Expectation;
import io.addra.geometry.space.Vector3;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that daughters lie inside their mothers and siblings do not overlap. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check that volumes lie inside their mothers and do not overlap, that their numbers and masses"
          + " are what the detector's file expects, and that its regions share out every path."
          + " Tells which neighbours touch and which are closest.",
      "Exit status 1 if something is wrong."
    },
    footer = {"", "Example:", "  addra geometry check belle2"})
final class GeometryCheckCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      arity = "0..*",
      paramLabel = "DETECTOR",
      description = "Names, or paths of .yaml files (default: all that ship with the program).")
  private List<String> names = new ArrayList<>();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<CheckReport> reports = new ArrayList<>();
    for (String name : names.isEmpty() ? Detectors.all() : names) {
      CheckReport report = GeometryCheck.run(detectors.load(name));
      reports.add(report);
      if (!json) {
        out.print(text(report));
        out.flush();
      }
    }
    if (json) {
      out.println(
          JsonText.of(
              Map.of("checks", reports.stream().map(GeometryCheckCommand::object).toList())));
      out.flush();
    }
    return reports.stream().allMatch(CheckReport::passed) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  static String text(CheckReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d volumes, %d daughters in their mothers, %d pairs of siblings, ",
            report.detector(),
            report.volumes(),
            report.daughters(),
            report.siblingPairs()));
    text.append(
        report.problems().isEmpty() ? "no problem" : report.problems().size() + " PROBLEMS");
    text.append(String.format(Locale.ROOT, " deeper than %.1g cm", report.toleranceCm()));
    if (report.sampled() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              " (%d comparisons by %d sampled points each, the rest exact)",
              report.sampled(),
              report.samplesEach()));
    }
    text.append('\n');
    for (Problem problem : report.problems()) {
      text.append("  ").append(text(problem)).append('\n');
    }
    text.append(distances(report));
    report.tallies().forEach(tally -> text.append("  ").append(text(tally)).append('\n'));
    return text.append("  ").append(text(report.partition())).append('\n').toString();
  }

  private static String distances(CheckReport report) {
    if (report.touching() == 0 && report.nearest().isEmpty() && report.siblingPairs() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("  ").append(report.touching()).append(" pairs of siblings touch; ");
    if (report.nearest().isEmpty()) {
      return text.append("no others are closer than ")
          .append(CheckReport.REACH_CM)
          .append(" cm\n")
          .toString();
    }
    return text.append("closest of the others: ")
        .append(text(report.nearest().getFirst()))
        .append('\n')
        .toString();
  }

  private static String text(Neighbours pair) {
    return String.format(
        Locale.ROOT,
        "%.3g cm between %s and %s%s",
        pair.distanceCm(),
        pair.first(),
        pair.second(),
        pair.exact() ? "" : " (sampled)");
  }

  private static String text(Tally tally) {
    Expectation expected = tally.expected();
    StringBuilder text = new StringBuilder(expected.volumes()).append(": ");
    text.append(tally.count()).append(" volumes");
    expected.count().ifPresent(n -> text.append(" (expected ").append(n).append(')'));
    expected
        .massKg()
        .ifPresent(kg ->
            text.append(
                String.format(
                    Locale.ROOT,
                    ", %.6g kg (expected %.6g within %.3g %%)",
                    tally.massKg(),
                    kg,
                    100 * expected.within())));
    if (!tally.passed()) {
      text.append(", NOT AS EXPECTED at ").append(expected.file()).append(':');
      text.append(expected.line());
    }
    return text.toString();
  }

  private static String text(PathPartition partition) {
    String text =
        String.format(
            Locale.ROOT,
            "regions share out the path along %d rays within %.1g cm",
            partition.rays(),
            partition.worstCm());
    if (partition.passed()) {
      return text;
    }
    return String.format(
        Locale.ROOT,
        "%s, MORE THAN %.1g cm in %s: --from %s",
        text,
        PathPartition.TOLERANCE_CM,
        partition.region(),
        partition.ray());
  }

  private static String text(Problem problem) {
    String what =
        switch (problem.kind()) {
          case OVERLAP -> problem.first() + " overlaps " + problem.second();
          case PROTRUSION -> problem.first() + " reaches out of its mother " + problem.second();
        };
    Vector3 p = problem.place();
    return String.format(
        Locale.ROOT,
        "%s by %.3g cm at (%.4g, %.4g, %.4g) cm%s",
        what,
        problem.depthCm(),
        p.x(),
        p.y(),
        p.z(),
        problem.exact() ? "" : " (sampled)");
  }

  private static Map<String, Object> object(CheckReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("detector", report.detector());
    object.put("passed", report.passed());
    object.put("volumes", report.volumes());
    object.put("sibling_pairs", report.siblingPairs());
    object.put("daughters", report.daughters());
    object.put("sampled", report.sampled());
    object.put("tolerance_cm", report.toleranceCm());
    object.put("touching_pairs", report.touching());
    object.put("nearest", report.nearest().stream().map(GeometryCheckCommand::text).toList());
    object.put("tallies", report.tallies().stream().map(GeometryCheckCommand::object).toList());
    object.put("path_partition_cm", report.partition().worstCm());
    object.put("problems", report.problems().stream().map(GeometryCheckCommand::text).toList());
    return object;
  }

  private static Map<String, Object> object(Tally tally) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("volumes", tally.expected().volumes());
    object.put("count", tally.count());
    tally.expected().count().ifPresent(count -> object.put("expected_count", count));
    object.put("mass_kg", tally.massKg());
    tally.expected().massKg().ifPresent(mass -> object.put("expected_mass_kg", mass));
    object.put("passed", tally.passed());
    return object;
  }
}
