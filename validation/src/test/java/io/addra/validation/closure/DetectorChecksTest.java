package io.addra.validation.closure;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detectors;
import io.addra.kernels.device.CpuDevice;
import io.addra.validation.integration.QuasiRandomIntegral;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorChecksTest {
  @AutoClose private static final CpuDevice DEVICE = new CpuDevice(2);
  private static final Sampling SAMPLING = new Sampling(DEVICE, 200_000, 11);

  private static void assertPassed(List<ValidationResult> results, int count) {
    assertThat(results)
        .hasSize(count)
        .allSatisfy(result -> assertThat(result.passed()).as("%s", result).isTrue());
  }

  @Test
  void partition_everyDetector_addsUpToOne() {
    assertPassed(new PartitionCheck(SAMPLING.withEvents(10_000), Detectors.names()).run(), 12);
  }

  @Test
  void attribution_belle2_agreesRegionByRegion() {
    List<ValidationResult> results =
        new AttributionCheck(SAMPLING.withEvents(1_000), "belle2").run();
    assertPassed(results, results.size());
    assertThat(results).hasSizeGreaterThan(15);
  }

  @Test
  void attribution_overlappingSiblings_isOutOfTolerance(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("overlap.yaml");
    Files.writeString(
        file,
        """
        detector: overlap
        title: Two boxes that overlap by 1 cm
        description: A mistake, made on purpose.
        sources: {none: made up}
        regions: {first: First box, second: Second box}
        defaults: {source: none, confidence: exact}
        volumes:
          - name: first
            material: air
            region: first
            shape: {box: {x_cm: [-10, 10], y_cm: [-10, 10], z_cm: [0, 11]}}
          - name: second
            material: air
            region: second
            shape: {box: {x_cm: [-10, 10], y_cm: [-10, 10], z_cm: [10, 20]}}
        """);
    assertThat(new AttributionCheck(SAMPLING.withEvents(1_000), file.toString()).run())
        .filteredOn(result -> !result.passed())
        .isNotEmpty();
  }

  @Test
  void longLifetime_gazelleFiles_givePathIntegral() {
    assertPassed(new FarDetectorCheck(SAMPLING).run(), 5);
  }

  @Test
  void longLifetime_fewEvents_isNotTestedInsteadOfFailing() {
    List<ValidationResult> results = new FarDetectorCheck(SAMPLING.withEvents(640)).run();
    assertThat(results).hasSize(5);
    assertThat(new ValidationReport(results).notTested()).isBetween(1, 4);
    assertThat(new ValidationReport(results).failures()).isEmpty();
  }

  @Test
  void integration_fewEvents_reportsEveryComparison() {
    QuasiRandomIntegral integral = new QuasiRandomIntegral(1 << 10, 8, 5);
    var check = new IntegrationCheck(SAMPLING.withEvents(640), integral);
    ValidationReport report = new ValidationReport(check.run());
    assertThat(report.results()).hasSize(63);
    assertThat(report.notTested()).isPositive();
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void integration_threeMasses_agreesWithinErrors() {
    QuasiRandomIntegral integral = new QuasiRandomIntegral(1 << 13, 8, 5);
    List<ValidationResult> results = new IntegrationCheck(SAMPLING, integral).run();
    assertPassed(results, 63);
    double meanSquare =
        results.stream().mapToDouble(r -> r.pull() * r.pull()).average().orElseThrow();
    assertThat(meanSquare).isBetween(0.2, 2.5);
  }
}
