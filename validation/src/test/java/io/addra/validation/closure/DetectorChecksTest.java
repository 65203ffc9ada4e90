package io.addra.validation.closure;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detectors;
import io.addra.validation.integration.QuasiRandomIntegral;
import io.addra.validation.report.ValidationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorChecksTest {
  private static final Sampling SAMPLING = new Sampling(2, 200_000, 11);

  private static void assertPassed(List<ValidationResult> results, int count) {
    assertThat(results)
        .hasSize(count)
        .allSatisfy(result -> assertThat(result.passed()).as("%s", result).isTrue());
  }

  @Test
  void partition_farDetectors_addUpToOne() {
    List<String> far = Detectors.names().stream().filter(name -> !name.equals("belle2")).toList();
    assertPassed(new PartitionCheck(SAMPLING.withEvents(20_000), far).run(), 5);
  }

  @Test
  void longLifetime_gazelleFiles_givePathIntegral() {
    assertPassed(new FarDetectorCheck(SAMPLING).run(), 5);
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
