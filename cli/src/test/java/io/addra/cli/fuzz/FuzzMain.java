package io.addra.cli.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.addra.propagation.shard.Shard;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Fuzzes the readers for a time; {@code cli/src/test/sh/fuzz.sh} runs it. Prints a line a target
 * and every failure with what makes it again.
 */
public final class FuzzMain {
  /** Environment variable with the file that figures are appended to. */
  private static final String RELIABILITY = "ADDRA_RELIABILITY";

  private static final String ROW = "%-18s %10s %10s %10s %11s %14s %9s%n";

  private long seed = 1;
  private long seconds = 60;
  private long count = Long.MAX_VALUE;
  private long iteration = -1;
  private String wanted = "";
  private Path input = Path.of("");
  private Shard share = new Shard(1, 1);
  private final Path repository;
  private final Path work;

  private FuzzMain(Path repository, Path work) {
    this.repository = repository;
    this.work = work;
  }

  /**
   * Runs; ends the JVM with status 1 after a failure.
   *
   * @param arguments folder of the checkout, folder to work in, then options
   */
  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    FuzzMain main = new FuzzMain(Path.of(arguments[0]), Path.of(arguments[1]));
    for (int k = 2; k < arguments.length; k += 2) {
      main.option(arguments[k], k + 1 < arguments.length ? arguments[k + 1] : "");
    }
    System.exit(main.run(System.out) ? 0 : 1);
  }

  private void option(String name, String value) {
    switch (name) {
      case "--seed" -> seed = Long.parseLong(value);
      case "--seconds" -> seconds = Long.parseLong(value);
      case "--inputs" -> count = Long.parseLong(value);
      case "--iteration" -> iteration = Long.parseLong(value);
      case "--target" -> wanted = value;
      case "--input" -> input = Path.of(value);
      case "--share" -> share = Shard.parseAll(value).getFirst();
      default -> throw new IllegalArgumentException("unknown option " + name);
    }
  }

  private boolean run(PrintStream out) throws IOException, InterruptedException {
    List<FuzzTarget> all = FuzzTargets.all(repository, work.resolve("targets"));
    List<FuzzTarget> targets =
        all.stream().filter(t -> wanted.isEmpty() || t.name().equals(wanted)).toList();
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(
          "no target '%s', known: %s"
              .formatted(wanted, String.join(", ", all.stream().map(FuzzTarget::name).toList())));
    }
    out.printf(
        "seed %d, %d s; an input may take %d s, a heap of %d MB, %d MB allocated in all%n",
        seed,
        seconds,
        Bounds.TIME.toSeconds(),
        Runtime.getRuntime().maxMemory() >> 20,
        Bounds.ALLOCATED >> 20);
    out.printf(
        ROW, "target", "inputs", "accepted", "refused", "slowest ms", "most alloc. MB", "failures");
    List<String> failures = new ArrayList<>();
    for (int k = share.number() - 1; k < targets.size(); k += share.count()) {
      FuzzTarget target = targets.get(k);
      FuzzTally tally = fuzz(target, targets.size());
      out.printf(ROW, (Object[]) tally.figures());
      out.flush();
      tally.kept().forEach(out::println);
      failures.addAll(tally.kept());
      record(tally);
    }
    out.println(failures.isEmpty() ? "no failure" : failures.size() + " failures");
    return failures.isEmpty();
  }

  private FuzzTally fuzz(FuzzTarget target, int targets) throws IOException, InterruptedException {
    FuzzRun run = new FuzzRun(target, seed, work.resolve("failed"));
    long share = TimeUnit.SECONDS.toNanos(seconds) / targets;
    if (!input.toString().isEmpty()) {
      run.one(Long.MAX_VALUE, Files.readAllBytes(input));
      return run.inputs(0, 0, 0);
    }
    return iteration >= 0
        ? run.inputs(iteration, 1, System.nanoTime() + share)
        : run.inputs(0, count, System.nanoTime() + share);
  }

  private static void record(FuzzTally tally) throws IOException {
    String file = System.getenv(RELIABILITY);
    if (file != null && !file.isEmpty()) {
      Files.writeString(
          Path.of(file),
          "fuzz\t" + String.join("\t", tally.figures()) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
