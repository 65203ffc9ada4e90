package io.addra.cli.slurm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A job that was written, and perhaps submitted, in words and for programs. */
public final class JobText {
  private JobText() {}

  /** In words, a line each, without an end of line. */
  public static String of(Job job, Optional<Sizing> sizing, Path folder) {
    List<String> lines = new ArrayList<>();
    job.estimate().ifPresent(estimate -> lines.add(measured(estimate)));
    ArrayShape shape = job.shape();
    StringBuilder shards = new StringBuilder("shards     " + shape.shards());
    sizing.ifPresent(s -> shards.append(" of about " + SlurmTime.words(s.shardSeconds())));
    if (shape.several()) {
      shards.append(
          " in %d tasks, each up to %d of them in turn".formatted(shape.tasks(), shape.most()));
    }
    String running =
        job.running() == 0 || job.running() >= shape.tasks()
            ? "all at a time"
            : job.running() + " tasks at a time";
    sizing.ifPresent(s ->
        shards.append(
            "; %s: about %s in all".formatted(running, SlurmTime.words(s.wholeSeconds()))));
    lines.add(shards.toString());
    lines.add("written    %s: array.sh, merge.sh, job.json".formatted(folder));
    String quoted = ShellText.quote(folder.toString());
    if (job.submissions().isEmpty()) {
      lines.add(
          "submit     cd %s && id=$(sbatch --parsable array.sh) && sbatch --dependency=afterany:${id%%;*} merge.sh"
              .formatted(quoted));
    } else {
      Submission last = job.submissions().getLast();
      lines.add(
          "submitted  array job %d, merge job %d after it"
              .formatted(last.array().orElseThrow(), last.merge().orElseThrow()));
    }
    lines.add("watch      addra slurm status " + quoted);
    return String.join("\n", lines);
  }

  private static String measured(Estimate estimate) {
    String rate = String.format(Locale.ROOT, "%.3g events/s", estimate.eventsPerSecond());
    String start = " after a start of " + SlurmTime.words(estimate.startSeconds());
    return switch (estimate.source()) {
      case "slurm" -> "measured   " + rate + start + " on a node (" + estimate.where() + ")";
      case "here" ->
          "measured   " + rate + start + " here (" + estimate.where() + "); a node may differ";
      default -> "given      " + rate + "; starts are not counted";
    };
  }

  /** For programs: an object. */
  public static Map<String, Object> object(Job job, Optional<Sizing> sizing, Path folder) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("directory", folder.toString());
    object.put("plan", job.plan());
    object.put("shards", job.shape().shards());
    object.put("tasks", job.shape().tasks());
    object.put("max_running", job.running());
    job.estimate()
        .ifPresent(e -> {
          object.put("start_s", e.startSeconds());
          object.put("events_per_second", e.eventsPerSecond());
          object.put("measured", e.source());
          object.put("where", e.where());
        });
    sizing.ifPresent(s -> {
      object.put("shard_s", s.shardSeconds());
      object.put("task_s", s.taskSeconds());
      object.put("whole_s", s.wholeSeconds());
    });
    if (!job.submissions().isEmpty()) {
      Submission last = job.submissions().getLast();
      last.array().ifPresent(id -> object.put("array_job", id));
      last.merge().ifPresent(id -> object.put("merge_job", id));
    }
    return object;
  }
}
