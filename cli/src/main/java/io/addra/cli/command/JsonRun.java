package io.addra.cli.command;

import io.addra.cli.log.EventWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/**
 * A run of the program whose standard error holds JSON objects alone: start, progress, warnings,
 * and an end or a failure. What libraries print there becomes warnings too.
 */
final class JsonRun {
  private static final double NANOS = 1e9;

  private JsonRun() {}

  /**
   * Runs a command line; gives the exit status.
   *
   * @param run executes the command with these arguments
   */
  static int of(CommandLine command, List<String> arguments, ToIntFunction<CommandLine> run) {
    long start = System.nanoTime();
    PrintStream raw = System.err;
    EventWriter events =
        EventWriter.on(new PrintWriter(raw, false, raw.charset()), InstantSource.system());
    Thread stopped = new Thread(() -> events.outcome("failed", stopped()), "addra-log-end");
    Runtime.getRuntime().addShutdownHook(stopped);
    boolean quiet = arguments.contains("--quiet");
    try (PrintStream text = events.stream()) {
      System.setErr(text);
      command.setErr(events);
      // picocli's usual strategy puts back the standard error that it found when it was made
      command.setExecutionStrategy(new CommandLine.RunLast());
      if (!quiet) {
        events.event("start", start(arguments));
      }
      int status = run.applyAsInt(command);
      if (!quiet) {
        events.outcome("end", end(status, (System.nanoTime() - start) / NANOS));
      }
      return status;
    } finally {
      System.setErr(raw);
      removeHook(stopped);
    }
  }

  private static void removeHook(Thread stopped) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopped);
    } catch (IllegalStateException _) {
      // a signal ends the process, and the hook speaks
    }
  }

  private static Map<String, Object> start(List<String> arguments) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("version", VersionText.version());
    fields.put("commit", VersionText.commit());
    fields.put("arguments", arguments);
    return fields;
  }

  private static Map<String, Object> end(int status, double seconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("exit_status", status);
    fields.put("wall_s", Math.round(1e3 * seconds) / 1e3);
    return fields;
  }

  private static Map<String, Object> stopped() {
    return Map.of("message", "stopped by a signal");
  }
}
