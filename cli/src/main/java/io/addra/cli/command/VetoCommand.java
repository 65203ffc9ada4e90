package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.veto.MapPlan;
import io.addra.propagation.veto.MissedPartners;
import io.addra.propagation.veto.PartnerPlan;
import io.addra.propagation.veto.PhotonBackground;
import io.addra.propagation.veto.VetoMap;
import io.addra.propagation.veto.VetoScene;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Maps what calorimeter and muon system do not see, and says where missed partners go. */
@Command(
    name = "veto",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Map the probability that the calorimeter (ECL) and the muon system (KLM) see nothing of a"
          + " photon or electron from the interaction point, and where the partner of a single"
          + " photon goes in e+e- -> gamma gamma, gamma gamma gamma and e e gamma.",
      "Geometry with a model of conversion and mean showers (docs/veto.md): no trigger, no"
          + " electronics, no pile-up. Writes tables, figures and run.json into a new directory."
    },
    footer = {
      "",
      "Examples:",
      "  addra veto --out out/veto",
      "  addra veto --energy-GeV 0.5,4 --set surveyed=1 --out out/surveyed",
      "  addra veto --theta 89.9:90.1 --bin-deg 0.02 --events 0 --out out/gap"
    })
final class VetoCommand implements Callable<Integer> {
  private static final double SECONDS_PER_RAY = 5e-5;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory to make.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--detector",
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "NAME",
      description = "A detector's name, or the path of its .yaml file (default: belle2).")
  private String name = "belle2";

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private VetoOptions options;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one per core).")
  private @Nullable Integer threads;

  @Option(names = "--force", description = "Replace an existing result in DIR.")
  private boolean force;

  @Option(names = "--dry-run", description = "Say how much it is, and do nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress and no summary.")
  private boolean quiet;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LogOptions log;

  @Override
  public Integer call() throws IOException {
    MapPlan plan = options.map();
    PartnerPlan events = options.partners();
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1 || count > 4096) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected a number from 1 to 4096, found " + count);
    }
    if (dryRun) {
      print(cost(plan, events, count));
      return ExitCode.OK;
    }
    try (OutputDirectory directory = OutputDirectory.open(out, force)) {
      Detector detector = detectors.load(name);
      VetoScene scene = VetoScene.of(detector);
      VetoMap map;
      List<MissedPartners> partners = new ArrayList<>();
      List<PhotonBackground> backgrounds =
          options.hasEvents()
              ? PhotonBackground.all(PartnerPlan.SOFTEST_PHOTON, events.tagEnergy())
              : List.of();
      long steps = plan.rows() + (long) backgrounds.size() * MissedPartners.blocks(events);
      try (StepProgress progress = StepProgress.of("veto", steps, log, !quiet)) {
        map = VetoMap.of(scene, plan, count, progress::step);
        for (PhotonBackground each : backgrounds) {
          partners.add(
              MissedPartners.of(scene, each, events, partners.size(), count, progress::step));
        }
      }
      VetoFiles files = new VetoFiles(detector, scene, map, events, partners);
      List<String> written = files.write(directory);
      directory.commit();
      if (json) {
        print(JsonText.of(files.record()) + "\n");
      } else if (!quiet) {
        print(
            VetoText.of(map, partners)
                + "\nWritten to %s: %s\n".formatted(out, String.join(", ", written)));
      }
    }
    return ExitCode.OK;
  }

  private String cost(MapPlan plan, PartnerPlan events, int count) {
    long rays = (long) plan.rows() * plan.cells() * plan.raysPerCell();
    long particles = options.hasEvents() ? 8L * events.events() : 0;
    return String.format(
        Locale.ROOT,
        "%d bins of %d cells, %d directions, %d particles of events: some %.0f s on %d threads, %.0f"
            + " MB of tables%n",
        plan.rows(),
        plan.cells(),
        rays,
        particles,
        SECONDS_PER_RAY * (rays + particles) / count,
        count,
        6e-5 * plan.rows() * plan.cells() * plan.energies().size());
  }

  private void print(String text) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(text);
    writer.flush();
  }
}
