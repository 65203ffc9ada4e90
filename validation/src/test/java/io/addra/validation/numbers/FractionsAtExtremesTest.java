package io.addra.validation.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detectors;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanRunner;
import io.addra.validation.numbers.HardRays.HardRay;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fractions of scans from the least to the largest boosts and lifetimes: every one in [0, 1], and
 * at each lifetime those of a detector's regions and of outside add up to 1.
 *
 * <p>The LLPs are those of {@link HardRays} and random ones from inside Belle II, with beta gamma
 * from 1e-3 to 1e5, one boost a scan, so that nothing hides behind LLPs that decay elsewhere.
 */
class FractionsAtExtremesTest {
  private static final double MASS = 1e-3;

  /** c tau from 1e-9 to 1e12 cm, four a decade. */
  static final double[] LIFETIMES =
      IntStream.rangeClosed(0, 84).mapToDouble(k -> 1e-9 * Math.pow(10, k / 4.0)).toArray();

  private static final List<String> DETECTORS =
      List.of("belle2", "gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla");

  private static final List<HardRay> HARD = new ArrayList<>();

  static {
    HardRays.each(Detectors.load("belle2"), 400, 200, HARD::add);
  }

  @TempDir private Path folder;

  @Test
  void fractions_ofLeastAndLargestBoosts_areSharesOfOne() throws IOException {
    FractionTally tally = new FractionTally(DETECTORS);
    for (double betaGamma : new double[] {1e-3, 1e5}) {
      check(betaGamma, 200, tally);
    }
    assertThat(tally.fractions()).isGreaterThan(5000);
    assertThat(tally.bad()).isEmpty();
  }

  @Test
  @Tag("long")
  void fractions_ofAllBoosts_areSharesOfOne() throws IOException {
    FractionTally tally = new FractionTally(DETECTORS);
    for (int k = -6; k <= 10; k++) {
      check(Math.pow(10, k / 2.0), 30_000, tally);
    }
    ReliabilityFile.append(
        "fractions: boosts and lifetimes", tally.fractions(), tally.bad().size());
    assertThat(tally.bad()).isEmpty();
  }

  private void check(double betaGamma, int llps, FractionTally tally) throws IOException {
    write(betaGamma, llps);
    Path file = folder.resolve("scan.yaml");
    Files.writeString(
        file,
        """
        production: {process: file, path: llps.csv, pdg: 9900, frame: belle2}
        llp: {ctau_cm: [1.0]}
        detectors: [%s]
        regions:
          tracking: {r_cm: [0.05, 60], z_cm: [-55, 140], theta_deg: [17, 150]}
        """
            .formatted(String.join(", ", DETECTORS)));
    ScanPlan plan = ScanPlan.of(ScanFile.read(file), Overrides.none());
    try (CpuDevice device = new CpuDevice(2)) {
      tally.add(
          "beta gamma " + betaGamma,
          MapEvaluator.evaluate(
              ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), LIFETIMES));
    }
  }

  /** So many LLPs of one boost: hard rays through Belle II, and random ones from inside it. */
  private void write(double betaGamma, int llps) throws IOException {
    SplittableRandom random = new SplittableRandom(47);
    double p = betaGamma * MASS;
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("llps.csv"))) {
      out.write("event,weight,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV,x_cm,y_cm,z_cm\n");
      for (int k = 0; k < llps; k++) {
        double cos = random.nextDouble(-1, 1);
        double sin = Math.sqrt(1 - cos * cos);
        double phi = random.nextDouble(2 * Math.PI);
        double[] along = {sin * Math.cos(phi), sin * Math.sin(phi), cos};
        double[] from = new double[3];
        double most = k % 3 == 0 ? 0 : (k % 3 == 1 ? 2 : 200);
        for (int axis = 0; axis < 3; axis++) {
          from[axis] = most > 0 ? random.nextDouble(-most, most) : 0;
        }
        if (k % 4 == 0) {
          HardRay ray = HARD.get(random.nextInt(HARD.size()));
          along = new double[] {ray.along().x(), ray.along().y(), ray.along().z()};
          from = new double[] {ray.origin().x(), ray.origin().y(), ray.origin().z()};
        }
        out.write(
            "%d,1,9900,%s,%s,%s,%s,%s,%s,%s\n"
                .formatted(
                    k, p * along[0], p * along[1], p * along[2], MASS, from[0], from[1], from[2]));
      }
    }
  }
}
