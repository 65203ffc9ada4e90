package io.addra.cli.slurm;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was given to Slurm at once. Immutable.
 *
 * @param array number of the array job; empty for a merge alone
 * @param merge number of the merge job after it; empty until it is submitted
 * @param shards what the array makes
 * @param list name of the file that lists these, where its tasks make no other shards; empty where
 *     they make all of theirs
 * @param at when
 */
public record Submission(
    OptionalLong array,
    OptionalLong merge,
    SortedSet<Integer> shards,
    Optional<String> list,
    Instant at) {
  /** Copies the set. */
  public Submission {
    shards = new TreeSet<>(shards);
  }

  Submission withMerge(long job) {
    return new Submission(array, OptionalLong.of(job), shards, list, at);
  }
}
