package io.addra.kernels.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import org.junit.jupiter.api.Test;

class FlightSizeTest {
  private static final long GB = 1L << 30;

  private static PipelinePlan plan(int slots) {
    double[] edges = new double[2402];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-5 * Math.pow(10, (k - 1) / 200.0);
    }
    Scene scene =
        new SceneBuilder()
            .open(new double[] {-1, -1, -1, 1, 1, 1}, 0, -1)
            .addPolyhedron(new double[] {1, 0, 0, 1})
            .close()
            .build(slots);
    return new PipelinePlan(scene, edges, 32, 512, PipelinePlan.MAX_BATCH);
  }

  private static DeviceInfo device(boolean gpu, long memory, long buffer) {
    return new DeviceInfo("GPU", "list", gpu, 1, memory, buffer, true);
  }

  @Test
  void of_largeGpu_holdsAllBlocksOfAScan() {
    FlightSize size = FlightSize.of(plan(35), device(true, 80 * GB, 20 * GB), 64 * GB);
    assertThat(size).isEqualTo(new FlightSize(64, PipelinePlan.MAX_BATCH, FlightSize.USUAL_HITS));
  }

  /** What the plan of the example's size takes stays within half of every limit. */
  @Test
  void of_anyLimit_staysWithinIt() {
    PipelinePlan plan = plan(35);
    for (long memory = GB / 64; memory < 128 * GB; memory *= 2) {
      FlightSize small = FlightSize.of(plan, device(true, memory, 20 * GB), 64 * GB);
      assertThat(small.bytes(plan)).isLessThanOrEqualTo(memory / 2);
      FlightSize heap = FlightSize.of(plan, device(true, 80 * GB, 20 * GB), memory);
      assertThat(heap.bytes(plan)).isLessThanOrEqualTo(memory / 2);
      FlightSize buffer = FlightSize.of(plan, device(true, 80 * GB, memory / 2), 64 * GB);
      assertThat(16L * buffer.stride() * buffer.hitCapacity()).isLessThanOrEqualTo(memory / 2);
    }
  }

  @Test
  void of_cpu_runsSeveralSmallBatches() {
    FlightSize size = FlightSize.of(plan(35), device(false, 8 * GB, 2 * GB), 8 * GB);
    assertThat(size.blocks()).isGreaterThan(1);
    assertThat(size.events()).isLessThanOrEqualTo(2048);
  }

  @Test
  void of_tooLittleMemory_saysWhichAndHowToGetMore() {
    PipelinePlan plan = plan(35);
    assertThatThrownBy(() -> FlightSize.of(plan, device(true, 1 << 20, GB), GB))
        .hasMessageContaining("MB of the device; -Dtornado.device.memory");
    assertThatThrownBy(() -> FlightSize.of(plan, device(true, GB, GB), 1 << 20))
        .hasMessageContaining("MB of Java's heap; -Xmx");
    assertThatThrownBy(() -> FlightSize.of(plan, device(true, GB, 1 << 20), GB))
        .hasMessageContaining("one buffer may have");
  }

  @Test
  void withMoreHits_doublesUpToThePlan() {
    PipelinePlan plan = plan(2);
    DeviceInfo device = device(true, 8 * GB, 2 * GB);
    FlightSize size = FlightSize.of(plan, device, 8 * GB);
    int hits = size.hitCapacity();
    for (int expected : new int[] {2 * hits, 4 * hits, 4 * hits}) {
      size = size.withMoreHits(plan, device, 8 * GB);
      assertThat(size.hitCapacity()).isEqualTo(Math.min(expected, plan.hitCapacity()));
      assertThat(size.bytes(plan)).isLessThanOrEqualTo(4 * GB);
    }
  }

  @Test
  void blocksOf_anyCount_fillsFlightsEvenly() {
    FlightSize size = new FlightSize(58, 64, 64);
    assertThat(size.blocksOf(64)).isEqualTo(32);
    assertThat(size.blocksOf(58)).isEqualTo(58);
    assertThat(size.blocksOf(3)).isEqualTo(3);
    assertThat(size.blocksOf(0)).isZero();
    for (int count = 1; count < 300; count++) {
      assertThat(size.blocksOf(count)).isBetween(1, 58);
    }
  }

  @Test
  void stride_isApartFromPowersOfTwo() {
    assertThat(new FlightSize(4, 512, 64).stride()).isEqualTo(2048 + 16);
    assertThat(new FlightSize(1, 65, 64).stride()).isEqualTo(128 + 16);
  }
}
