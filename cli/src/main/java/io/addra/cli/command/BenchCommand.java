package io.addra.cli.command;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.SelectedDevice;
import io.addra.propagation.result.OutputDirectory;
import io.addra.validation.benchmark.BenchmarkSuite;
import io.addra.validation.benchmark.CostGrowth;
import io.addra.validation.benchmark.Machine;
import io.addra.validation.benchmark.Measurement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the program on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure how fast the program is here: rays, events, deposits, lifetimes, memory, and a device"
          + " against the CPU.",
      "Medians of several runs. A busy machine gives low numbers: compare ratios, or with the anchor"
          + " of the same run."
    },
    footer = {"", "Examples:", "  addra bench --json", "  addra bench --growth out/growth"})
final class BenchCommand implements Callable<Integer> {
  private static final long FEWEST_EVENTS = 1_000;
  private static final long MOST_EVENTS = 1_000_000_000;
  private static final int MOST_RUNS = 1_000;
  private static final int MOST_RAYS = 100_000_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunOptions run;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "300000",
      description = "Events of a scan (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--rays",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Rays that are traced on one core (default: ${DEFAULT-VALUE}).")
  private int rays;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Measured runs of each thing (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--growth",
      paramLabel = "DIR",
      description =
          "Also measure how cost grows with events, lifetimes, regions and crystals; write"
              + " growth.csv and growth.svg to a new directory.")
  private @Nullable Path growth;

  @Option(names = "--quiet", description = "Do not say what is being measured.")
  private boolean quiet;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    run.check();
    if (events < FEWEST_EVENTS || events > MOST_EVENTS) {
      throw bad("--events: expected " + FEWEST_EVENTS + " to " + MOST_EVENTS + ", found " + events);
    }
    if (rays < 1 || rays > MOST_RAYS) {
      throw bad("--rays: expected 1 to " + MOST_RAYS + ", found " + rays);
    }
    if (runs < 1 || runs > MOST_RUNS) {
      throw bad("--runs: expected 1 to " + MOST_RUNS + ", found " + runs);
    }
    SelectedDevice selected = run.open();
    PrintWriter out = spec.commandLine().getOut();
    try (ComputeDevice device = selected.device();
        OutputDirectory directory = growth == null ? null : OutputDirectory.open(growth, false)) {
      List<Measurement> found =
          new BenchmarkSuite(device, run.threads(), events, rays, runs).run(this::say);
      out.print(json ? json(found, device.info()) : table(found, device.info()));
      out.flush();
      if (directory != null) {
        GrowthFiles.write(
            new CostGrowth(device, events, rays, runs).run(this::say),
            device.info().name(),
            directory);
        directory.commit();
      }
    }
    return ExitCode.OK;
  }

  private void say(String what) {
    if (!quiet) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("measuring " + what + " ...");
      err.flush();
    }
  }

  private static String table(List<Measurement> found, DeviceInfo device) {
    Machine machine = Machine.here();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("machine", machine.processor() + ", " + machine.cores() + " cores"));
    rows.add(
        List.of("", String.format(Locale.ROOT, "%.0f GB memory", 1e-9 * machine.memoryBytes())));
    rows.add(List.of("", machine.system() + ", " + machine.java()));
    rows.add(List.of("device", device.name() + ", " + device.backend()));
    List<List<String>> numbers = new ArrayList<>();
    for (Measurement m : found) {
      numbers.add(List.of(m.what(), String.format(Locale.ROOT, "%.4g", m.value()), m.unit()));
    }
    return TextTable.of(rows) + "\n" + TextTable.of(numbers);
  }

  private static String json(List<Measurement> found, DeviceInfo device) {
    Machine machine = Machine.here();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("version", VersionText.version());
    object.put("commit", VersionText.commit());
    object.put("processor", machine.processor());
    object.put("cores", machine.cores());
    object.put("memory_bytes", machine.memoryBytes());
    object.put("system", machine.system());
    object.put("java", machine.java());
    object.put("device", device.name());
    object.put("backend", device.backend());
    found.forEach(m -> object.put(m.key(), m.value()));
    return JsonText.of(object) + "\n";
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
