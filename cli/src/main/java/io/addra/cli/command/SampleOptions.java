package io.addra.cli.command;

import io.addra.propagation.scan.Overrides;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that take the place of what a scan file says about its sample. */
final class SampleOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EventOptions sample;

  @Option(
      names = "--skip-bad",
      paramLabel = "N",
      description = "Pass over up to N broken records of an event file, instead of the file's.")
  private @Nullable Long skipBad;

  /** Refuses numbers that make no sense. */
  void check() {
    sample.check();
    if (skipBad != null && skipBad < 0) {
      throw bad("--skip-bad: expected 0 or more, found " + skipBad);
    }
  }

  /** What the options change in a scan file. */
  Overrides overrides() {
    return new Overrides(
        sample.events(),
        sample.seed(),
        skipBad == null ? OptionalLong.empty() : OptionalLong.of(skipBad));
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
