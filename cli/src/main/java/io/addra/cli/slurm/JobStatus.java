package io.addra.cli.slurm;

import io.addra.propagation.shard.PartManifest;
import io.addra.propagation.shard.Shard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a job is. A shard that is done is known by its manifest; what is in the queue, by Slurm;
 * what has ended without a part, by the marks that tasks leave, and by Slurm where it still knows.
 * Immutable.
 *
 * @param job what was submitted
 * @param folder its directory
 * @param shards every shard, in order
 * @param queue what Slurm says
 */
public record JobStatus(Job job, JobFolder folder, List<ShardStatus> shards, Queue queue) {
  /** Copies the list. */
  public JobStatus {
    shards = List.copyOf(shards);
  }

  /** Looks at a job's directory and at the queue. */
  public static JobStatus of(Job job, JobFolder folder) {
    return of(job, folder, Queue.of(job, folder));
  }

  static JobStatus of(Job job, JobFolder folder, Queue queue) {
    Map<Integer, QueueEntry> tasks = new HashMap<>();
    for (QueueEntry entry : queue.activeTasks()) {
      for (int shard : job.shardsOf(entry.job(), entry.task().getAsInt())) {
        tasks.putIfAbsent(shard, entry);
      }
    }
    List<ShardStatus> shards = new ArrayList<>();
    for (int shard = 1; shard <= job.shape().shards(); shard++) {
      shards.add(new Look(job, folder, queue, shard).status(Optional.ofNullable(tasks.get(shard))));
    }
    return new JobStatus(job, folder, shards, queue);
  }

  /** Where the manifest of a shard is, when it is there. */
  static Path manifest(Job job, JobFolder folder, int shard) {
    return folder
        .parts()
        .resolve(new Shard(shard, job.shape().shards()).fileName() + PartManifest.ENDING);
  }

  /** Numbers of the shards that are so far. */
  public SortedSet<Integer> in(ShardState state) {
    SortedSet<Integer> numbers = new TreeSet<>();
    shards.stream().filter(s -> s.state() == state).forEach(s -> numbers.add(s.shard()));
    return numbers;
  }

  /** The shards that have to be made again: failed and missing. */
  public SortedSet<Integer> toRetry() {
    SortedSet<Integer> numbers = in(ShardState.FAILED);
    numbers.addAll(in(ShardState.MISSING));
    return numbers;
  }

  /** LLPs of the shards that are done, about. */
  public long eventsDone() {
    return in(ShardState.DONE).stream().mapToLong(job::eventsOf).sum();
  }

  /** Rate of one shard, mean over those that are done (LLPs/s); 0 where none is. */
  public double eventsPerSecond() {
    double seconds = shards.stream().mapToDouble(ShardStatus::seconds).sum();
    return seconds > 0 ? eventsDone() / seconds : 0;
  }

  /**
   * When all is done if as many shards run as do now; empty where none runs or none is done yet.
   */
  public Optional<Instant> expectedEnd(Instant now) {
    double rate = eventsPerSecond() * in(ShardState.RUNNING).size();
    long left = job.scan().events() - eventsDone();
    return rate > 0 ? Optional.of(now.plusMillis((long) (1000 * left / rate))) : Optional.empty();
  }

  /** Whether the parts are merged. */
  public boolean merged() {
    return Files.exists(folder.run().resolve("run.json"));
  }

  /** The number of the last merge job, where it is in the queue. */
  public OptionalLong mergeInQueue() {
    return job.merges().reversed().stream()
        .filter(id -> queue.find(id, OptionalInt.empty()).filter(QueueEntry::active).isPresent())
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Looks at one shard. */
  private record Look(Job job, JobFolder folder, Queue queue, int shard) {

    ShardStatus status(Optional<QueueEntry> task) {
      PartCheck part = PartCheck.of(manifest(job, folder, shard), job.plan());
      if (part.kind() == PartCheck.Kind.WHOLE) {
        return new ShardStatus(shard, ShardState.DONE, "", "", part.seconds());
      }
      Optional<ShardMark> start = ShardMark.read(folder, shard, ShardMark.START);
      Optional<ShardMark> exit = ShardMark.read(folder, shard, ShardMark.EXIT);
      if (task.isPresent()) {
        return inQueue(task.get(), start, exit);
      }
      if (part.kind() != PartCheck.Kind.ABSENT) {
        return failed(part.reason(), exit.or(() -> start));
      }
      if (exit.isPresent()) {
        return failed("exit status " + exit.get().status() + slurmSays(exit.get()), exit);
      }
      if (start.isPresent()) {
        return queue.known()
            ? failed(
                "ended without a word on " + start.get().host() + slurmSays(start.get()), start)
            : new ShardStatus(
                shard, ShardState.RUNNING, "begun on " + start.get().host(), log(start), 0);
      }
      return neverBegun();
    }

    private ShardStatus inQueue(
        QueueEntry task, Optional<ShardMark> start, Optional<ShardMark> exit) {
      int number = task.task().getAsInt();
      if (exit.filter(mark -> mark.by(task.job(), number)).isPresent() && !task.waiting()) {
        return failed("exit status " + exit.get().status(), exit);
      }
      boolean begun = start.filter(mark -> mark.by(task.job(), number)).isPresent();
      boolean only = job.shardsOf(task.job(), number).size() == 1;
      return task.atWork() && (begun || only)
          ? new ShardStatus(
              shard, ShardState.RUNNING, "", "logs/%d_%d.log".formatted(task.job(), number), 0)
          : new ShardStatus(shard, ShardState.PENDING, task.waiting() ? task.reason() : "", "", 0);
    }

    private ShardStatus neverBegun() {
      Optional<QueueEntry> ended =
          job.submissionOf(shard)
              .filter(submission -> submission.array().isPresent())
              .flatMap(submission ->
                  queue.find(
                      submission.array().getAsLong(), OptionalInt.of(job.shape().taskOf(shard))));
      return ended
          .map(entry -> failed("never began: " + words(entry), Optional.empty()))
          .orElseGet(() -> new ShardStatus(shard, ShardState.MISSING, "", "", 0));
    }

    private ShardStatus failed(String reason, Optional<ShardMark> mark) {
      return new ShardStatus(shard, ShardState.FAILED, reason, log(mark), 0);
    }

    private String log(Optional<ShardMark> mark) {
      return mark.map(m -> "logs/%d_%d.log".formatted(m.job(), m.task()))
          .filter(name -> Files.exists(folder.folder().resolve(name)))
          .orElse("");
    }

    private String slurmSays(ShardMark mark) {
      return queue
          .find(mark.job(), OptionalInt.of(mark.task()))
          .filter(entry -> !entry.active())
          .map(entry -> ", " + words(entry))
          .orElse("");
    }

    private static String words(QueueEntry entry) {
      return entry.reason().isEmpty() ? entry.state() : entry.state() + " " + entry.reason();
    }
  }
}
