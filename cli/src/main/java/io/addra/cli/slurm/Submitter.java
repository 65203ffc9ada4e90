package io.addra.cli.slurm;

import io.addra.geometry.document.InputException;
import io.addra.propagation.shard.WholeWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives a job's arrays and merges to Slurm, and writes down each number before the next is asked
 * for.
 */
public final class Submitter {
  private Submitter() {}

  /**
   * Submits the whole array and the merge after it.
   *
   * @return the job with the numbers
   * @throws SlurmException if Slurm refuses; what was submitted before is in the job's file
   */
  public static Job submit(Job job, JobFolder folder) throws IOException {
    SortedSet<Integer> all =
        IntStream.rangeClosed(1, job.shape().shards())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    long array = Slurm.submit(folder.folder(), List.of(), List.of(JobFolder.ARRAY));
    Submission submission =
        new Submission(
            OptionalLong.of(array), OptionalLong.empty(), all, Optional.empty(), Instant.now());
    Job submitted = job.with(submission);
    JobJson.write(submitted, folder);
    return merge(submitted, folder, List.of(array));
  }

  /**
   * Submits the shards that failed or are missing as an array of their own, and a merge after all
   * that is in the queue, in place of the last one. Where all parts are there and none is merging
   * them, the merge alone.
   *
   * @return the job with the numbers; the same where there was nothing to do
   * @throws InputException if the scan file is not what it was, or parts of another plan are there
   * @throws SlurmException if Slurm does not answer or refuses
   */
  public static Job retry(JobStatus status) throws IOException {
    Job job = status.job();
    JobFolder folder = status.folder();
    if (!status.queue().known()) {
      throw new SlurmException(
          "nothing is submitted again without knowing what is in the queue: "
              + status.queue().problem());
    }
    SortedSet<Integer> shards = status.toRetry();
    if (shards.isEmpty() && (status.merged() || status.mergeInQueue().isPresent())) {
      return job;
    }
    checkScanFile(job);
    removeDamaged(job, folder, shards);
    List<Long> before = new ArrayList<>(status.queue().activeArrays());
    List<Long> oldMerges =
        job.merges().stream()
            .filter(id ->
                status.queue().find(id, OptionalInt.empty()).filter(QueueEntry::active).isPresent())
            .toList();
    Job submitted = job;
    if (shards.isEmpty()) {
      submitted =
          job.with(
              new Submission(
                  OptionalLong.empty(),
                  OptionalLong.empty(),
                  shards,
                  Optional.empty(),
                  Instant.now()));
    } else {
      submitted = array(job, folder, shards);
      before.add(submitted.arrays().getLast());
      JobJson.write(submitted, folder);
    }
    submitted = merge(submitted, folder, before);
    oldMerges.forEach(Slurm::cancel);
    return submitted;
  }

  private static Job array(Job job, JobFolder folder, SortedSet<Integer> shards)
      throws IOException {
    Optional<String> list = Optional.empty();
    List<String> script = new ArrayList<>(List.of(JobFolder.ARRAY));
    if (job.shape().several()) {
      String name = "retry-" + job.submissions().size() + ".txt";
      WholeWrite.text(
          folder.folder().resolve(name),
          shards.stream().map(shard -> shard + "\n").collect(Collectors.joining()));
      list = Optional.of(name);
      script.add(name);
    }
    String tasks = ShardRanges.text(job.shape().tasksOf(shards));
    long array =
        Slurm.submit(
            folder.folder(), List.of("--array=" + Scripts.tasks(tasks, job.running())), script);
    return job.with(
        new Submission(OptionalLong.of(array), OptionalLong.empty(), shards, list, Instant.now()));
  }

  private static Job merge(Job job, JobFolder folder, List<Long> after) throws IOException {
    List<String> options =
        after.isEmpty()
            ? List.of()
            : List.of(
                "--dependency=afterany:"
                    + after.stream().map(String::valueOf).collect(Collectors.joining(":")));
    Job merged = job.withMerge(Slurm.submit(folder.folder(), options, List.of(JobFolder.MERGE)));
    JobJson.write(merged, folder);
    return merged;
  }

  /** A scan file that was changed makes another plan, whose parts do not fit. */
  private static void checkScanFile(Job job) throws IOException {
    Path file = job.scan().file();
    try {
      if (!Job.Scan.checksum(file).equals(job.scan().sha256())) {
        throw new InputException(
            file.toString(),
            0,
            "",
            "was changed after the job was written; its parts would not fit");
      }
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), 0, "", "no such file", e);
    }
  }

  /** A manifest is the mark of a part that is done; without it the part is made again. */
  private static void removeDamaged(Job job, JobFolder folder, SortedSet<Integer> shards)
      throws IOException {
    List<Path> damaged = new ArrayList<>();
    for (int shard : shards) {
      Path manifest = JobStatus.manifest(job, folder, shard);
      switch (PartCheck.of(manifest, job.plan()).kind()) {
        case FOREIGN ->
            throw new InputException(
                manifest.toString(), 0, "plan", "is of another plan; remove it first");
        case DAMAGED -> damaged.add(manifest);
        default -> {
          // made again as it is
        }
      }
    }
    for (Path manifest : damaged) {
      Files.deleteIfExists(manifest);
    }
  }
}
