package io.addra.cli.slurm;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/** The status of a job in words and for programs. */
public final class StatusText {
  private static final int MOST_LISTED = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private StatusText() {}

  /** In words, a line each, without an end of line. */
  public static String of(JobStatus status, Instant now, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d shards of %s"
            .formatted(
                status.folder().folder(),
                status.job().shape().shards(),
                status.job().scan().file()));
    for (ShardState state : ShardState.values()) {
      SortedSet<Integer> numbers = status.in(state);
      if (!numbers.isEmpty()) {
        lines.add(
            "%-8s %6d   %s".formatted(state.word(), numbers.size(), ShardRanges.text(numbers)));
      }
    }
    List<ShardStatus> failed =
        status.shards().stream().filter(s -> s.state() == ShardState.FAILED).toList();
    failed.stream()
        .limit(MOST_LISTED)
        .forEach(s ->
            lines.add(
                "  shard %d: %s%s"
                    .formatted(s.shard(), s.reason(), s.log().isEmpty() ? "" : ", " + s.log())));
    if (failed.size() > MOST_LISTED) {
      lines.add("  ... and %d more; --json lists all".formatted(failed.size() - MOST_LISTED));
    }
    lines.add(events(status, now, zone));
    lines.add("merge    " + merge(status));
    if (!status.queue().known()) {
      lines.add(
          "Slurm was not asked (%s): what waits or was killed is not seen"
              .formatted(status.queue().problem()));
    }
    if (!status.toRetry().isEmpty()) {
      lines.add(
          "again    addra slurm status %s --retry"
              .formatted(ShellText.quote(status.folder().folder().toString())));
    }
    return String.join("\n", lines);
  }

  private static String events(JobStatus status, Instant now, ZoneId zone) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "events   %.3g of %.3g",
                (double) status.eventsDone(),
                (double) status.job().scan().events()));
    int running = status.in(ShardState.RUNNING).size();
    double rate = status.eventsPerSecond();
    if (rate > 0) {
      line.append(String.format(Locale.ROOT, ", %.3g/s in a shard", rate));
      if (running > 0) {
        line.append(String.format(Locale.ROOT, ", %.3g/s in all that run", rate * running));
      }
    }
    status
        .expectedEnd(now)
        .ifPresent(
            end -> line.append(", end expected about ").append(TIME.format(end.atZone(zone))));
    return line.toString();
  }

  private static String merge(JobStatus status) {
    if (status.merged()) {
      return "done: " + status.folder().run();
    }
    if (status.mergeInQueue().isPresent()) {
      return "job " + status.mergeInQueue().getAsLong() + " is in the queue";
    }
    return status.in(ShardState.DONE).size() == status.shards().size()
        ? "not done; all parts are there: bash "
            + ShellText.quote(status.folder().folder().resolve(JobFolder.MERGE).toString())
        : "not done, and no job for it in the queue";
  }

  /** For programs: an object. */
  public static Map<String, Object> object(JobStatus status, Instant now) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("directory", status.folder().folder().toString());
    object.put("plan", status.job().plan());
    object.put("shards", status.shards().size());
    for (ShardState state : ShardState.values()) {
      SortedSet<Integer> numbers = status.in(state);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("count", numbers.size());
      entry.put("shards", ShardRanges.text(numbers));
      object.put(state.word(), entry);
    }
    object.put(
        "failures",
        status.shards().stream()
            .filter(s -> s.state() == ShardState.FAILED)
            .map(s -> Map.of("shard", s.shard(), "reason", s.reason(), "log", s.log()))
            .toList());
    object.put("slurm_asked", status.queue().known());
    object.put("events", status.job().scan().events());
    object.put("events_done", status.eventsDone());
    object.put("events_per_second", status.eventsPerSecond());
    status.expectedEnd(now).ifPresent(end -> object.put("expected_end", end.toString()));
    object.put("merged", status.merged());
    status.mergeInQueue().ifPresent(id -> object.put("merge_job", id));
    status.job().submissions().stream()
        .reduce((_, last) -> last)
        .ifPresent(last -> {
          last.array().ifPresent(id -> object.put("last_array_job", id));
          object.put("last_submitted_shards", ShardRanges.text(last.shards()));
        });
    return object;
  }
}
