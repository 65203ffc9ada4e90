package io.addra.kernels.tornado;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

class TornadoDeviceTest {
  private static final double[] NONE = {};

  private static Scene scene() {
    SceneBuilder b = new SceneBuilder().openGroup(new double[] {-99, -99, -99, 99, 99, 99});
    b.open(new double[] {-9, -9, -9, 9, 9, 9}, 1, 0)
        .addConeSection(new double[] {-9, 9}, new double[] {9, 9}, new double[2], NONE, null)
        .open(new double[] {-5, -5, -5, 5, 5, 5}, 2, 1)
        .addConeSection(new double[] {-5, 5}, new double[] {5, 4}, new double[] {1, 2}, NONE, null)
        .close()
        .close();
    b.open(new double[] {20, -4, -4, 30, 4, 4}, 3, 0)
        .addPolyhedron(
            new double[] {
              1, 0, 0, 30, -1, 0, 0, -20, 0, 1, 0, 4, 0, -1, 0, 4, 0, 0, 1, 4, 0, 0, -1, 4
            })
        .close();
    return b.close().build(4);
  }

  private static PipelinePlan plan() {
    double[] edges = new double[702];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-4 * Math.pow(10, (k - 1) / 100.0);
    }
    return new PipelinePlan(scene(), edges, 44, 16, 4096);
  }

  private static EventStream events() {
    LlpSource source =
        LlpSource.isotropic(1)
            .withLuminousRegion(new double[3], new double[] {1e-3, 0, 1e-4, 0, 0, 0.03})
            .withCentreOfMass(
                new double[] {0.0415, 0, 0.2725}, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, true)
            .withParent(5.27934, 0.332, 0.0491)
            .withLlp(1.0, 2.52);
    return new EventStream(source, 20261122, 3);
  }

  private static BlockSums[] run(ComputeDevice device) {
    AtomicReferenceArray<BlockSums> found = new AtomicReferenceArray<>(2);
    try (Pipeline pipeline = device.prepare(plan())) {
      pipeline.run(
          events(),
          List.of(new EventBlock(0, 0, 10_000), new EventBlock(1, 10_000, 9_999)),
          s -> found.set(s.block().index(), s));
    }
    return new BlockSums[] {found.get(0), found.get(1)};
  }

  /**
   * Same intervals, and fillings equal to 1e-9 of an event: exp, log and sin may differ by an ulp.
   */
  @Test
  void run_onTheFirstDevice_agreesWithTheCpuDevice() {
    BlockSums[] cpu;
    try (CpuDevice device = new CpuDevice(2)) {
      cpu = run(device);
    }
    TornadoProvider provider = new TornadoProvider();
    assertThat(provider.devices()).isNotEmpty();
    System.out.println(provider.devices());
    BlockSums[] other;
    try (ComputeDevice device = provider.open(0)) {
      other = run(device);
    }
    double step = 0x1p-44;
    double largest = 0;
    for (int k = 0; k < 2; k++) {
      assertThat(other[k].entries()).isEqualTo(cpu[k].entries());
      assertThat(other[k].totalWeight()).isEqualTo(cpu[k].totalWeight());
      int stride = 3 * (plan().bins() + 1);
      for (int slot = 0; slot < 4; slot++) {
        double a = 0;
        double b = 0;
        for (int j = 0; j < stride; j += 3) {
          int at = slot * stride + j;
          a += cpu[k].sums()[at] * step;
          b += other[k].sums()[at] * step;
          double fa = a + cpu[k].sums()[at + 1] * step;
          double fb = b + other[k].sums()[at + 1] * step;
          largest = Math.max(largest, Math.abs(fa - fb));
        }
      }
    }
    System.out.println("largest difference of a bin's filling: " + largest);
    assertThat(largest / 10_000).isLessThan(1e-9);
  }
}
