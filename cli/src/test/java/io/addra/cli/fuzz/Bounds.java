package io.addra.cli.fuzz;

import java.time.Duration;

/**
 * What an input may cost, fixed before anything was measured.
 *
 * <p>The heap is bounded by the JVM that runs the fuzzer: {@code fuzz.sh} starts it with {@value
 * #HEAP_MB} MB, and an OutOfMemoryError is a failure.
 */
final class Bounds {
  /** Heap of the fuzzer's JVM (MB). */
  static final int HEAP_MB = 256;

  /** Longest time of one input: of a processor, for the thread that reads. */
  static final Duration TIME = Duration.ofSeconds(10);

  /** The same by the clock, on a machine that others use too. */
  static final Duration WALL = Duration.ofSeconds(60);

  /**
   * Most that one input may allocate, in all and by all threads, collected again or not (bytes).
   */
  static final long ALLOCATED = 2L << 30;

  /** Longest message (characters). */
  static final int MESSAGE = 2500;

  private Bounds() {}
}
