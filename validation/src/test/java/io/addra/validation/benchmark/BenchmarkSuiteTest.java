package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BenchmarkSuiteTest {

  @Test
  void run_onTheCpu_measuresWhatProgramsRead() {
    List<Measurement> found;
    try (ComputeDevice device = new CpuDevice(2)) {
      found = new BenchmarkSuite(device, 2, 1000, 1000, 1).run(_ -> {});
    }
    Map<String, Double> values =
        found.stream().collect(Collectors.toMap(Measurement::key, Measurement::value));
    assertThat(values)
        .containsKeys(
            "belle2_ip_rays_per_s_core",
            "belle2_dv_rays_per_s_core",
            "ecl_ip_rays_per_s_core",
            "ecl_ip_crossings",
            "ecl_dv_rays_per_s_core",
            "ecl_dv_crossings",
            "belle2_build_s",
            "track_uniform_us",
            "track_map_us",
            "belle2_scene_bytes",
            "belle2_ip_intervals_per_ray",
            "events_per_s",
            "deposits_per_s",
            "decay_probabilities_per_s",
            "lifetimes_100_over_1",
            "peak_memory_bytes")
        .doesNotContainKey("device_over_cpu");
    assertThat(values.values()).allSatisfy(value -> assertThat(value).isPositive());
  }

  /** A box around the source and one beside it, in half of the directions' plane. */
  @Test
  void shape_ofASimpleScene_countsIntervalsEndsAndRegions() {
    SceneBuilder b = new SceneBuilder().openGroup(new double[] {-9, -9, -9, 9, 9, 9});
    b.open(new double[] {-9, -9, -9, 9, 9, 9}, 1, 0).addPolyhedron(cube(9));
    b.open(new double[] {-5, -5, -5, 5, 5, 5}, 1, 1).addPolyhedron(cube(5)).close();
    b.close();
    Scene scene = b.close().build(2);
    EventShape shape = EventShape.of(scene, new EventStream(LlpSource.isotropic(1), 1, 1), 100);
    assertThat(shape).isEqualTo(new EventShape(2, 8, 1));
  }

  @Test
  void time_raysFromInside_crossOnce() {
    SceneBuilder b = new SceneBuilder().openGroup(new double[] {-9, -9, -9, 9, 9, 9});
    b.open(new double[] {-9, -9, -9, 9, 9, 9}, 0, -1).addPolyhedron(cube(9)).close();
    RayBenchmark.Result result =
        new RayBenchmark(b.close().build(1), AnchorRays.fromInteractionPoint(100))
            .time("rays", 3, Clock.WALL);
    assertThat(result.crossings()).isEqualTo(100);
    assertThat(result.raysPerSecond() * result.timing().median()).isCloseTo(100, within(1e-9));
  }

  @Test
  void machine_here_isDescribed() {
    Machine machine = Machine.here();
    assertThat(machine.cores()).isPositive();
    assertThat(List.of(machine.processor(), machine.system(), machine.java()))
        .noneMatch(String::isBlank);
    assertThat(Machine.peakMemoryBytes()).isNotNegative();
  }

  private static double[] cube(double d) {
    return new double[] {1, 0, 0, d, -1, 0, 0, d, 0, 1, 0, d, 0, -1, 0, d, 0, 0, 1, d, 0, 0, -1, d};
  }
}
