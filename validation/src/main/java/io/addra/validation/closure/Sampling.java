package io.addra.validation.closure;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanGeometry;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanRunner;
import java.util.List;

/**
 * Runs scans for checks, through the same planning, device, spectra and evaluation as any scan.
 * Immutable.
 *
 * @param device what samples; stays open
 * @param events events of a run
 * @param seed seed of the random numbers
 */
public record Sampling(ComputeDevice device, long events, long seed) {

  /** Returns the same with another number of events. */
  public Sampling withEvents(long other) {
    return new Sampling(device, other, seed);
  }

  /**
   * Samples LLPs that start at the origin, isotropic in the Belle II frame.
   *
   * @param geometry scene and quantities
   * @param betaGamma momentum over mass of every LLP
   */
  public Sample isotropic(ScanGeometry geometry, double betaGamma) {
    ScanPlan plan = plan(geometry, List.of(1.0));
    return sample(plan, new FixedSourceDevice(device, LlpSource.isotropic(betaGamma)));
  }

  /**
   * Samples LLPs S of B+ to K+ S, as scans do by default.
   *
   * @param geometry scene and quantities
   * @param masses masses of the LLP (GeV)
   */
  public Sample bPlusToKaon(ScanGeometry geometry, List<Double> masses) {
    return sample(plan(geometry, masses), device);
  }

  /**
   * Samples an isotropic source as {@link #isotropic(ScanGeometry, double)} does, through
   * detectors.
   *
   * @param detectors names of built-in detectors or paths of detector files
   */
  public Sample isotropic(List<String> detectors, double betaGamma) {
    ScanPlan plan = plan(detectors, List.of(), List.of(1.0));
    return isotropic(plan.geometry(), betaGamma);
  }

  /**
   * Samples B+ decays as {@link #bPlusToKaon(ScanGeometry, List)} does, through detectors.
   *
   * @param detectors names of built-in detectors or paths of detector files
   * @param regions overlays
   * @param masses masses of the LLP (GeV)
   */
  public Sample bPlusToKaon(
      List<String> detectors, List<OverlayRegion> regions, List<Double> masses) {
    return bPlusToKaon(plan(detectors, regions, masses).geometry(), masses);
  }

  private static Sample sample(ScanPlan plan, ComputeDevice device) {
    return new Sample(plan, ScanRunner.run(plan, device, ScanProgress.NONE).spectra());
  }

  private static BMesonDecay bPlusToKaon() {
    return BMesonDecay.of("B+", "K+", LuminousRegion.operation());
  }

  private ScanPlan plan(List<String> detectors, List<OverlayRegion> regions, List<Double> masses) {
    return ScanPlan.of(config(detectors, regions, masses), Overrides.none());
  }

  private ScanPlan plan(ScanGeometry geometry, List<Double> masses) {
    return ScanPlan.of(config(List.of(), List.of(), masses), geometry);
  }

  private ScanConfig config(
      List<String> detectors, List<OverlayRegion> regions, List<Double> masses) {
    return new ScanConfig(
        "validation",
        "validation",
        seed,
        events,
        bPlusToKaon(),
        "operation",
        "S",
        masses,
        List.of(1.0),
        List.of(),
        detectors.stream().map(DetectorChoice::of).toList(),
        regions);
  }
}
