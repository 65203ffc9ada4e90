package io.addra.cli.command;

import io.addra.kernels.device.Devices;
import io.addra.kernels.device.SelectedDevice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every long command: where to compute. */
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the CPU device (default: one per core).")
  private @Nullable Integer threads;

  @Option(
      names = "--device",
      completionCandidates = Candidates.DeviceNames.class,
      paramLabel = "NAME",
      defaultValue = "auto",
      description =
          "Where to compute: cpu, auto (a GPU if there is one), or a device's name (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String device;

  /** Options of another command. */
  static RunOptions of(CommandSpec command, String device, Optional<Integer> threads) {
    RunOptions options = new RunOptions();
    options.spec = command;
    options.device = device;
    options.threads = threads.orElse(null);
    return options;
  }

  /** Refuses counts that make no sense. */
  void check() {
    if (threads != null && (threads < 1 || threads > 4096)) {
      throw bad("--threads: expected a number from 1 to 4096, found " + threads);
    }
  }

  /** Number of threads. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** Opens the device; the caller closes it. */
  SelectedDevice open() {
    try {
      return Devices.installed().open(device, threads());
    } catch (IllegalArgumentException e) {
      throw bad("--device: " + e.getMessage());
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
