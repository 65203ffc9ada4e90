package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.propagation.detect.Calorimeter;
import io.addra.propagation.detect.Tracker;
import java.util.List;

/** The detectors of a scan that are far: those without tracking detectors and crystals. */
final class FarDetectors {
  private FarDetectors() {}

  /** Those of a list, in its order. */
  static List<Detector> among(List<Detector> detectors) {
    return detectors.stream()
        .filter(detector -> !Tracker.has(detector) && Calorimeter.of(detector).isEmpty())
        .toList();
  }
}
