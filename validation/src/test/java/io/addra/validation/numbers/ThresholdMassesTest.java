package io.addra.validation.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fractions of scans at the largest masses below each process's limit, and at the smallest. */
class ThresholdMassesTest {
  private static final List<String> DETECTORS =
      List.of("gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla");

  private static final List<String> PROCESSES =
      List.of(
          "b-meson-decay, parent: B+, daughter: K+",
          "b-meson-to-pair",
          "photon-alp",
          "photon-dark-photon",
          "muon-z-prime",
          "upsilon-photon",
          "charged-pair");

  @TempDir private Path folder;

  @Test
  void fractions_nextToTheLimits_areSharesOfOne() throws IOException {
    double[] everyDecade =
        IntStream.rangeClosed(-9, 12).mapToDouble(k -> Math.pow(10, k)).toArray();
    FractionTally tally = new FractionTally(DETECTORS);
    add("b-meson-decay, parent: B+, daughter: K+", everyDecade, tally);
    assertThat(tally.fractions()).isGreaterThan(1000);
    assertThat(tally.bad()).isEmpty();
  }

  @Test
  @Tag("long")
  void fractions_ofManyProcessesNextToTheirLimits_areSharesOfOne() throws IOException {
    FractionTally tally = new FractionTally(DETECTORS);
    for (String process : PROCESSES) {
      add(process, FractionsAtExtremesTest.LIFETIMES, tally);
    }
    ReliabilityFile.append(
        "fractions: masses next to the limits", tally.fractions(), tally.bad().size());
    assertThat(tally.bad()).isEmpty();
  }

  private void add(String process, double[] lifetimes, FractionTally tally) throws IOException {
    ScanConfig any = read(process, DoubleStream.of(0.5));
    double most = ((ProductionModel) any.production()).maxMass();
    ScanConfig config =
        read(
            process,
            DoubleStream.of(1e-9, 1e-5, most * (1 - 1e-6), most * (1 - 1e-9), Math.nextDown(most)));
    try (CpuDevice device = new CpuDevice(2)) {
      ScanPlan plan = ScanPlan.of(config, Overrides.none());
      tally.add(
          process,
          MapEvaluator.evaluate(
              ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), lifetimes));
    }
  }

  private ScanConfig read(String process, DoubleStream masses) throws IOException {
    Path file = folder.resolve("scan.yaml");
    Files.writeString(
        file,
        """
        events: 640
        production: {process: %s}
        %s
        llp: {mass_GeV: [%s], ctau_cm: [1.0]}
        detectors: [%s]
        regions:
          tracking: {r_cm: [0.05, 60], z_cm: [-55, 140], theta_deg: [17, 150]}
        """
            .formatted(
                process,
                process.startsWith("upsilon") ? "beams: {at: upsilon-3s}" : "",
                masses.mapToObj(Double::toString).collect(Collectors.joining(", ")),
                String.join(", ", DETECTORS)));
    return ScanFile.read(file);
  }
}
