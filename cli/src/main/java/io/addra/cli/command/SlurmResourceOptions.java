package io.addra.cli.command;

import io.addra.cli.slurm.SlurmTime;
import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked of Slurm for each task. */
final class SlurmResourceOptions {
  /** Options of sbatch that the scripts need for themselves. */
  private static final Set<String> OWN =
      Set.of("array", "output", "error", "dependency", "chdir", "parsable", "wrap", "ntasks");

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--partition", paramLabel = "NAME", description = "Partition of the nodes.")
  private @Nullable String partition;

  @Option(names = "--account", paramLabel = "NAME", description = "Account to charge.")
  private @Nullable String account;

  @Option(names = "--qos", paramLabel = "NAME", description = "Quality of service.")
  private @Nullable String qos;

  @Option(
      names = "--gres",
      paramLabel = "LIST",
      description = "Generic resources of a task, as gpu:1.")
  private @Nullable String gres;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "Longest time of a task, as 30 (minutes) or 01:30:00.")
  private @Nullable String time;

  @Option(names = "--mem", paramLabel = "SIZE", description = "Memory of a task, as 4G.")
  private @Nullable String memory;

  @Option(
      names = "--cpus-per-task",
      paramLabel = "N",
      description = "Cores of a task, each with a thread.")
  private @Nullable Integer cpus;

  @Option(names = "--constraint", paramLabel = "LIST", description = "Features of the nodes.")
  private @Nullable String constraint;

  @Option(
      names = "--max-running",
      paramLabel = "N",
      description = "Most tasks at a time (default: no limit).")
  private @Nullable Integer running;

  @Option(
      names = "--sbatch",
      paramLabel = "KEY=VALUE",
      mapFallbackValue = "",
      description =
          "Any other option of sbatch, as reservation=night or exclusive; may be repeated.")
  private Map<String, String> others = new LinkedHashMap<>();

  @Option(
      names = "--setup",
      paramLabel = "FILE",
      description =
          "Lines of shell that a task runs first, as module load or export TORNADOVM_HOME=...; one"
              + " that fails ends the task.")
  private @Nullable Path setup;

  /** Refuses what makes no sense. */
  void check() {
    for (String word : sbatch()) {
      if (word.chars().anyMatch(c -> c < ' ') || word.endsWith("=")) {
        throw bad(
            word.replaceAll("=.*", "")
                + ": expected a value in one line, found '"
                + word.substring(word.indexOf('=') + 1)
                + "'");
      }
    }
    if (cpus != null && cpus < 1) {
      throw bad("--cpus-per-task: expected 1 or more, found " + cpus);
    }
    if (running != null && running < 1) {
      throw bad("--max-running: expected 1 or more, found " + running);
    }
    for (String key : others.keySet()) {
      if (!key.matches("[a-z][a-z0-9-]*")) {
        throw bad("--sbatch: expected KEY=VALUE with a long option of sbatch, found '" + key + "'");
      }
      if (OWN.contains(key)) {
        throw bad("--sbatch: the scripts set " + key + " themselves");
      }
    }
    timeLimit();
  }

  /** Options of sbatch, as {@code --gres=gpu:1}. */
  List<String> sbatch() {
    List<String> words = new ArrayList<>();
    add(words, "--partition", partition);
    add(words, "--account", account);
    add(words, "--qos", qos);
    add(words, "--gres", gres);
    add(words, "--time", time);
    add(words, "--mem", memory);
    add(words, "--cpus-per-task", cpus);
    add(words, "--constraint", constraint);
    others.forEach((key, value) -> words.add("--" + key + (value.isEmpty() ? "" : "=" + value)));
    return words;
  }

  /** Longest time of a task, where it is given. */
  Optional<Duration> timeLimit() {
    try {
      return Optional.ofNullable(time).map(SlurmTime::parse);
    } catch (IllegalArgumentException e) {
      throw bad("--time: " + e.getMessage());
    }
  }

  /** Cores of a task, where that is given. */
  Optional<Integer> cpus() {
    return Optional.ofNullable(cpus);
  }

  /** Most tasks at a time; 0 for no limit. */
  int running() {
    return running == null ? 0 : running;
  }

  /** Lines of shell that a task runs first; may be empty. */
  String setup() {
    if (setup == null) {
      return "";
    }
    try {
      return Files.readString(setup);
    } catch (IOException e) {
      throw new InputException(setup.toString(), 0, "--setup", "cannot be read", e);
    }
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.add(option + "=" + value);
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
