package io.addra.propagation.shard;

import java.time.Duration;

/** How many blocks to run at a time, from how fast the last ones were. For one thread. */
final class Pace {
  private final double seconds;
  private double flightsAtOnce;

  /**
   * A pace.
   *
   * @param every the blocks of one time shall take half of this; zero: one block at a time
   * @param first flights of the first time
   */
  Pace(Duration every, long first) {
    seconds = every.toMillis() / 2e3;
    flightsAtOnce = seconds == 0 ? 0 : first;
  }

  /** Blocks of so many flights to run next, at least one. */
  int blocks(long flights) {
    return (int) Math.clamp(Math.floor(flightsAtOnce / Math.max(1, flights)), 1, 1 << 20);
  }

  /** Some blocks of so many flights took so long (s). */
  void ran(long flights, double elapsed) {
    flightsAtOnce = seconds * flights / Math.max(1e-3, elapsed);
  }
}
