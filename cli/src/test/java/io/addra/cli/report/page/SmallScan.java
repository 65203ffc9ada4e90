package io.addra.cli.report.page;

import io.addra.cli.report.CtauGrid;
import io.addra.cli.report.DetectorLabel;
import io.addra.cli.report.DetectorLabels;
import io.addra.cli.report.ReportSettings;
import io.addra.cli.report.ScanReport;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.RunOrigin;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A scan through Belle II and a far detector, with a signature and a region that has no decays. */
final class SmallScan {
  static final RunOrigin ORIGIN = new RunOrigin("0.1.0", "abc1234", "asked for");

  private static final String YAML =
      """
      title: Small <scan>
      seed: 7
      events: 6400
      signature_events: 3200
      production: {process: b-meson-decay, parent: B+, daughter: K+}
      llp:
        name: S
        mass_GeV: [0.6, 3]
        ctau_cm: {from: 0.1, to: 1.0e+5, points: 7}
        decay: {mode: mu+ mu-}
      detectors: [belle2, gazelle-l]
      regions:
        fiducial: {r_cm: [0.05, 60], z_cm: [-55, 140], theta_deg: [17, 150]}
        nowhere: {r_cm: [500, 600], z_cm: [0, 10], theta_deg: [1, 2]}
      signatures: [displaced-tracks]
      """;

  private SmallScan() {}

  static ScanResult run(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("small.yaml"), YAML);
    ScanPlan plan = ScanPlan.of(ScanFile.read(file), Overrides.none());
    try (CpuDevice device = CpuDevice.allCores()) {
      return ScanRunner.run(plan, device, ScanProgress.NONE);
    }
  }

  static ScanReport report(ScanResult result) {
    ScanConfig config = result.plan().config();
    List<DetectorLabel> detectors = DetectorLabels.all(result.plan().geometry().detectors());
    return new ScanReport(
        config.title(),
        config.production().reaction(config.llp()),
        config.llp(),
        at(result, config.lifetimes().stream().mapToDouble(d -> d).toArray()),
        at(result, CtauGrid.forFigure(config.lifetimes())),
        detectors,
        config.regions().stream().map(OverlayRegion::name).toList(),
        config.signatures().entries(List.of("signature:displaced-tracks")),
        ReportSettings.of(result, ORIGIN, detectors));
  }

  static AcceptanceMap at(ScanResult result, double... ctau) {
    return MapEvaluator.evaluate(result, ctau);
  }
}
