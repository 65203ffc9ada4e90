package io.addra.cli.command;

import io.addra.propagation.scan.Overrides;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that take the place of what a scan file says about its sample. */
final class SampleOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events per mass point, instead of the file's.")
  private @Nullable Long events;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers, instead of the file's.")
  private @Nullable Long seed;

  @Option(
      names = "--skip-bad",
      paramLabel = "N",
      description = "Pass over up to N broken records of an event file, instead of the file's.")
  private @Nullable Long skipBad;

  /** Refuses numbers that make no sense. */
  void check() {
    if (events != null && events < 64) {
      throw bad("--events: expected 64 or more (64 blocks give the errors), found " + events);
    }
    if (seed != null && seed < 0) {
      throw bad("--seed: expected 0 or more, found " + seed);
    }
    if (skipBad != null && skipBad < 0) {
      throw bad("--skip-bad: expected 0 or more, found " + skipBad);
    }
  }

  /** What the options change in a scan file. */
  Overrides overrides() {
    return new Overrides(number(events), number(seed), number(skipBad));
  }

  /** The options as words of a command. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    add("--events", events, words);
    add("--seed", seed, words);
    add("--skip-bad", skipBad, words);
    return words;
  }

  private static void add(String option, @Nullable Long value, List<String> words) {
    if (value != null) {
      words.addAll(List.of(option, Long.toString(value)));
    }
  }

  private static OptionalLong number(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
