package io.addra.cli.slurm;

import io.addra.geometry.document.InputException;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.shard.WholeWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes the directory of a job. */
public final class JobWriter {
  private JobWriter() {}

  /**
   * Refuses a directory that cannot be written, before the work of a pilot.
   *
   * @param force whether an earlier job there may be replaced
   * @throws InputException if it exists and may not be replaced, or jobs of it are in the queue
   */
  public static void check(JobFolder folder, boolean force) {
    Path path = folder.folder();
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!force) {
      throw problem(path, "already exists; --force replaces an earlier job");
    }
    Job old = JobJson.read(folder);
    Queue queue = Queue.of(old, folder);
    List<Long> active =
        queue.entries().stream()
            .filter(QueueEntry::active)
            .map(QueueEntry::job)
            .distinct()
            .sorted()
            .toList();
    if (!active.isEmpty()) {
      throw problem(
          path,
          "has jobs in the queue; end them first: scancel "
              + String.join(" ", active.stream().map(String::valueOf).toList()));
    }
  }

  /**
   * Writes a job: scripts, description, folders for what tasks make. A new directory appears whole;
   * in one that is replaced, parts of the same plan and number of shards stay.
   *
   * @throws InputException as {@link #check}
   */
  public static void write(Job job, JobFolder folder, boolean force) throws IOException {
    check(folder, force);
    Path absolute = folder.folder().toAbsolutePath().normalize();
    if (!Files.exists(absolute)) {
      try (OutputDirectory fresh = OutputDirectory.open(folder.folder(), false)) {
        fill(job, absolute, fresh.folder());
        fresh.commit();
      }
      return;
    }
    Job old = JobJson.read(folder);
    if (!old.plan().equals(job.plan()) || !old.shape().equals(job.shape())) {
      for (Path stale : List.of(folder.parts(), folder.marks(), folder.run())) {
        delete(stale);
      }
    }
    fill(job, absolute, absolute);
  }

  private static void fill(Job job, Path absolute, Path into) throws IOException {
    for (String name : List.of(JobFolder.PARTS, JobFolder.MARKS, JobFolder.LOGS)) {
      Files.createDirectories(into.resolve(name));
    }
    WholeWrite.text(into.resolve(JobFolder.ARRAY), Scripts.array(job, absolute));
    WholeWrite.text(into.resolve(JobFolder.MERGE), Scripts.merge(job, absolute));
    JobJson.write(job, new JobFolder(into));
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static InputException problem(Path path, String message) {
    return new InputException(path.toString(), 0, "", message);
  }
}
