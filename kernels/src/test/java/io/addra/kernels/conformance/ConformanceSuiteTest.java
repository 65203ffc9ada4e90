package io.addra.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.device.RayFeed;
import io.addra.kernels.device.SequenceRunner;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConformanceSuiteTest {
  private static final String BODIES = "src/main/java/io/addra/kernels/body";

  /** The CPU device, with something wrong in what it gives. */
  private record Wrong(
      ComputeDevice device, Consumer<KernelCall> inCalls, Consumer<BlockSums> inSums)
      implements ComputeDevice {
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
          pipeline.run(
              events,
              blocks,
              sums -> {
                inSums.accept(sums);
                sink.accept(sums);
              });
        }

        @Override
        public void run(RayFeed feed, List<EventBlock> blocks, BlockSink sink) {
          pipeline.run(
              feed,
              blocks,
              sums -> {
                inSums.accept(sums);
                sink.accept(sums);
              });
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
      inCalls.accept(call);
    }

    @Override
    public void close() {
      device.close();
    }
  }

  private static List<Difference> run(Consumer<KernelCall> inCalls, Consumer<BlockSums> inSums) {
    try (CpuDevice cpu = new CpuDevice(2);
        Wrong device = new Wrong(new CpuDevice(1), inCalls, inSums)) {
      return ConformanceSuite.standard().run(cpu, device, _ -> {});
    }
  }

  private static Set<String> failed(List<Difference> found) {
    return found.stream()
        .filter(d -> !d.passed())
        .map(Difference::kernel)
        .collect(Collectors.toSet());
  }

  @Test
  void run_sameDevice_differsInNothing() {
    List<Difference> found = run(_ -> {}, _ -> {});
    assertThat(found)
        .allSatisfy(d -> {
          assertThat(d.passed()).isTrue();
          assertThat(d.differing()).isZero();
          assertThat(d.grazing()).isZero();
          assertThat(d.values()).isPositive();
        });
  }

  @Test
  void run_lastOutputWrong_everyKernelFails() {
    List<Difference> found =
        run(
            call -> {
              switch (call.outputs().getLast()) {
                case double[] values -> shift(values);
                case long[] values -> values[values.length / 2] += 2;
                case int[] values -> values[0]++;
                default -> throw new AssertionError();
              }
            },
            sums -> sums.entries()[1]++);
    assertThat(found).noneSatisfy(d -> assertThat(d.passed()).isTrue());
  }

  @Test
  void run_infiniteOrNoNumbers_everyKernelWithDoublesFails() {
    for (double wrong : new double[] {Double.POSITIVE_INFINITY, Double.NaN}) {
      Set<String> failed =
          failed(
              run(
                  call ->
                      call.outputs().stream()
                          .filter(double[].class::isInstance)
                          .forEach(output -> Arrays.fill((double[]) output, wrong)),
                  _ -> {}));
      assertThat(failed)
          .containsExactlyInAnyOrder(
              "philox",
              "production",
              "trace",
              "material",
              "vertex",
              "flight",
              "flightvalue",
              "cascade",
              "product",
              "photonray",
              "photon",
              "cluster",
              "partner",
              "exit",
              "trackfeature",
              "signature",
              "helix",
              "trajectory",
              "layer",
              "crossing",
              "depth");
    }
  }

  /** A kernel that no case runs would be recorded as verified. */
  @Test
  void cases_areThereForEveryKernel() {
    Set<String> bodies =
        Stream.of(Objects.requireNonNull(new File(BODIES).list()))
            .filter(name -> name.endsWith("Kernel.java"))
            .map(name -> name.replace("Kernel.java", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<String> cases =
        run(_ -> {}, _ -> {}).stream().map(Difference::kernel).collect(Collectors.toSet());
    assertThat(KernelNames.all()).isEqualTo(bodies);
    assertThat(cases).containsAll(bodies).contains("pipeline").hasSize(bodies.size() + 1);
  }

  private static void shift(double[] values) {
    for (int k = 0; k < values.length; k++) {
      values[k] += values[k] == 0 ? 0 : 1e-3;
    }
  }

  @Test
  void run_sumsOffByMoreThanTheirShare_fails() {
    assertThat(failed(run(_ -> {}, sums -> sums.sums()[4] += sums.totalWeight() / 100_000_000)))
        .containsExactly("pipeline");
  }

  @Test
  void run_lastBitsOfTheIntervals_areAllowedAndCounted() {
    List<Difference> found =
        run(
            call -> {
              if (call instanceof RayCall.Trace trace) {
                for (int e = 0; e < trace.hitEnds().length; e++) {
                  trace.hitEnds()[e] = Math.nextUp(trace.hitEnds()[e]);
                }
              }
            },
            _ -> {});
    assertThat(failed(found)).isEmpty();
    assertThat(found.stream().filter(d -> d.kernel().equals("trace")))
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.differing()).isPositive());
  }

  /** An interval that is lost is a failure where it is long, and grazing where it is a sliver. */
  @Test
  void run_lostIntervals_failUnlessTheyAreSlivers() {
    assertThat(failed(run(call -> loseFirst(call, Double.MAX_VALUE), _ -> {})))
        .containsExactly("trace");
    assertThat(failed(run(call -> loseFirst(call, 1e-7), _ -> {}))).isEmpty();
  }

  private static void loseFirst(KernelCall call, double longest) {
    if (call instanceof RayCall.Trace trace) {
      for (int i = 0; i < trace.hitCount().length; i++) {
        int stride = trace.layout()[3];
        double length =
            (trace.hitEnds()[stride + i] - trace.hitEnds()[i]) * trace.rays()[8 * i + 6];
        if (trace.hitCount()[i] == 1 && length < longest) {
          trace.hitCount()[i] = 0;
        }
      }
    }
  }
}
