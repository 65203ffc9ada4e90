package io.addra.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options for the events of a scan, in place of what its file says. */
final class EventOptions {
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

  /** Refuses numbers that make no sense. */
  void check() {
    if (events != null && events < 64) {
      throw bad("--events: expected 64 or more (64 blocks give the errors), found " + events);
    }
    if (seed != null && seed < 0) {
      throw bad("--seed: expected 0 or more, found " + seed);
    }
  }

  /** Events per mass point, where they are given. */
  OptionalLong events() {
    return number(events);
  }

  /** The seed, where it is given. */
  OptionalLong seed() {
    return number(seed);
  }

  /** The options as words of a command. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    events().ifPresent(n -> words.addAll(List.of("--events", Long.toString(n))));
    seed().ifPresent(n -> words.addAll(List.of("--seed", Long.toString(n))));
    return words;
  }

  private static OptionalLong number(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
