package io.addra.cli.report;

import io.addra.propagation.production.ChargedPair;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.result.RunOrigin;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a report says about how its numbers were made. */
public final class ReportSettings {
  private ReportSettings() {}

  /**
   * The settings, each under its name, in the report's order.
   *
   * @param detectors detectors in the scan's order
   */
  public static Map<String, String> of(
      ScanResult result, RunOrigin origin, List<DetectorLabel> detectors) {
    ScanConfig config = result.plan().config();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Scan file", config.file());
    lines.put(
        "Production",
        config.production().reaction(config.llp())
            + "; "
            + config.production().beams().description());
    if (config.production().llpCharge() != 0) {
      lines.put("Flights", ChargedPair.FLIGHTS);
    }
    lines.put("Decay", config.decayText());
    if (config.production() instanceof FileProduction && !config.signatures().isEmpty()) {
      lines.put("Event file", FileProduction.DECAYS);
    }
    lines.put("Luminous region", config.luminousRegion());
    lines.put("Events per mass", Long.toString(config.events()));
    lines.put("Seed", Long.toString(config.seed()));
    Map<String, String> hashes = result.plan().geometry().hashes();
    for (DetectorLabel detector : detectors) {
      lines.put(
          detector.name(),
          detector.title() + "; SHA-256 of its files " + hashes.getOrDefault(detector.name(), "?"));
    }
    for (OverlayRegion region : config.regions()) {
      lines.put(
          "Region " + region.name(),
          "r " + region.r() + " cm, z " + region.z() + " cm, polar angle " + region.theta() + "°");
    }
    lines.put("Program", "addra " + origin.version() + ", commit " + origin.commit());
    lines.put(
        "Time",
        Numbers.significant(result.wallSeconds())
            + " s elapsed, "
            + Numbers.significant(result.cpuSeconds())
            + " s of processor time, on "
            + result.device().name()
            + ", "
            + result.device().computeUnits()
            + " threads");
    return lines;
  }
}
