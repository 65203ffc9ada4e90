package io.addra.cli.command;

import io.addra.cli.figure.PlaneFigure;
import io.addra.cli.figure.PlaneFigure.Line;
import io.addra.cli.figure.PlaneSvg;
import io.addra.cli.figure.Png;
import io.addra.propagation.reach.CouplingLimits;
import io.addra.propagation.reach.Luminosity;
import io.addra.propagation.result.OutputDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rescales a published limit on a coupling to another luminosity. */
@Command(
    name = "rescale",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "A published limit on a coupling at another luminosity, the search unchanged: where background"
          + " dominates, as for one photon and nothing else, it goes with L^(-1/4); without any"
          + " background with L^(-1/2).",
      "TABLE has commas, a head, and a mass (GeV) and a limit in its first two columns. Writes"
          + " rescaled.csv, a figure and run.json into a new directory."
    },
    footer = {
      "",
      "Example:",
      "  addra rescale limits.csv --published 20/fb --luminosity 50/ab --out out/rescaled"
    })
final class RescaleCommand implements Callable<Integer> {
  private static final double PNG_SCALE = 2;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "Published limits.")
  @SuppressWarnings("NullAway.Init")
  private Path table;

  @Option(
      names = "--published",
      required = true,
      paramLabel = "L",
      description = "Luminosity of the limits, as 445/pb or 20/fb.")
  @SuppressWarnings("NullAway.Init")
  private String published;

  @Option(
      names = "--luminosity",
      split = ",",
      paramLabel = "L",
      description = "Luminosities that are wanted, separated by commas (default: 100/fb,50/ab).")
  private List<String> wanted = List.of("100/fb", "50/ab");

  @Option(
      names = "--no-background",
      description = "There is no background at any of the luminosities.")
  private boolean clean;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory to make.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--force", description = "Replace an existing result in DIR.")
  private boolean force;

  @Option(names = "--quiet", description = "No summary.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    Luminosity from = luminosity("--published", published);
    List<Luminosity> to = wanted.stream().map(text -> luminosity("--luminosity", text)).toList();
    CouplingLimits limits = CouplingLimits.read(table);
    Map<Luminosity, CouplingLimits> all = new LinkedHashMap<>();
    all.put(from, limits);
    to.forEach(other -> all.put(other, limits.rescaled(from, other, !clean)));
    try (OutputDirectory directory = OutputDirectory.open(out, force)) {
      Files.writeString(directory.file("rescaled.csv"), csv(limits, all));
      String svg = PlaneSvg.of(figure(limits, all), "rescaled");
      Files.writeString(directory.file("rescaled.svg"), svg);
      Files.write(directory.file("rescaled.png"), Png.of(svg, PNG_SCALE));
      Files.writeString(directory.file(OutputDirectory.MARK), JsonText.of(record()) + "\n");
      directory.commit();
    }
    if (!quiet) {
      PrintWriter writer = spec.commandLine().getOut();
      writer.println("Written to " + out + ": rescaled.csv, rescaled.svg, rescaled.png, run.json");
      writer.flush();
    }
    return ExitCode.OK;
  }

  private Luminosity luminosity(String option, String text) {
    try {
      return Luminosity.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }

  private static String csv(CouplingLimits limits, Map<Luminosity, CouplingLimits> all) {
    StringBuilder text =
        new StringBuilder(
            "luminosity,%s,%s%n".formatted(limits.massColumn(), limits.limitColumn()));
    all.forEach((luminosity, scaled) ->
        scaled
            .points()
            .forEach(point ->
                text.append(luminosity.label())
                    .append(',')
                    .append(point.mass())
                    .append(',')
                    .append(point.limit())
                    .append('\n')));
    return text.toString();
  }

  private PlaneFigure figure(CouplingLimits limits, Map<Luminosity, CouplingLimits> all) {
    List<Line> lines = new ArrayList<>();
    all.forEach((luminosity, scaled) -> {
      List<PlaneFigure.Point> points =
          scaled.points().stream().map(p -> new PlaneFigure.Point(p.mass(), p.limit())).toList();
      String from = lines.isEmpty() ? ", published" : "";
      lines.add(new Line(luminosity.label() + from, List.of(points)));
    });
    return new PlaneFigure(
        "A published limit at other luminosities",
        List.of(law()),
        limits.massColumn(),
        limits.limitColumn(),
        lines.subList(0, Math.min(lines.size(), PlaneSvg.mostLines())));
  }

  private String law() {
    return clean
        ? "Without background: with L^(−1/2). Efficiency, trigger and systematic errors unchanged."
        : "Where background dominates: with L^(−1/4). Efficiency, trigger and systematic errors"
            + " unchanged.";
  }

  private Map<String, Object> record() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("program", "addra");
    object.put("command", "rescale");
    object.put("version", VersionText.version());
    object.put("commit", VersionText.commit());
    object.put("table", table.toString());
    object.put("published", published);
    object.put("luminosities", wanted);
    object.put("law", law());
    return object;
  }
}
