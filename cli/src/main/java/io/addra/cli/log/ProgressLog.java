package io.addra.cli.log;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Writes a line of progress at equal times, the first after one of them. One for a command: work
 * that follows other work keeps to its times. For many threads.
 */
public final class ProgressLog {
  private static final double NANOS = 1e9;

  private final PrintWriter err;
  private final Duration every;
  private long due;

  /**
   * Begins now.
   *
   * @param err where the lines go; an {@link EventWriter} gets events
   * @param every time between two lines
   */
  public ProgressLog(PrintWriter err, Duration every) {
    this.err = err;
    this.every = every;
    this.due = System.nanoTime() + every.toNanos();
  }

  /** Time of the meters that are followed here (s). */
  public static double seconds() {
    return System.nanoTime() / NANOS;
  }

  /**
   * Follows a meter until it is closed. Its thread keeps no JVM from ending.
   *
   * @return ends the following; no line is written after that
   */
  public Following follow(ProgressMeter meter) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    Future<?> lines =
        timer.scheduleWithFixedDelay(
            () -> write(meter), untilDue(), every.toNanos(), TimeUnit.NANOSECONDS);
    return () -> {
      synchronized (this) {
        lines.cancel(true);
        timer.shutdownNow();
      }
    };
  }

  private synchronized long untilDue() {
    long now = System.nanoTime();
    while (due - now <= 0) {
      due += every.toNanos();
    }
    return due - now;
  }

  private synchronized void write(ProgressMeter meter) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    due = System.nanoTime() + every.toNanos();
    ProgressReport report = meter.report(seconds());
    if (err instanceof EventWriter events) {
      events.event("progress", ProgressFields.of(report, Instant.now()));
    } else {
      err.println(ProgressText.of(report, ZonedDateTime.now(ZoneId.systemDefault())));
      err.flush();
    }
  }

  /** A meter that is followed. */
  @FunctionalInterface
  public interface Following extends AutoCloseable {
    @Override
    void close();
  }
}
