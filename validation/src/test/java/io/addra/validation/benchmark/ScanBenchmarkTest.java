package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.scene.SceneBuilder;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanGeometry;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.spectrum.Quantity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanBenchmarkTest {
  private static ScanPlan plan() {
    SceneBuilder builder = new SceneBuilder().open(new double[] {-9, -9, -9, 9, 9, 9}, 1, 0);
    builder.addPolyhedron(
        new double[] {1, 0, 0, 9, -1, 0, 0, 9, 0, 1, 0, 9, 0, -1, 0, 9, 0, 0, 1, 9, 0, 0, -1, 9});
    ScanGeometry geometry =
        new ScanGeometry(
            builder.close().build(2),
            List.of("outside", "box"),
            Set.of(0),
            List.of(new Quantity("decay:box", List.of(1))),
            List.of());
    ScanConfig config =
        new ScanConfig(
            "benchmark",
            "benchmark",
            1,
            640,
            BMesonDecay.of("B+", "K+", LuminousRegion.operation()),
            "operation",
            "S",
            List.of(1.0),
            List.of(1.0),
            List.of(),
            List.of(),
            List.of());
    return ScanPlan.of(config, geometry);
  }

  @Test
  void lifetimeCost_countsRunsOfEveryVariant() {
    try (ComputeDevice device = new CpuDevice(1)) {
      var cost = new ScanBenchmark(plan(), device, 2, Clock.WALL).lifetimeCost(List.of(1, 33));
      assertThat(cost.timings())
          .extracting(Timing::name)
          .containsExactly("1 lifetimes", "33 lifetimes");
      assertThat(cost.timings()).allSatisfy(timing -> assertThat(timing.seconds()).hasSize(2));
      assertThat(cost.ratio(0)).isEqualTo(1);
      assertThat(cost.ratio(1)).isPositive();
    }
  }

  @Test
  void throughput_isEventsOverMedian() {
    try (ComputeDevice device = new CpuDevice(1)) {
      var result = new ScanBenchmark(plan(), device, 1, Clock.WALL).throughput();
      assertThat(result.eventsPerSecond() * result.scan().median()).isCloseTo(640, within(1e-6));
      assertThat(result.anchor().median()).isPositive();
    }
  }

  @Test
  void clock_processor_countsWork() {
    double[] sink = new double[1];
    double seconds = Clock.PROCESSOR.time(() -> sink[0] = Anchor.chain());
    assertThat(seconds).isPositive();
    assertThat(sink[0]).isPositive();
  }

  @Test
  void anchor_chain_endsAtFixedPoint() {
    double x = Anchor.chain();
    assertThat(Math.sqrt(2 + Math.log(x))).isCloseTo(x, within(1e-15));
  }

  @Test
  void median_oddAndEvenCounts() {
    assertThat(new Timing("t", List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(new Timing("t", List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    assertThatThrownBy(() -> new Timing("t", List.of())).hasMessageContaining("no runs");
  }
}
