package io.addra.validation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.efficiency.ReferencePoint;
import io.addra.propagation.efficiency.ReferencePoints;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * B+ to K+ S, S to e+ e- in the Run 1 geometry against the relative efficiencies derived from the
 * limits of arXiv:2306.02830, normalised at c tau = 1 cm.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisplacedElectronsTest {
  private static final Path TABLE = Path.of("../examples/belle2-b-to-k-ee.csv");

  /** Data over prediction: 30 %. */
  private static final double LEAST = 0.7;

  private static final double MOST = 1.3;

  /** Share of the points of masses held back that must be within. */
  private static final double MOST_OF_THEM = 0.9;

  /** Masses at which geometry alone is expected to do (GeV): 0.2, 0.3, 0.6 to 0.9, 1.5 to 4. */
  private static final List<Double> GEOMETRY =
      List.of(0.2, 0.3, 0.6, 0.7, 0.8, 0.9, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.3, 3.5, 3.9, 4.0);

  /**
   * All masses that the efficiency model was not fitted to, those where geometry fails included.
   */
  private static final List<Double> HELD =
      List.of(0.2, 0.4, 0.7, 0.9, 1.5, 2.0, 2.5, 3.3, 3.9, 4.2, 4.5);

  private List<ReferencePoint> points = List.of();
  private AcceptanceMap map = new AcceptanceMap(List.of());

  @BeforeAll
  void scan(@TempDir Path folder) throws IOException {
    points =
        ReferencePoints.read(
            TABLE, new ReferencePoints.Columns("rel_eff", "ul_scatter", "bg_free"));
    Path scan = folder.resolve("scan.yaml");
    Files.writeString(
        scan,
        """
        title: shape
        seed: 5
        events: 640
        signature_events: 20000
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp:
          mass_GeV: %s
          ctau_cm: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100]
          decay: {mode: e+ e-}
        detectors: [{detector: belle2, set: {run: 1}}]
        signatures: [b-to-k-llp, b-to-k-llp-efficiency]
        """
            .formatted(
                Stream.concat(GEOMETRY.stream(), HELD.stream()).distinct().sorted().toList()));
    ScanPlan plan = ScanPlan.of(ScanFile.read(scan), Overrides.none());
    try (CpuDevice device = CpuDevice.allCores()) {
      map =
          MapEvaluator.evaluate(
              ScanRunner.run(plan, device, ScanProgress.NONE),
              plan.config().lifetimes().stream().mapToDouble(d -> d).toArray());
    }
  }

  private double value(double mass, double ctau, String signature) {
    return map.row(mass, ctau, "signature:" + signature).orElseThrow().estimate().value();
  }

  /** Data over prediction, 1 at 1 cm. */
  private double ratio(ReferencePoint point, String signature) {
    double reference =
        points.stream()
            .filter(p -> p.mass() == point.mass() && p.ctau() == 1)
            .findFirst()
            .orElseThrow()
            .value();
    return point.value()
        / reference
        / (value(point.mass(), point.ctau(), signature) / value(point.mass(), 1, signature));
  }

  /** Three standard errors of a ratio, from the events of the prediction alone. */
  private double error(ReferencePoint point) {
    double square = 0;
    for (double ctau : new double[] {point.ctau(), 1}) {
      square +=
          1 / map.row(point.mass(), ctau, "signature:b-to-k-llp").orElseThrow().estimate().nEff();
    }
    return 3 * Math.sqrt(square);
  }

  private Stream<ReferencePoint> usable(List<Double> masses, double longest) {
    return points.stream().filter(p -> masses.contains(p.mass()) && p.ctau() <= longest);
  }

  @Test
  void shape_geometryAloneUpTo2cm_isWithin30Percent() {
    assertThat(usable(GEOMETRY, 2.5))
        .hasSizeGreaterThan(80)
        .allSatisfy(point ->
            assertThat(ratio(point, "b-to-k-llp"))
                .as("%s", point)
                .isBetween(LEAST * (1 - error(point)), MOST * (1 + error(point))));
  }

  /** Geometry alone is 2 to 4 times too high there: without a model it must not pass. */
  @Test
  void shape_geometryAloneAt100cm_isFarTooHigh() {
    assertThat(usable(GEOMETRY, 100).filter(p -> p.ctau() == 100))
        .allSatisfy(p -> assertThat(ratio(p, "b-to-k-llp")).isBetween(0.2, 0.55));
  }

  @Test
  void shape_withTheModelAtMassesHeldBack_isMostlyWithin30Percent() {
    List<ReferencePoint> held = usable(HELD, 100).filter(p -> p.ctau() != 1).toList();
    long within =
        held.stream()
            .mapToDouble(p -> ratio(p, "b-to-k-llp-efficiency"))
            .filter(r -> r >= LEAST && r <= MOST)
            .count();
    assertThat(held).hasSizeGreaterThan(100);
    assertThat((double) within / held.size()).isGreaterThan(MOST_OF_THEM);
  }
}
