package io.addra.propagation.shard;

import java.time.Duration;

/** Elapsed and processor time of the process since some moment. */
final class Stopwatch {
  private static final double MILLISECONDS = 1e3;

  private final long start = System.nanoTime();
  private final Duration processor = processTime();

  /** Elapsed time, to the millisecond (s). */
  double wallSeconds() {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / MILLISECONDS;
  }

  /** Processor time, to the millisecond (s). */
  double cpuSeconds() {
    return processTime().minus(processor).toMillis() / MILLISECONDS;
  }

  private static Duration processTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
