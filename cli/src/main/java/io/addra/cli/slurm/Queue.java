package io.addra.cli.slurm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The jobs of a directory that Slurm knows of: those that were submitted from it, by hand too.
 * Immutable.
 *
 * @param entries jobs and tasks, those that have ended recently among them
 * @param problem why Slurm could not be asked; empty where it answered
 */
record Queue(List<QueueEntry> entries, String problem) {
  /** Copies the list. */
  Queue {
    entries = List.copyOf(entries);
  }

  /** Asks Slurm for the jobs of a directory, and accounts for arrays that it has forgotten. */
  static Queue of(Job job, JobFolder folder) {
    if (!Slurm.onPath("squeue")) {
      return new Queue(List.of(), "squeue is not on the PATH");
    }
    try {
      Path real = folder.folder().toRealPath();
      List<String> names =
          List.of(real.toString(), folder.folder().toAbsolutePath().normalize().toString());
      String owner = Files.getOwner(folder.job()).getName();
      List<QueueEntry> entries = new ArrayList<>();
      Slurm.queue(owner).stream()
          .filter(entry -> names.contains(entry.folder()))
          .forEach(entries::add);
      Set<Long> known = entries.stream().map(QueueEntry::job).collect(Collectors.toSet());
      List<Long> forgotten = job.arrays().stream().filter(id -> !known.contains(id)).toList();
      Slurm.accounts(forgotten).stream().filter(entry -> !entry.active()).forEach(entries::add);
      return new Queue(entries, "");
    } catch (SlurmException | IOException e) {
      return new Queue(List.of(), String.valueOf(e.getMessage()));
    }
  }

  /** Whether Slurm answered. */
  boolean known() {
    return problem.isEmpty();
  }

  /** What is in the queue of arrays, the newest array first. */
  List<QueueEntry> activeTasks() {
    return entries.stream()
        .filter(entry -> entry.active() && entry.task().isPresent())
        .sorted((a, b) -> Long.compare(b.job(), a.job()))
        .toList();
  }

  /** Numbers of the arrays that are in the queue. */
  SortedSet<Long> activeArrays() {
    SortedSet<Long> jobs = new TreeSet<>();
    activeTasks().forEach(entry -> jobs.add(entry.job()));
    return jobs;
  }

  /** A task or, without a task, a job by itself. */
  Optional<QueueEntry> find(long job, OptionalInt task) {
    return entries.stream()
        .filter(entry -> entry.job() == job && entry.task().equals(task))
        .findFirst();
  }
}
