package io.addra.validation.benchmark;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.detector.Detectors;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.ScanConfig;
import java.util.ArrayList;
import java.util.List;

/** The scan that is measured: B+ to K+ S at 1 GeV through all detectors, as the example has it. */
final class ExampleScan {
  private static final int SEED = 20261122;
  private static final double FIDUCIAL_RADIUS_CM = 60;
  private static final double RADIUS_STEP_CM = 0.75;

  private ExampleScan() {}

  /**
   * The scan with some regions of the user's: the example's fiducial region first, then ones inside
   * it whose radius falls in steps of {@value #RADIUS_STEP_CM} cm. So most LLPs cross all of them,
   * which is the costliest way to have so many.
   *
   * @param events events
   * @param regions number of regions, at most 79: the next would have no radius left
   */
  static ScanConfig config(long events, int regions) {
    List<OverlayRegion> overlays = new ArrayList<>();
    for (int i = 0; i < regions; i++) {
      overlays.add(
          new OverlayRegion(
              i == 0 ? "fiducial" : "fiducial-" + i,
              List.of(0.05, FIDUCIAL_RADIUS_CM - RADIUS_STEP_CM * i),
              List.of(-55.0, 140.0),
              List.of(17.0, 150.0)));
    }
    return new ScanConfig(
        "benchmark",
        "benchmark",
        SEED,
        events,
        BMesonDecay.of("B+", "K+", LuminousRegion.operation()),
        "operation",
        "S",
        List.of(1.0),
        List.of(1.0),
        DecayModes.of("mu+ mu-").modes(),
        Detectors.names().stream().map(DetectorChoice::of).toList(),
        overlays);
  }
}
