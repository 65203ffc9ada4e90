package io.addra.kernels.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuDeviceTest {
  private static final int BLOCKS = 9;
  private static final double[] NONE = {};

  private static Scene shells() {
    SceneBuilder b = new SceneBuilder().openGroup(new double[] {-9, -9, -9, 9, 9, 9});
    b.open(new double[] {-9, -9, -9, 9, 9, 9}, 1, 0)
        .addConeSection(new double[] {-9, 9}, new double[] {9, 9}, new double[2], NONE, null)
        .open(new double[] {-5, -5, -5, 5, 5, 5}, 2, 1)
        .addConeSection(new double[] {-5, 5}, new double[] {5, 4}, new double[] {1, 2}, NONE, null)
        .close()
        .close();
    return b.close().build(3);
  }

  private static PipelinePlan plan(int batch, int capacity) {
    double[] edges = new double[302];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-2 * Math.pow(10, (k - 1) / 50.0);
    }
    return new PipelinePlan(shells(), edges, 40, capacity, batch);
  }

  private static EventStream events() {
    return new EventStream(LlpSource.isotropic(1.5), 77, 5);
  }

  private static List<EventBlock> blocks() {
    List<EventBlock> list = new ArrayList<>();
    for (int k = 0; k < BLOCKS; k++) {
      list.add(new EventBlock(k, 300L * k, 300));
    }
    return list;
  }

  private static List<BlockSums> run(PipelinePlan plan, int threads, List<EventBlock> blocks) {
    AtomicReferenceArray<BlockSums> results = new AtomicReferenceArray<>(BLOCKS);
    try (CpuDevice device = new CpuDevice(threads);
        Pipeline pipeline = device.prepare(plan)) {
      pipeline.run(events(), blocks, sums -> results.set(sums.block().index(), sums));
    }
    List<BlockSums> list = new ArrayList<>();
    for (int k = 0; k < BLOCKS; k++) {
      list.add(results.get(k));
    }
    return list;
  }

  @ParameterizedTest
  @CsvSource({"1, 8192", "2, 8192", "7, 8192", "2, 1", "3, 37"})
  void run_anyThreadsBatchesAndOrder_givesTheSameSums(int threads, int batch) {
    List<BlockSums> reference = run(plan(64, 8), 1, blocks());
    List<EventBlock> shuffled = blocks();
    Collections.shuffle(shuffled, new Random(threads));
    List<BlockSums> found = run(plan(batch, 8), threads, shuffled);
    for (int k = 0; k < BLOCKS; k++) {
      assertThat(found.get(k).sums()).isEqualTo(reference.get(k).sums());
      assertThat(found.get(k).entries()).isEqualTo(reference.get(k).entries());
      assertThat(found.get(k).totalWeight()).isEqualTo(300L << 40);
    }
  }

  /** Over all slots the same amounts are added and taken, so every bin adds up to nothing. */
  @Test
  void run_allSlots_addUpToTheWholePath() {
    PipelinePlan plan = plan(512, 8);
    for (BlockSums block : run(plan, 2, blocks())) {
      int stride = 3 * (plan.bins() + 1);
      for (int j = 0; j < stride; j++) {
        assertThat(block.sums()[j] + block.sums()[stride + j] + block.sums()[2 * stride + j])
            .isZero();
      }
    }
  }

  /** Every ray from the centre crosses the outer tube once; those near the axis miss the inner. */
  @Test
  void run_entries_countIntervals() {
    double inner = 0;
    for (BlockSums block : run(plan(512, 8), 2, blocks())) {
      assertThat(block.entries()[1]).isEqualTo(300);
      inner += block.entries()[2];
    }
    // seen from the centre: r_in 2 at z = 5, 1 at z = -5
    double hit = (5 / Math.hypot(5, 2) + 5 / Math.hypot(5, 1)) / 2;
    double n = BLOCKS * 300.0;
    assertThat(inner / n).isCloseTo(hit, within(5 * Math.sqrt(hit * (1 - hit) / n)));
  }

  @Test
  void run_moreIntervalsThanRoom_fails() {
    assertThatThrownBy(() -> run(plan(512, 1), 2, blocks()))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("room for 1");
  }

  @Test
  void run_outOfMemory_isNotHidden() {
    try (CpuDevice device = new CpuDevice(2);
        Pipeline pipeline = device.prepare(plan(512, 8))) {
      assertThatThrownBy(() ->
              pipeline.run(
                  events(),
                  blocks(),
                  _ -> {
                    throw new OutOfMemoryError("as a worker would");
                  }))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void launch_anyThreads_runsTheKernelForEveryEvent() {
    long[] batch = events().batch(100, 50);
    double[] expected = new double[50 * PhiloxKernel.DRAWS];
    for (int i = 0; i < 50; i++) {
      PhiloxKernel.event(i, batch, expected);
    }
    for (int threads : new int[] {1, 3, 64}) {
      double[] found = new double[50 * PhiloxKernel.DRAWS];
      try (CpuDevice device = new CpuDevice(threads)) {
        device.launch(new EventCall.Philox(batch, found), 50);
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void batches_moreEventsThanRoom_isRefused() {
    assertThatThrownBy(() -> events().batches(9, List.of(new EventBlock(0, 0, 10))))
        .hasMessageContaining("room for 9");
  }

  @Test
  void info_namesTheThreads() {
    try (CpuDevice device = new CpuDevice(3)) {
      assertThat(device.info().computeUnits()).isEqualTo(3);
      assertThat(device.info().doublePrecision()).isTrue();
    }
    assertThatThrownBy(() -> new CpuDevice(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void safeScaleBits_neverOverflows() {
    for (long events : new long[] {1, 100, 15_625, 1L << 20, 1L << 40}) {
      int bits = PipelinePlan.safeScaleBits(events, 3.0);
      assertThat(3.0 * events * Math.scalb(1.0, bits)).isLessThan(0x1p62);
      assertThat(bits).isLessThanOrEqualTo(48);
    }
  }

  /** Where one worker fails, no other hands over a block after the run has thrown. */
  @Test
  void run_oneWorkerFails_othersHaveStoppedWhenItThrows() {
    List<EventBlock> many = new ArrayList<>();
    for (int k = 0; k < 64; k++) {
      many.add(new EventBlock(k, 20_000L * k, 20_000));
    }
    AtomicInteger accepted = new AtomicInteger();
    try (CpuDevice device = new CpuDevice(4);
        Pipeline pipeline = device.prepare(plan(512, 8))) {
      assertThatThrownBy(() ->
              pipeline.run(
                  events(),
                  many,
                  sums -> {
                    if (accepted.incrementAndGet() == 3) {
                      throw new IllegalStateException("full");
                    }
                  }))
          .isInstanceOf(DeviceException.class)
          .hasMessageContaining("full");
      int then = accepted.get();
      // the device is still good for another run, and nothing comes from the first
      pipeline.run(events(), many.subList(0, 1), _ -> {});
      assertThat(accepted.get()).isEqualTo(then);
    }
  }
}
