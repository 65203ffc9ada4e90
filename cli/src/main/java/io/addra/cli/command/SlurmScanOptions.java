package io.addra.cli.command;

import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.shard.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code addra slurm} passes on to the scans of its shards. */
final class SlurmScanOptions {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private SampleOptions sample;

  @Option(
      names = "--detector",
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "NAME|FILE",
      description = "A further detector, by name or by the path of its .yaml; may be repeated.")
  private List<String> detectors = new ArrayList<>();

  /**
   * The plan of a scan file.
   *
   * @throws io.addra.geometry.document.InputException for the first thing that is wrong in it
   */
  ScanPlan plan(Path file) {
    sample.check();
    return new ScanRequest(file, sample.overrides(), detectors).plan();
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
