/**
 * Scans as job arrays of Slurm: the scripts of an array and of the job that merges its parts, how
 * many shards there are, submission, and how far the shards have come.
 */
@NullMarked
package io.addra.cli.slurm;

import org.jspecify.annotations.NullMarked;
