package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Long lifetimes at the beams of BaBar in a region like its tracking: from 0.2 to 50 cm, where the
 * search for B -> K a, a -> gamma gamma (arXiv:2111.01800) found limits on the branching fraction
 * inverse to the acceptance: alike up to 1 mm, worse with the lifetime beyond 100 mm at small mass.
 */
class LongLifetimeTest {
  private static final double MASS = 0.5;
  private static final double[] LIFETIMES = {1e-9, 0.1, 1, 10, 30, 100, 1e3, 1e4, 1e5, 1e6};

  @TempDir private Path folder;
  private AcceptanceMap map;

  @BeforeEach
  void scan() throws IOException {
    Path file = folder.resolve("babar.yaml");
    Files.writeString(
        file,
        """
        events: 20000
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        beams: {at: babar}
        llp: {name: a, mass_GeV: [0.5], ctau_cm: [1.0]}
        detectors: [gazelle-baby]
        regions:
          all: {r_cm: [0, 50], z_cm: [-100, 150]}
          displaced: {r_cm: [0.2, 50], z_cm: [-100, 150]}
        """);
    ScanPlan plan = ScanPlan.of(ScanFile.read(file), Overrides.none());
    try (CpuDevice device = new CpuDevice(2)) {
      map =
          MapEvaluator.evaluate(
              ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), LIFETIMES);
    }
  }

  private double value(String region, double ctau) {
    return map.row(MASS, ctau, "decay:" + region).orElseThrow().estimate().value();
  }

  /** What is seen anywhere inside falls with the lifetime as soon as it outgrows the detector. */
  @Test
  void limit_onBranchingFraction_isFlatThenInverseToTheLifetime() {
    // up to 1 mm nearly all decay inside: the limits are alike
    assertThat(value("all", 0.1) / value("all", 1e-9)).isGreaterThan(0.97);
    // of a path L = 50 to 170 cm and beta gamma = 5.3 at rest in the B's frame, x = L/(beta gamma
    // c tau) is 0.94 to 3.2 at 100 mm, where (1 - exp(-x))/x is 0.3 to 0.65; ten times less at 1 m
    double atTen = value("all", 10) * 10;
    double atHundred = value("all", 100) * 100;
    double atThousand = value("all", 1000) * 1000;
    assertThat(atTen / atThousand).isBetween(0.3, 0.65);
    assertThat(atHundred / atThousand).isBetween(0.84, 1.0);
  }

  @Test
  void displaced_longLifetimes_goAsOneOverTheLifetime() {
    for (double ctau : new double[] {1e4, 1e5}) {
      double step = value("displaced", 10 * ctau) / value("displaced", ctau);
      // the next term of 1 - exp is half of the largest length over beta gamma c tau
      assertThat(step).isCloseTo(0.1, within(0.1 * 200 / ctau));
    }
  }

  @Test
  void invisible_longLifetimes_tendToOne() {
    // what does not decay inside is invisible: its share has a constant as limit
    assertThat(1 - value("all", 1e6)).isCloseTo(1, within(1e-4));
    double rest = (1 - value("all", 1e5)) / (1 - value("all", 1e6));
    assertThat(rest).isCloseTo(1, within(1e-3));
  }
}
