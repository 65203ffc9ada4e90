package io.addra.cli.command;

import io.addra.cli.figure.PlaneSvg;
import io.addra.cli.figure.Png;
import io.addra.cli.report.AlpRegionTable;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.PhotonAlp;
import io.addra.propagation.reach.AlpRegions;
import io.addra.propagation.result.OutputDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws where an ALP looks like three photons, merged ones, or one. */
@Command(
    name = "alp-regions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Where e+ e- -> gamma a, a -> gamma gamma looks like three photons, like merged ones or like"
          + " one, in the plane of mass and coupling to photons.",
      "Geometry alone: position of the decay and of the photons on the calorimeter's front. Writes"
          + " regions.csv, a figure and run.json into a new directory."
    },
    footer = {"", "Example:", "  addra alp-regions --out out/regions"})
final class AlpRegionsCommand implements Callable<Integer> {
  private static final int MOST_EVENTS = 100_000;
  private static final double PNG_SCALE = 2;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory to make.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--separation-cm",
      paramLabel = "CM",
      description = "Photons nearer than this are merged (default: 11, two crystals).")
  private double separation = AlpRegions.USUAL_SEPARATION;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events of each mass (default: 2000).")
  private int events = 2000;

  @Option(names = "--force", description = "Replace an existing result in DIR.")
  private boolean force;

  @Option(names = "--quiet", description = "No summary.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    if (!(separation > 0) || Double.isInfinite(separation)) {
      throw bad("--separation-cm: expected a length above 0, found " + separation);
    }
    if (events < 100 || events > MOST_EVENTS) {
      throw bad("--events: expected 100 to " + MOST_EVENTS + ", found " + events);
    }
    try (OutputDirectory directory = OutputDirectory.open(out, force)) {
      PhotonAlp model = PhotonAlp.at(LuminousRegion.operation());
      AlpRegionTable table = AlpRegionTable.of(model, separation, events);
      Files.writeString(directory.file("regions.csv"), table.csv());
      String svg = PlaneSvg.of(table.figure(), "regions");
      Files.writeString(directory.file("regions.svg"), svg);
      Files.write(directory.file("regions.png"), Png.of(svg, PNG_SCALE));
      Files.writeString(directory.file(OutputDirectory.MARK), JsonText.of(record(model)) + "\n");
      directory.commit();
    }
    if (!quiet) {
      PrintWriter writer = spec.commandLine().getOut();
      writer.println("Written to " + out + ": regions.csv, regions.svg, regions.png, run.json");
      writer.flush();
    }
    return ExitCode.OK;
  }

  private Map<String, Object> record(PhotonAlp model) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("program", "addra");
    object.put("command", "alp-regions");
    object.put("version", VersionText.version());
    object.put("commit", VersionText.commit());
    object.put("reaction", model.reaction("a"));
    object.put("separation_cm", separation);
    object.put("events_per_mass", events);
    object.put(
        "contents",
        "geometry alone: decay position, photons on the calorimeter's front; no energy threshold,"
            + " no gaps, no conversions, no clustering");
    return object;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
