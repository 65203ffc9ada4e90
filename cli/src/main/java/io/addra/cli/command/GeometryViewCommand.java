package io.addra.cli.command;

import io.addra.cli.view.EventChoice;
import io.addra.cli.view.ViewPage;
import io.addra.geometry.detector.Detector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** Writes a page that shows a detector in three dimensions. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Write one HTML page that shows a detector in three dimensions, offline, in any browser with"
          + " WebGL.",
      "With --scan also the first events of that scan: paths, and decays drawn for one lifetime."
    },
    footer = {
      "",
      "Examples:",
      "  addra geometry view belle2 --out belle2.html",
      "  addra geometry view belle2 --scan examples/b-to-k-scalar.yaml --mass 1 --ctau 30 --out"
          + " events.html"
    })
final class GeometryViewCommand implements Callable<Integer> {
  private static final int MOST_EVENTS = 10_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      arity = "0..1",
      paramLabel = "DETECTOR",
      defaultValue = "belle2",
      description = "A detector's name, or the path of its .yaml file (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Page to write.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--scan",
      paramLabel = "FILE",
      description = "Scan file, or directory of a finished scan, whose events to show.")
  private @Nullable Path scan;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Number of events, from the first (default: 50).")
  private @Nullable Integer events;

  @Option(
      names = "--mass",
      paramLabel = "GEV",
      description = "Mass of the LLP (default: the middle one of the scan).")
  private @Nullable Double mass;

  @Option(
      names = "--ctau",
      paramLabel = "CM",
      description = "Lifetime as c tau (default: the middle one of the scan).")
  private @Nullable Double ctau;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    check();
    WholeFile.checkWithFolder(out, force);
    Detector detector = detectors.load(name);
    String page = ViewPage.of(detector, name, choice());
    WholeFile.write(out, page.getBytes(StandardCharsets.UTF_8));
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(out + ": " + detector.volumeCount() + " volumes");
    writer.flush();
    return ExitCode.OK;
  }

  private @Nullable EventChoice choice() {
    return scan == null ? null : new EventChoice(scan, events == null ? 50 : events, mass, ctau);
  }

  private void check() {
    if (scan == null && (events != null || mass != null || ctau != null)) {
      throw bad("--events, --mass and --ctau need --scan FILE: whose events?");
    }
    if (events != null && (events < 1 || events > MOST_EVENTS)) {
      throw bad("--events: expected 1 to " + MOST_EVENTS + ", found " + events);
    }
    if (ctau != null && !(ctau > 0 && ctau < Double.POSITIVE_INFINITY)) {
      throw bad("--ctau: expected a length above 0 cm, found " + ctau);
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
