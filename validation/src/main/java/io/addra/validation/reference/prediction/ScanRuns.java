package io.addra.validation.reference.prediction;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import io.addra.validation.reference.ScanSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Runs scans, each once for the same masses, however many references ask for it. For one thread.
 */
final class ScanRuns {
  private final ComputeDevice device;
  private final PredictionOptions options;
  private final Map<Key, ScanResult> done = new HashMap<>();

  private record Key(ScanSource source, List<Double> masses) {}

  ScanRuns(ComputeDevice device, PredictionOptions options) {
    this.device = device;
    this.options = options;
  }

  /**
   * A scan at these masses.
   *
   * @throws io.addra.geometry.document.InputException if the scan cannot have them
   */
  ScanResult run(ScanSource source, List<Double> masses) {
    // not computeIfAbsent: a scan takes long and may fail
    Key key = new Key(source, masses);
    ScanResult known = done.get(key);
    if (known == null) {
      known = scan(source, masses);
      done.put(key, known);
    }
    return known;
  }

  private ScanResult scan(ScanSource source, List<Double> masses) {
    ScanConfig config = source.config().withMasses(masses);
    long asked = config.signatures().events();
    ScanConfig capped =
        config.withSignatures(
            config.signatures().withEvents(Math.min(asked, options.mostSignatureEvents())));
    long events = Math.min(capped.events(), options.mostEvents());
    Overrides overrides =
        new Overrides(
            events == capped.events() ? OptionalLong.empty() : OptionalLong.of(events),
            options.seed(),
            OptionalLong.empty());
    return ScanRunner.run(ScanPlan.of(capped, overrides), device, ScanProgress.NONE);
  }
}
