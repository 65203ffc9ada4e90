package io.addra.cli.report;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels of detectors as their files give them. */
public final class DetectorLabels {
  private DetectorLabels() {}

  /** The labels of several detectors; where titles are the same, their names tell them apart. */
  public static List<DetectorLabel> all(List<Detector> detectors) {
    List<DetectorLabel> labels = detectors.stream().map(DetectorLabels::of).toList();
    Map<String, Long> titles =
        labels.stream()
            .collect(Collectors.groupingBy(DetectorLabel::shortTitle, Collectors.counting()));
    return labels.stream()
        .map(label ->
            titles.getOrDefault(label.shortTitle(), 1L) == 1
                ? label
                : label.titled(label.shortTitle() + ", " + label.name()))
        .toList();
  }

  /** The labels of a detector. */
  public static DetectorLabel of(Detector detector) {
    Map<String, String> regions = new LinkedHashMap<>();
    for (Region region : detector.regions()) {
      regions.put(region.name(), region.title());
    }
    return new DetectorLabel(
        detector.name(),
        detector.title(),
        regions,
        detector.parents().stream()
            .map(p -> new DetectorLabel.Parent(p.name(), p.title(), p.of()))
            .toList());
  }
}
