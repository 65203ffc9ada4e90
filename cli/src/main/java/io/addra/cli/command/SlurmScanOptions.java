package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.shard.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code addra slurm} passes on to the scans of its shards. */
final class SlurmScanOptions {
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
      names = "--detector",
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "NAME|FILE",
      description = "A further detector, by name or by the path of its .yaml; may be repeated.")
  private List<String> detectors = new ArrayList<>();

  /**
   * The plan of a scan file.
   *
   * @throws InputException for what is wrong in it, or if its LLPs are those of an event file
   */
  ScanPlan plan(Path file) {
    Overrides overrides = new Overrides(number(events), number(seed), OptionalLong.empty());
    ScanPlan plan = new ScanRequest(file, overrides, detectors).plan();
    if (plan.config().production() instanceof FileProduction) {
      throw new InputException(
          file.toString(),
          0,
          "production",
          "the events of a file are read in order and cannot be divided into shards; run addra scan"
              + " in one job");
    }
    return plan;
  }

  /** The same as words of a command; paths are absolute. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, "--events", events);
    add(words, "--seed", seed);
    for (String detector : detectors) {
      words.add("--detector");
      words.add(
          detector.endsWith(".yaml")
              ? Path.of(detector).toAbsolutePath().normalize().toString()
              : detector);
    }
    return words;
  }

  private static void add(List<String> words, String option, @Nullable Long value) {
    if (value != null) {
      words.add(option);
      words.add(value.toString());
    }
  }

  private static OptionalLong number(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
