package io.addra.propagation.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.spectrum.BlockRange;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScanPilotTest {
  private static final ScanPlan SMALL = plan(6_400);

  private static ScanPlan plan(long events) {
    return ScanPlan.of(ToyWorlds.config(5, events, 0.3, 1.0, 1.5, 2.0), ToyWorlds.geometry());
  }

  @Test
  void run_smallPlan_endsWithAllItsEventsOfThreeMasses() {
    try (CpuDevice device = new CpuDevice(2)) {
      PilotResult result = ScanPilot.run(SMALL, device, 2, Instant.now());
      assertThat(result.events()).isEqualTo(3 * 6_400);
      assertThat(result.eventsPerSecond())
          .isCloseTo(result.events() / result.roundSeconds(), withinPercentage(1e-6));
      assertThat(result.device()).isEqualTo(device.info());
    }
  }

  @Test
  void run_processBeganEarlier_countsThatAsStart() {
    try (CpuDevice device = new CpuDevice(2)) {
      PilotResult result = ScanPilot.run(SMALL, device, 0.01, Instant.now().minusSeconds(40));
      assertThat(result.startSeconds()).isBetween(40.0, 60.0);
    }
  }

  /** The time that a run takes is foretold within a factor of three: a machine may be busy. */
  @Test
  @Tag("long")
  void run_largePlan_foretellsTheTimeOfARun() {
    ScanPlan large = plan(400_000);
    try (CpuDevice device = new CpuDevice(2)) {
      PilotResult result = ScanPilot.run(large, device, 5, Instant.now());
      assertThat(result.events()).isLessThanOrEqualTo(3 * 400_000);
      try (PartRunner runner = PartRunner.open(large, device)) {
        long start = System.nanoTime();
        runner.run(1, new BlockRange(0, ScanPlan.BLOCKS), _ -> {});
        double seconds = 1e-9 * (System.nanoTime() - start);
        double foretold = 400_000 / result.eventsPerSecond();
        assertThat(seconds / foretold).isBetween(1 / 3.0, 3.0);
      }
    }
  }
}
