package io.addra.cli.report;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import java.util.LinkedHashMap;
import java.util.Map;

/** Labels of detectors as their files give them. */
public final class DetectorLabels {
  private DetectorLabels() {}

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
