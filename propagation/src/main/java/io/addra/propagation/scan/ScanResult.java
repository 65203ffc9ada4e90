package io.addra.propagation.scan;

import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.Optional;

/**
 * A finished scan. Immutable.
 *
 * @param plan what was planned
 * @param spectra what was accumulated of regions
 * @param signatures what was accumulated of signatures, where there are some
 * @param device where it ran
 * @param wallSeconds elapsed time of the run (s)
 * @param cpuSeconds processor time of the whole process during the run (s)
 */
public record ScanResult(
    ScanPlan plan,
    ScanSpectra spectra,
    Optional<ScanSpectra> signatures,
    DeviceInfo device,
    double wallSeconds,
    double cpuSeconds) {

  /**
   * The map of all quantities, regions first.
   *
   * @param ctau lifetimes as c tau (cm)
   */
  public AcceptanceMap map(double[] ctau) {
    AcceptanceMap regions = MapEvaluator.evaluate(spectra, ctau);
    return signatures
        .map(found -> regions.beside(MapEvaluator.evaluate(found, ctau)))
        .orElse(regions);
  }
}
