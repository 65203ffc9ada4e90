package io.addra.cli.slurm;

import java.util.Locale;

/** How far a shard is. */
public enum ShardState {
  /** Its part is there, whole, and of this plan. */
  DONE,
  /** A task makes it now. */
  RUNNING,
  /** A task that is in the queue is going to make it. */
  PENDING,
  /** A task began or was to begin it and ended without a part that is whole. */
  FAILED,
  /** No part and no task in sight. */
  MISSING;

  /** Its name in output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
