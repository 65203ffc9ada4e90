package io.addra.cli.slurm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a task left behind when it began or ended a shard. Immutable.
 *
 * @param status exit status; 0 for a beginning
 * @param job number of the array job
 * @param task number of the task
 * @param host the node
 */
record ShardMark(int status, long job, int task, String host) {
  /** Name of a mark of a shard that was begun. */
  static final String START = "start";

  /** Name of a mark of a shard that has ended. */
  static final String EXIT = "exit";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:begun|status)=(\\d{1,3}) job=(\\d{1,18}) task=(\\d{1,9}) host=(\\S*) at=\\d+\\s*");

  /** The mark of a shard; empty where there is none that can be read. */
  static Optional<ShardMark> read(JobFolder folder, int shard, String kind) {
    Path file = folder.marks().resolve(shard + "." + kind);
    try {
      Matcher found = FORM.matcher(Files.isReadable(file) ? Files.readString(file) : "");
      return found.matches()
          ? Optional.of(
              new ShardMark(
                  Integer.parseInt(found.group(1)),
                  Long.parseLong(found.group(2)),
                  Integer.parseInt(found.group(3)),
                  found.group(4)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether that task left it. */
  boolean by(long otherJob, int otherTask) {
    return job == otherJob && task == otherTask;
  }
}
