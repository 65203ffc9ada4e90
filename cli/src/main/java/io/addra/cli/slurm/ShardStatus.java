package io.addra.cli.slurm;

/**
 * What is known of a shard. Immutable.
 *
 * @param shard its number, from 1
 * @param state how far it is
 * @param reason why, in words; may be empty
 * @param log file with what its task printed, relative to the job's directory; empty where there is
 *     none
 * @param seconds how long it took, where it is done; else 0 (s)
 */
public record ShardStatus(int shard, ShardState state, String reason, String log, double seconds) {}
