package io.addra.cli.slurm;

import io.addra.propagation.shard.Shard;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which task of an array makes which shards: task t makes shards t, t + tasks, t + 2·tasks, ... one
 * after another; where Slurm allows enough tasks, task and shard have the same number. Immutable.
 *
 * @param shards number of shards
 * @param tasks number of tasks, numbered from 1
 */
public record ArrayShape(int shards, int tasks) {
  /** What Slurm allows where its configuration does not say otherwise. */
  public static final int USUAL_MAX_ARRAY_SIZE = 1001;

  /** Throws IllegalArgumentException unless 1 &lt;= tasks &lt;= shards &lt;= a million. */
  public ArrayShape {
    if (tasks < 1 || shards < tasks || shards > ShardRanges.MOST) {
      throw new IllegalArgumentException(shards + " shards for " + tasks + " tasks");
    }
  }

  /**
   * As many tasks as there can be.
   *
   * @param maxArraySize Slurm's MaxArraySize: one more than the largest number of a task
   * @throws IllegalArgumentException if it allows no task with number 1
   */
  public static ArrayShape of(int shards, int maxArraySize) {
    if (maxArraySize < 2) {
      throw new IllegalArgumentException(
          "expected MaxArraySize to be 2 or more, found " + maxArraySize);
    }
    return new ArrayShape(shards, Math.min(shards, maxArraySize - 1));
  }

  /** The task that makes a shard. */
  int taskOf(int shard) {
    return (shard - 1) % tasks + 1;
  }

  /** The tasks that make some shards. */
  SortedSet<Integer> tasksOf(Collection<Integer> some) {
    SortedSet<Integer> found = new TreeSet<>();
    some.forEach(shard -> found.add(taskOf(shard)));
    return found;
  }

  /** Whether a task makes more than one shard. */
  boolean several() {
    return shards > tasks;
  }

  /** Most shards that a task makes. */
  int most() {
    return Math.ceilDiv(shards, tasks);
  }

  /** LLPs of a shard of a scan, about, in proportion to its blocks. */
  static long events(Shard shard, int masses, int blocks, long all) {
    long own = shard.pieces(masses, blocks).stream().mapToLong(p -> p.blocks().size()).sum();
    return Math.round((double) all * own / ((long) masses * blocks));
  }
}
