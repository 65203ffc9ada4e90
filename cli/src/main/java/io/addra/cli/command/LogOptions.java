package io.addra.cli.command;

import io.addra.cli.log.LogFormat;
import io.addra.cli.log.ProgressLog;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every long command: what it says while it works. */
final class LogOptions {
  private static final String FORMAT = "--log";
  private static final double SHORTEST = 0.1;
  private static final double LONGEST = 86_400;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = FORMAT,
      paramLabel = "FORMAT",
      description =
          "What standard error gets: text, json (one object a line) or none (no progress). Default:"
              + " a bar on a terminal, text elsewhere.")
  private @Nullable LogFormat format;

  private Duration every = Duration.ofMinutes(1);
  private @Nullable ProgressLog lines;

  /** Whether a command line asks for a standard error of JSON objects alone. */
  static boolean askForJson(List<String> arguments) {
    int at = arguments.lastIndexOf(FORMAT);
    String json = LogFormat.JSON.toString();
    return arguments.contains(FORMAT + "=" + json)
        || (at >= 0 && arguments.subList(at, arguments.size()).indexOf(json) == 1);
  }

  @Option(
      names = "--log-every",
      paramLabel = "SECONDS",
      description = "Seconds between two lines of progress (default: 60).")
  void every(double seconds) {
    if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
      throw new ParameterException(
          spec.commandLine(), "--log-every: expected seconds from 0.1 to 86400, found " + seconds);
    }
    every = Duration.ofNanos(Math.round(1e9 * seconds));
  }

  /** Whether progress is a bar: on a terminal, unless another form is asked for. */
  boolean bar() {
    return format == null && Terminal.standardErrorIsOne();
  }

  /** Where lines of progress go, the same for all work of a command; none where none are wanted. */
  @Nullable ProgressLog lines() {
    if (format == LogFormat.NONE || bar()) {
      return null;
    }
    if (lines == null) {
      lines = new ProgressLog(spec.commandLine().getErr(), every);
    }
    return lines;
  }
}
