package io.addra.cli.slurm;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job or a task of an array, as Slurm lists it. Immutable.
 *
 * @param job number of the job, of the array where it is one
 * @param task number of the task in the array
 * @param state state in Slurm's words, as {@code RUNNING}
 * @param reason why it is in this state, in Slurm's words; may be empty
 * @param folder working directory; empty where it is not known
 */
record QueueEntry(long job, OptionalInt task, String state, String reason, String folder) {
  /** What squeue has to print for {@link #parse}. */
  static final String FORMAT = "%F|%K|%T|%r|%Z";

  private static final int FIELDS = 5;
  private static final Pattern TASK = Pattern.compile("(\\d{1,18})(?:_(\\d{1,9}))?");

  private static final Set<String> WAITING =
      Set.of("PENDING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT");

  private static final Set<String> AT_WORK =
      Set.of(
          "RUNNING",
          "CONFIGURING",
          "COMPLETING",
          "SUSPENDED",
          "STAGE_OUT",
          "SIGNALING",
          "STOPPED",
          "RESIZING");

  /** A line of squeue; empty where it is none. */
  static Optional<QueueEntry> parse(String line) {
    String[] fields = line.split("\\|", FIELDS);
    if (fields.length < FIELDS || !fields[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    OptionalInt task =
        fields[1].matches("\\d{1,9}")
            ? OptionalInt.of(Integer.parseInt(fields[1]))
            : OptionalInt.empty();
    String reason = fields[3].equals("None") ? "" : fields[3];
    return Optional.of(
        new QueueEntry(Long.parseLong(fields[0]), task, fields[2], reason, fields[4]));
  }

  /** A line of sacct with number, state, exit code; empty where it is none. */
  static Optional<QueueEntry> parseAccount(String line) {
    String[] fields = line.split("\\|", -1);
    Matcher id = TASK.matcher(fields[0]);
    if (fields.length < 3 || !id.matches()) {
      return Optional.empty();
    }
    OptionalInt task =
        id.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(id.group(2)));
    // a state may have words behind it: CANCELLED by 1000
    String state = fields[1].replaceFirst(" .*", "");
    return Optional.of(
        new QueueEntry(Long.parseLong(id.group(1)), task, state, "exit code " + fields[2], ""));
  }

  boolean waiting() {
    return WAITING.contains(state);
  }

  boolean atWork() {
    return AT_WORK.contains(state);
  }

  /** Whether it is still in the queue. */
  boolean active() {
    return waiting() || atWork();
  }
}
