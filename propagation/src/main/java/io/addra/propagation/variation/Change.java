package io.addra.propagation.variation;

import io.addra.propagation.scan.ScanPlan;
import java.util.Optional;

/** What a variation changes in a scan. Implementations are immutable. */
public sealed interface Change permits CollisionChange, DetectorChange, ThresholdChange {

  /** Why a scan cannot be changed in this way; empty where it can. Cheap: nothing is loaded. */
  Optional<String> obstacle(ScanPlan plan);

  /**
   * The scan with the change, with the same seed and events. What the change does not touch is not
   * in it.
   *
   * @param plan a scan without {@link #obstacle}
   * @throws io.addra.geometry.document.InputException if a changed detector cannot be read
   */
  VariedPlan apply(ScanPlan plan);
}
