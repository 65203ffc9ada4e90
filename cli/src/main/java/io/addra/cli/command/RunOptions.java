package io.addra.cli.command;

import io.addra.kernels.device.Devices;
import io.addra.kernels.device.SelectedDevice;
import io.addra.propagation.scan.Overrides;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every long command: where and how much to compute. */
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
      names = "--events",
      paramLabel = "N",
      description = "Events per mass point, instead of the file's.")
  private @Nullable Long events;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers, instead of the file's.")
  private @Nullable Long seed;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "cpu",
      description =
          "Where to compute: cpu, auto (a GPU if there is one), or a device's name (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String device;

  /** Refuses counts that make no sense. */
  void check() {
    if (threads != null && (threads < 1 || threads > 4096)) {
      throw bad("--threads: expected a number from 1 to 4096, found " + threads);
    }
    if (events != null && events < 64) {
      throw bad("--events: expected 64 or more (64 blocks give the errors), found " + events);
    }
    if (seed != null && seed < 0) {
      throw bad("--seed: expected 0 or more, found " + seed);
    }
  }

  /** Number of threads. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** Number of events where the command line gives one, else the given one. */
  long events(long otherwise) {
    return events == null ? otherwise : events;
  }

  /** Seed where the command line gives one, else the given one. */
  long seed(long otherwise) {
    return seed == null ? otherwise : seed;
  }

  /** What the options change in a scan file. */
  Overrides overrides() {
    return new Overrides(
        events == null ? OptionalLong.empty() : OptionalLong.of(events),
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
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
