package io.addra.cli.command;

import io.addra.geometry.check.CheckReport;
import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.check.Problem;
import io.addra.geometry.detector.Detectors;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that daughters lie inside their mothers and siblings do not overlap. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check that volumes lie inside their mothers and do not overlap.",
      "Exit status 1 if one does not."
    },
    footer = {"", "Example:", "  addra geometry check belle2"})
final class GeometryCheckCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DETECTOR",
      description = "Names, or paths of .yaml files (default: all that ship with the program).")
  private List<String> names = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<CheckReport> reports = new ArrayList<>();
    for (String name : names.isEmpty() ? Detectors.all() : names) {
      CheckReport report = GeometryCheck.run(Detectors.load(name));
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
    text.append(report.passed() ? "no problem" : report.problems().size() + " PROBLEMS");
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
    return text.toString();
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
    object.put("problems", report.problems().stream().map(GeometryCheckCommand::text).toList());
    return object;
  }
}
