package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of commands that read detectors. */
final class DetectorOptions {
  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = {
        "Give a parameter of the detector another value, such as run=1; may be repeated.",
        "The parameters are listed by: addra geometry list DETECTOR"
      })
  private Map<String, Double> parameters = new LinkedHashMap<>();

  /** Reads a detector, by name or by the path of its file, with these parameters. */
  Detector load(String nameOrPath) {
    return new DetectorChoice(nameOrPath, "", parameters).load();
  }
}
