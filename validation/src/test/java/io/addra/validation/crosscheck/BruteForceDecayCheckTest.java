package io.addra.validation.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.kernels.device.CpuDevice;
import io.addra.validation.closure.Sampling;
import io.addra.validation.report.ValidationResult;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BruteForceDecayCheckTest {
  @AutoClose private static final CpuDevice DEVICE = new CpuDevice(2);

  private static BruteForceDecayCheck check(List<String> detectors, int decays, long seed) {
    return new BruteForceDecayCheck(new Sampling(DEVICE, 20_000, seed), detectors, decays);
  }

  @Test
  void run_farDetector_agrees() {
    List<ValidationResult> results = check(List.of("godzilla"), 5_000, 5).run();
    assertThat(results).hasSizeGreaterThan(5).allMatch(ValidationResult::passed);
  }

  @Test
  @Tag("long")
  void run_belle2_agreesInEveryRegion() {
    List<ValidationResult> results = check(List.of("belle2"), 100_000, 6).run();
    assertThat(results).hasSizeGreaterThan(60).allMatch(ValidationResult::passed);
  }

  /** Along rays from the interaction point both find the same region, off the surfaces. */
  @Test
  void regionOf_pointOnARay_isTheRegionOfItsSegment() {
    Detector detector = Detectors.load("belle2");
    PointLocator locator = PointLocator.of(detector);
    RayTracer tracer = RayTracer.of(detector);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      double cosine = 2 * random.nextDouble() - 1;
      double phi = 2 * Math.PI * random.nextDouble();
      double sine = Math.sqrt(1 - cosine * cosine);
      double[] line = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
      for (Segment segment : tracer.trace(new double[3], line)) {
        if (segment.exitCm() - segment.entryCm() > 1e-4) {
          double s = 0.5 * (segment.entryCm() + segment.exitCm());
          assertThat(locator.regionOf(s * line[0], s * line[1], s * line[2]))
              .as("%s at %s cm", segment, s)
              .isEqualTo(segment.region());
        }
      }
    }
  }

  @Test
  void regionOf_farAway_isOutside() {
    PointLocator locator = PointLocator.of(Detectors.load("gazelle-baby"));
    assertThat(locator.regionOf(1e5, 0, 0)).isEqualTo(Region.OUTSIDE);
  }
}
