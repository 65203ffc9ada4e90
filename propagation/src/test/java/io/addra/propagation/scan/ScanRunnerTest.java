package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayFeed;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapCsv;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.RegionSpectra;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanRunnerTest {

  private static final double[] LIFETIMES = {1e-4, 0.01, 1, 30, 1e3, 1e5, 1e9};

  private static final ScanPlan PLAN =
      ScanPlan.of(ToyWorlds.config(5, 20_011, 0.3, 2.0), ToyWorlds.geometry());

  @Test
  void divide_eventsThatDoNotFit_differByAtMostOne() {
    List<EventBlock> blocks = PLAN.blocks();
    assertThat(blocks).hasSize(64);
    assertThat(blocks.stream().mapToLong(EventBlock::eventCount).sum()).isEqualTo(20_011);
    assertThat(blocks.stream().mapToLong(EventBlock::eventCount).min().orElseThrow())
        .isEqualTo(312);
    assertThat(blocks.stream().mapToLong(EventBlock::eventCount).max().orElseThrow())
        .isEqualTo(313);
    for (int b = 1; b < 64; b++) {
      assertThat(blocks.get(b).firstEvent())
          .isEqualTo(blocks.get(b - 1).firstEvent() + blocks.get(b - 1).eventCount());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void run_moreThreads_givesTheSameNumbers(int threads) {
    assertSame(run(PLAN, threads), run(PLAN, 1));
  }

  @Test
  void run_otherBatchesAndOrder_givesTheSameNumbers() {
    ScanResult expected = run(PLAN, 1);
    assertSame(run(PLAN.withBatchEvents(100), 2), expected);
    try (ComputeDevice shuffled = new ShufflingDevice(new CpuDevice(2), 99)) {
      assertSame(ScanRunner.run(PLAN, shuffled, ScanProgress.NONE), expected);
    }
  }

  @Test
  void run_massAlone_hasTheEventsItHasAmongOthers() {
    ScanResult alone = run(ScanPlan.of(ToyWorlds.config(5, 20_011, 2.0), ToyWorlds.geometry()), 2);
    assertSame(alone.spectra().masses().get(0), run(PLAN, 2).spectra().masses().get(1));
  }

  @Test
  void run_otherSeed_givesOtherNumbers() {
    AcceptanceMap one = MapEvaluator.evaluate(run(PLAN, 2).spectra(), LIFETIMES);
    ScanPlan other = ScanPlan.of(ToyWorlds.config(6, 20_011, 0.3, 2.0), ToyWorlds.geometry());
    assertThat(MapEvaluator.evaluate(run(other, 2).spectra(), LIFETIMES)).isNotEqualTo(one);
  }

  @Test
  void fractions_ofAWorld_addUpToOne() {
    AcceptanceMap map = MapEvaluator.evaluate(run(PLAN, 2).spectra(), LIFETIMES);
    for (double mass : map.masses()) {
      for (double ctau : LIFETIMES) {
        double near =
            value(map, mass, ctau, "decay:near/pipe") + value(map, mass, ctau, "decay:near/drum");
        assertThat(near).isCloseTo(value(map, mass, ctau, "decay:near"), within(1e-12));
        assertThat(near + value(map, mass, ctau, "decay:near/outside")).isCloseTo(1, within(1e-9));
        double far =
            value(map, mass, ctau, "decay:far") + value(map, mass, ctau, "decay:far/outside");
        assertThat(far).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void fractions_ofRegionNeverReached_areUpperLimits() {
    AcceptanceMap map = MapEvaluator.evaluate(run(PLAN, 2).spectra(), LIFETIMES);
    assertThat(map.curve(2.0, "decay:nowhere"))
        .hasSize(LIFETIMES.length)
        .allMatch(row -> row.estimate().upperLimit() && row.estimate().value() == 0)
        .allMatch(row -> Math.abs(row.estimate().statError() - 2.302585 / 20_011) < 1e-9);
  }

  @Test
  void progress_duringRun_endsWithAllEventsOfEachMass() {
    List<String> calls = Collections.synchronizedList(new ArrayList<>());
    try (CpuDevice device = new CpuDevice(2)) {
      ScanRunner.run(
          PLAN,
          device,
          (index, mass, done, total) -> calls.add(index + " " + mass + " " + done + "/" + total));
    }
    assertThat(calls)
        .hasSize(2 * 65)
        .startsWith("0 0.3 0/20011")
        .contains("0 0.3 20011/20011")
        .endsWith("1 2.0 20011/20011");
  }

  @Test
  void run_finished_hasDeviceAndTimes() {
    ScanResult result = run(PLAN, 1);
    assertThat(result.device().backend()).isEqualTo("java");
    assertThat(result.wallSeconds()).isPositive();
    assertThat(result.cpuSeconds()).isGreaterThanOrEqualTo(0);
    assertThat(result.spectra().config()).contains("\"seed\" : 5").contains("\"parent\" : \"B+\"");
  }

  private static double value(AcceptanceMap map, double mass, double ctau, String quantity) {
    return map.row(mass, ctau, quantity).orElseThrow().estimate().value();
  }

  private static ScanResult run(ScanPlan plan, int threads) {
    try (CpuDevice device = new CpuDevice(threads)) {
      return ScanRunner.run(plan, device, ScanProgress.NONE);
    }
  }

  private static void assertSame(ScanResult found, ScanResult expected) {
    assertThat(found.spectra().masses()).hasSameSizeAs(expected.spectra().masses());
    for (int i = 0; i < expected.spectra().masses().size(); i++) {
      assertSame(found.spectra().masses().get(i), expected.spectra().masses().get(i));
    }
    assertThat(MapCsv.text(MapEvaluator.evaluate(found.spectra(), LIFETIMES)))
        .isEqualTo(MapCsv.text(MapEvaluator.evaluate(expected.spectra(), LIFETIMES)));
  }

  private static void assertSame(MassPointSpectra found, MassPointSpectra expected) {
    assertThat(found.blockWeights()).isEqualTo(expected.blockWeights());
    for (int s = 0; s < expected.slots().size(); s++) {
      RegionSpectra one = found.slots().get(s);
      RegionSpectra other = expected.slots().get(s);
      assertThat(one.firstBin()).isEqualTo(other.firstBin());
      assertThat(one.fillings()).isEqualTo(other.fillings());
      assertThat(one.moments()).isEqualTo(other.moments());
      assertThat(one.entries()).isEqualTo(other.entries());
    }
  }

  /** Runs the blocks in a random order. */
  private record ShufflingDevice(ComputeDevice device, long seed) implements ComputeDevice {
    @Override
    public DeviceInfo info() {
      return device.info();
    }

    @Override
    public Pipeline prepare(PipelinePlan plan) {
      Pipeline pipeline = device.prepare(plan);
      return new Pipeline() {
        @Override
        public void run(EventStream events, List<EventBlock> blocks, BlockSink sink) {
          List<EventBlock> order = new ArrayList<>(blocks);
          Collections.shuffle(order, new Random(seed));
          pipeline.run(events, order, sink);
        }

        @Override
        public void run(RayFeed feed, List<EventBlock> blocks, BlockSink sink) {
          pipeline.run(feed, blocks, sink);
        }

        @Override
        public void close() {
          pipeline.close();
        }
      };
    }

    @Override
    public SequenceRunner sequences() {
      return device.sequences();
    }

    @Override
    public void launch(KernelCall call, int events) {
      device.launch(call, events);
    }

    @Override
    public void close() {
      device.close();
    }
  }
}
