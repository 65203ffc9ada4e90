package io.addra.cli.command;

import io.addra.propagation.shard.Checkpoints;
import io.addra.propagation.shard.ResumableScan;
import io.addra.propagation.shard.Shard;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of a scan that is divided over machines or over time. */
final class PartOptions {
  private static final double LONGEST_S = 86_400;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = {
        "Run the K-th of N shards of the scan (or some: 5-8/N): DIR becomes a folder of parts, which"
            + " gets the part file and manifest of each. See addra merge."
      })
  private @Nullable String shard;

  @Option(
      names = "--resume",
      description =
          "Go on with a scan into DIR that was broken off; nothing is done if DIR has it already.")
  private boolean resume;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "S",
      description =
          "Put what is done aside every S seconds (default: 30; 0: after each block of events).")
  private @Nullable Double every;

  /** The shards that are asked for; none where the whole scan is. */
  List<Shard> shards() {
    if (shard == null) {
      return List.of();
    }
    try {
      return Shard.parseAll(shard);
    } catch (IllegalArgumentException e) {
      throw bad("--shard: " + e.getMessage());
    }
  }

  /** Whether a scan that was broken off is to go on. */
  boolean resume() {
    return resume;
  }

  /** What is done with what an earlier scan put aside. */
  Checkpoints.Earlier earlier(boolean force) {
    if (resume) {
      return Checkpoints.Earlier.RESUME;
    }
    return force ? Checkpoints.Earlier.REMOVE : Checkpoints.Earlier.REFUSE;
  }

  /** How often something is put aside. */
  Duration every() {
    return every == null ? ResumableScan.USUAL : Duration.ofMillis(Math.round(1e3 * every));
  }

  /** Refuses what does not go together. */
  void check() {
    shards();
    if (every != null && !(every >= 0 && every <= LONGEST_S)) {
      throw bad("--checkpoint-every: expected 0 to 86400 seconds, found " + every);
    }
    if (shard != null && (resume || every != null)) {
      throw bad(
          "--shard: a shard is made in one go; it goes neither with --resume nor with"
              + " --checkpoint-every");
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
