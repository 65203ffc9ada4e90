package io.addra.cli.slurm;

import io.addra.propagation.scan.ScanPlan;

/**
 * Into how many shards a scan is divided, and how long that takes. Immutable.
 *
 * @param shards how many
 * @param shardSeconds length of a shard, about (s)
 * @param taskSeconds length of a task of the array, about (s)
 * @param wholeSeconds length of the whole, about, once it runs (s)
 */
public record Sizing(int shards, double shardSeconds, double taskSeconds, double wholeSeconds) {
  /** Part of a shard that a start may take. */
  private static final double MOST_START = 0.5;

  private static final double SECONDS = 60;

  /**
   * As many shards as make each about so long, at least one and at most one a block.
   *
   * @param events LLPs of the scan
   * @param masses its mass points
   * @param minutes length of a shard that is wanted (min)
   */
  public static int shards(Estimate estimate, long events, int masses, double minutes) {
    double wanted = SECONDS * minutes;
    double work = Math.max(wanted - estimate.startSeconds(), MOST_START * wanted);
    double shards = Math.ceil(events / estimate.eventsPerSecond() / work);
    return (int) Math.clamp(shards, 1, most(masses));
  }

  /** Most shards that have something to do: one for each block. */
  public static int most(int masses) {
    return (int) Math.min(ShardRanges.MOST, (long) masses * ScanPlan.BLOCKS);
  }

  /**
   * How long it takes.
   *
   * @param running most tasks at a time; 0 for no limit
   */
  public static Sizing of(Estimate estimate, long events, ArrayShape shape, int running) {
    double work = events / estimate.eventsPerSecond() / shape.shards();
    double shard = estimate.startSeconds() + work;
    double task = shard * shape.most();
    int turns = running == 0 ? 1 : Math.ceilDiv(shape.tasks(), running);
    return new Sizing(shape.shards(), shard, task, task * turns);
  }
}
