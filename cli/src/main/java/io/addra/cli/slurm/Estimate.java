package io.addra.cli.slurm;

/**
 * How long the work of a shard takes. Immutable.
 *
 * @param startSeconds time of a shard that does not depend on its events (s)
 * @param eventsPerSecond rate of the rest (LLPs/s)
 * @param source "slurm": measured on a node, "here": on the machine that submits, "given": by the
 *     user
 * @param where what it was measured on, in words; empty where it was not
 */
public record Estimate(double startSeconds, double eventsPerSecond, String source, String where) {
  /** Throws IllegalArgumentException unless the rate is positive and the start not negative. */
  public Estimate {
    if (!(eventsPerSecond > 0
        && startSeconds >= 0
        && Double.isFinite(eventsPerSecond)
        && Double.isFinite(startSeconds))) {
      throw new IllegalArgumentException(
          "a start of " + startSeconds + " s and " + eventsPerSecond + " events/s");
    }
  }
}
