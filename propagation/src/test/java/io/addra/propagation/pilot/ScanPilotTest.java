package io.addra.propagation.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.scan.ScanPlan;
import java.time.Instant;
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
      assertThat(result.startSeconds()).isGreaterThanOrEqualTo(40);
    }
  }
}
