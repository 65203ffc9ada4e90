package io.addra.cli.slurm;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of Slurm that are on the path. */
public final class Slurm {
  private static final Pattern MAX_ARRAY_SIZE =
      Pattern.compile("^MaxArraySize\\s*=\\s*(\\d{1,9})\\s*$", Pattern.MULTILINE);
  private static final Pattern JOB_ID = Pattern.compile("(\\d{1,18})(?:;.*)?");
  private static final long PATIENCE_S = 120;

  private Slurm() {}

  /** Whether jobs can be submitted from here. */
  public static boolean present() {
    return onPath("sbatch");
  }

  /** Slurm's MaxArraySize; empty where Slurm is not here or does not answer. */
  public static OptionalInt maxArraySize() {
    if (!onPath("scontrol")) {
      return OptionalInt.empty();
    }
    Output output = run(Path.of(""), List.of("scontrol", "show", "config"), PATIENCE_S);
    return output.status() == 0 ? maxArraySize(output.out()) : OptionalInt.empty();
  }

  static OptionalInt maxArraySize(String config) {
    Matcher found = MAX_ARRAY_SIZE.matcher(config);
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  /**
   * Submits a script from its directory; gives the number of the job.
   *
   * @param options options of sbatch
   * @param script name of the script and its arguments
   * @throws SlurmException if Slurm refuses
   */
  static long submit(Path folder, List<String> options, List<String> script) {
    List<String> command = new ArrayList<>(List.of("sbatch", "--parsable"));
    command.addAll(options);
    command.addAll(script);
    Output output = run(folder, command, PATIENCE_S);
    Matcher id = JOB_ID.matcher(output.out().strip());
    if (output.status() != 0 || !id.matches()) {
      throw new SlurmException("sbatch refuses " + script.getFirst() + ": " + output.reason());
    }
    return Long.parseLong(id.group(1));
  }

  /** Ends a job; nothing happens where it has ended. */
  static void cancel(long job) {
    run(Path.of(""), List.of("scancel", String.valueOf(job)), PATIENCE_S);
  }

  /**
   * Runs a script on a node and waits for it, also while the job waits in the queue.
   *
   * @param options options of srun
   * @return what it printed
   * @throws SlurmException if it fails
   */
  static String runOnNode(List<String> options, String script) {
    List<String> command = new ArrayList<>(List.of("srun", "--nodes=1", "--ntasks=1"));
    command.addAll(options);
    command.addAll(List.of("bash", "-c", script));
    Output output = run(Path.of(""), command, Long.MAX_VALUE);
    if (output.status() != 0) {
      throw new SlurmException("the pilot on a node failed: " + output.reason());
    }
    return output.out();
  }

  /**
   * All jobs of a user that Slurm still knows of, each task by itself.
   *
   * @param user name or number of the user
   * @throws SlurmException if Slurm does not answer
   */
  static List<QueueEntry> queue(String user) {
    Output output =
        run(
            Path.of(""),
            List.of("squeue", "-h", "-r", "-t", "all", "-u", user, "-o", QueueEntry.FORMAT),
            PATIENCE_S);
    if (output.status() != 0) {
      throw new SlurmException("squeue does not answer: " + output.reason());
    }
    return output.out().lines().flatMap(line -> QueueEntry.parse(line).stream()).toList();
  }

  /** How tasks ended, from accounts; empty where Slurm keeps none. */
  static List<QueueEntry> accounts(List<Long> jobs) {
    if (jobs.isEmpty() || !onPath("sacct")) {
      return List.of();
    }
    String list = String.join(",", jobs.stream().map(String::valueOf).toList());
    Output output =
        run(
            Path.of(""),
            List.of("sacct", "-n", "-P", "-X", "-o", "JobID,State,ExitCode", "-j", list),
            PATIENCE_S);
    return output.status() == 0
        ? output.out().lines().flatMap(line -> QueueEntry.parseAccount(line).stream()).toList()
        : List.of();
  }

  /** Whether a program is on the path. */
  static boolean onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What a program of Slurm printed. */
  record Output(int status, String out, String err) {
    /**
     * Why it failed, in a line: the fatal error alone where there is one, else all that it says.
     */
    String reason() {
      List<String> lines =
          (err.isBlank() ? out : err).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      return lines.stream()
          .filter(line -> line.contains(": fatal: "))
          .findFirst()
          .orElse(lines.isEmpty() ? "exit status " + status : String.join("; ", lines));
    }
  }

  private static Output run(Path folder, List<String> command, long patienceSeconds) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
    leaveJob(builder.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
      CompletableFuture<String> out =
          CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
      if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
        process.destroy();
        throw new SlurmException(
            command.getFirst() + " has not answered for " + patienceSeconds + " s");
      }
      return new Output(process.exitValue(), out.join(), err.join());
    } catch (IOException e) {
      throw new SlurmException(command.getFirst() + " cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SlurmException(command.getFirst() + " was interrupted");
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Inside a job, what Slurm says of that job would be taken as options of the next. */
  private static void leaveJob(Map<String, String> environment) {
    if (environment.containsKey("SLURM_JOB_ID")) {
      environment
          .keySet()
          .removeIf(name -> name.startsWith("SLURM_") && !name.equals("SLURM_CONF"));
    }
  }
}
