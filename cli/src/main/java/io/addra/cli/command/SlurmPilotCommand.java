package io.addra.cli.command;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.pilot.PilotResult;
import io.addra.propagation.pilot.ScanPilot;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.shard.Workplace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast this machine runs a scan. */
@Command(
    name = "pilot",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure how fast this machine runs a scan: the time of a start, and events per second after"
          + " it.",
      "addra slurm runs it by itself, on a node or here."
    },
    footer = {
      "",
      "Example:",
      "  srun --partition=gpu --gres=gpu:1 addra slurm pilot examples/b-to-k-scalar.yaml"
    })
final class SlurmPilotCommand implements Callable<Integer> {
  /** How long a pilot measures where nothing else is said (s). */
  static final double USUAL_SECONDS = 20;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Scan file (see addra schema scan).")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "20",
      description = "How long to measure, about (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private SlurmScanOptions scan;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunOptions run;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    run.check();
    if (!(seconds >= 1 && seconds <= 600)) {
      throw new ParameterException(
          spec.commandLine(), "--seconds: expected 1 to 600, found " + seconds);
    }
    PilotResult result = measure(scan.plan(file), run, seconds);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? JsonText.of(object(result)) : text(result));
    out.flush();
    return ExitCode.OK;
  }

  /** Measures in this process. */
  static PilotResult measure(ScanPlan plan, RunOptions run, double seconds) {
    Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    try (ComputeDevice device = run.open().device()) {
      return ScanPilot.run(plan, device, seconds, start);
    }
  }

  private static String text(PilotResult result) {
    return String.format(
        Locale.ROOT,
        "%.3g events/s after a start of %.1f s (%,d events in %.1f s), %s",
        result.eventsPerSecond(),
        result.startSeconds(),
        result.events(),
        result.roundSeconds(),
        where(result));
  }

  /** The machine and its device. */
  static String where(PilotResult result) {
    return Workplace.hostName() + ", " + device(result);
  }

  private static String device(PilotResult result) {
    return "%s (%s, %d units)"
        .formatted(
            result.device().name(), result.device().backend(), result.device().computeUnits());
  }

  private static Map<String, Object> object(PilotResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("start_s", result.startSeconds());
    object.put("events_per_second", result.eventsPerSecond());
    object.put("events", result.events());
    object.put("round_s", result.roundSeconds());
    object.put("device", device(result));
    object.put("gpu", result.device().gpu());
    object.put("host", Workplace.hostName());
    return object;
  }
}
