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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code addra slurm} passes on to the scans of its shards. */
final class SlurmScanOptions {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EventOptions sample;

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
    sample.check();
    Overrides overrides = new Overrides(sample.events(), sample.seed(), OptionalLong.empty());
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
    List<String> words = sample.words();
    for (String detector : detectors) {
      words.add("--detector");
      words.add(ScanRequest.absolute(detector));
    }
    return words;
  }
}
