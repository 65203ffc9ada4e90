package io.addra.validation.closure;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.scan.ScanGeometry;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementaryChecksTest {
  @AutoClose private static final CpuDevice DEVICE = new CpuDevice(2);
  private static final Sampling SAMPLING = new Sampling(DEVICE, 200_000, 7);

  static List<ValidationCheck> checks() {
    return List.of(
        new SphereCheck(SAMPLING.withEvents(5_000)),
        new ShortLifetimeCheck(SAMPLING.withEvents(5_000)),
        new ConeCheck(SAMPLING),
        new BoxSolidAngleCheck(SAMPLING),
        new RaySampleCheck(SAMPLING.withEvents(50_000)));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void run_isWithinTolerance(ValidationCheck check) {
    assertThat(check.run())
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.passed()).as("%s", result).isTrue());
  }

  @Test
  void boxSolidAngle_expectedOfAnotherBox_fails() {
    double[] low = {-20, -20, 30};
    double[] high = {20, 60, 50};
    Sample sample = SAMPLING.isotropic(Solids.box("box", low, high), 2.5);
    double[] wider = {26, 60, 50};
    assertThat(new BoxSolidAngleCheck(SAMPLING).compare(sample, "box", low, wider))
        .hasSize(2)
        .noneMatch(ValidationResult::passed);
  }

  @Test
  void sample_sameSeedOtherThreads_isEqual() {
    double[] low = {-20, -20, 30};
    double[] high = {20, 60, 50};
    ScanGeometry box = Solids.box("box", low, high);
    try (CpuDevice single = new CpuDevice(1);
        CpuDevice triple = new CpuDevice(3)) {
      Sample one = new Sampling(single, 30_000, 7).isotropic(box, 2.5);
      Sample three = new Sampling(triple, 30_000, 7).isotropic(box, 2.5);
      assertThat(one.at(3, 30, 300)).isEqualTo(three.at(3, 30, 300));
    }
  }
}
