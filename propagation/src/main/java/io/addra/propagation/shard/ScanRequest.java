package io.addra.propagation.shard;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.document.JsonFields;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a plan is made: the scan file and what the command line adds to it. Immutable.
 *
 * @param file the scan file
 * @param overrides what is changed in it
 * @param detectors further detectors, by name or by the path of their file
 */
public record ScanRequest(Path file, Overrides overrides, List<String> detectors) {
  /** Copies the list. */
  public ScanRequest {
    detectors = List.copyOf(detectors);
  }

  /**
   * Reads the scan file and its detectors.
   *
   * @throws io.addra.geometry.document.InputException for the first thing that is wrong
   */
  public ScanPlan plan() {
    ScanConfig config =
        ScanFile.read(file).withDetectors(detectors.stream().map(DetectorChoice::of).toList());
    return ScanPlan.of(config, overrides);
  }

  /** The same with another scan file, for one that has moved. */
  public ScanRequest withFile(Path other) {
    return new ScanRequest(other, overrides, detectors);
  }

  /** What a manifest says of it; paths are absolute. */
  void write(ObjectNode node) {
    node.put("file", file.toAbsolutePath().normalize().toString());
    overrides.events().ifPresent(events -> node.put("events", events));
    overrides.seed().ifPresent(seed -> node.put("seed", seed));
    overrides.skipBad().ifPresent(records -> node.put("skip_bad", records));
    var list = node.putArray("detectors");
    detectors.forEach(name -> list.add(absolute(name)));
  }

  /** Reads what {@link #write} wrote. */
  static ScanRequest read(JsonNode node) {
    return new ScanRequest(
        Path.of(JsonFields.text(node, "file")),
        new Overrides(number(node, "events"), number(node, "seed"), number(node, "skip_bad")),
        JsonFields.texts(node, "detectors"));
  }

  /** The name of a detector as it is, the path of a file as one that holds in every folder. */
  public static String absolute(String detector) {
    return detector.endsWith(".yaml")
        ? Path.of(detector).toAbsolutePath().normalize().toString()
        : detector;
  }

  private static OptionalLong number(JsonNode node, String key) {
    return node.has(key) ? OptionalLong.of(node.required(key).longValue()) : OptionalLong.empty();
  }
}
