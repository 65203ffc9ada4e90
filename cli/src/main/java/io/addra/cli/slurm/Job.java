package io.addra.cli.slurm;

import io.addra.propagation.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A scan as a job array, and what was submitted of it. Immutable.
 *
 * @param plan identity of the plan
 * @param version version and commit of the program
 * @param scan the scan and its options
 * @param program what nodes run
 * @param shape shards and tasks
 * @param running most tasks at a time; 0 for no limit
 * @param sbatch options of sbatch, as {@code --gres=gpu:1}
 * @param setup lines of shell that nodes run first; may be empty
 * @param estimate how long a shard takes, where that is known
 * @param submissions what was submitted, oldest first
 */
public record Job(
    String plan,
    String version,
    Scan scan,
    NodeProgram program,
    ArrayShape shape,
    int running,
    List<String> sbatch,
    String setup,
    Optional<Estimate> estimate,
    List<Submission> submissions) {
  /**
   * A scan file and how it is run.
   *
   * @param file the scan file, absolute
   * @param sha256 its checksum, 64 hexadecimal digits
   * @param options options of {@code addra scan}
   * @param events LLPs in all mass points
   * @param masses number of mass points
   * @param blocks blocks of each
   */
  public record Scan(
      Path file, String sha256, List<String> options, long events, int masses, int blocks) {
    /** Copies the list. */
    public Scan {
      options = List.copyOf(options);
    }

    /** The checksum of a file. */
    public static String checksum(Path file) throws IOException {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** Copies the lists. */
  public Job {
    sbatch = List.copyOf(sbatch);
    submissions = List.copyOf(submissions);
  }

  /** LLPs of a shard, about. */
  long eventsOf(int shard) {
    return ArrayShape.events(
        new Shard(shard, shape.shards()), scan.masses(), scan.blocks(), scan.events());
  }

  /** The last submission that is to make a shard. */
  Optional<Submission> submissionOf(int shard) {
    return submissions.reversed().stream().filter(s -> s.shards().contains(shard)).findFirst();
  }

  /** The shards that a task of an array makes: all of its own, or those that it was given. */
  SortedSet<Integer> shardsOf(long array, int task) {
    SortedSet<Integer> own = new TreeSet<>();
    for (int shard = task; shard <= shape.shards(); shard += shape.tasks()) {
      own.add(shard);
    }
    submissions.stream()
        .filter(s -> s.array().isPresent() && s.array().getAsLong() == array)
        .filter(s -> s.list().isPresent())
        .findFirst()
        .ifPresent(s -> own.retainAll(s.shards()));
    return own;
  }

  /** Numbers of all array jobs, oldest first. */
  List<Long> arrays() {
    return submissions.stream().flatMap(s -> s.array().stream().boxed()).toList();
  }

  /** Numbers of all merge jobs, oldest first. */
  List<Long> merges() {
    return submissions.stream().flatMap(s -> s.merge().stream().boxed()).toList();
  }

  /** A copy with one submission more. */
  Job with(Submission next) {
    List<Submission> all = new ArrayList<>(submissions);
    all.add(next);
    return copy(all);
  }

  /** A copy whose last submission has a merge job. */
  Job withMerge(long merge) {
    List<Submission> all = new ArrayList<>(submissions);
    all.set(all.size() - 1, all.getLast().withMerge(merge));
    return copy(all);
  }

  private Job copy(List<Submission> others) {
    return new Job(plan, version, scan, program, shape, running, sbatch, setup, estimate, others);
  }
}
