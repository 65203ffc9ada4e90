package io.addra.geometry.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.Worlds;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.ShapeException;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneCompilerTest {
  private static final String RICH =
      """
      detector: rich
      title: Rich
      regions: {hall: Hall, iron: Iron, gas: Gas, spare: Spare}
      volumes:
        - name: hall
          material: air
          region: hall
          shape: {tube: {r_cm: [0, 50], z_cm: [-60, 60]}}
          daughters:
            - name: chamber
              material: he_c2h6
              region: gas
              shape:
                polycone: {z_cm: [-30, -10, 20, 40], r_in_cm: [1, 1, 1, 5], r_out_cm: [10, 20, 20, 12]}
              daughters:
                - name: layer
                  note: of the same region as its mother
                  material: he_c2h6
                  shape: {tube: {r_cm: [6, 7], z_cm: [-5, 5]}}
            - name: tilted
              material: iron
              region: iron
              shape: {cone: {z_cm: [-3, 3], r_in_cm: [0.5, 1], r_out_cm: [1, 2]}}
              placement: {x_cm: 30, z_cm: 5, rotate_deg: {x: 20, y: 30}}
              copies_phi: {count: 8}
              mirror_z: true
            - name: yoke
              material: iron
              region: iron
              shape: {prism: {sides: 8, flat_r_cm: [40, 45], phi_deg: 22.5, z_cm: [-20, 20]}}
              daughters:
                - name: slot
                  material: air
                  region: hall
                  shape: {box: {x_cm: [42, 43], y_cm: [-10, 10], z_cm: [-15, 15]}}
                  copies_phi: {count: 8}
        - name: annex
          material: concrete
          region: iron
          shape:
            union:
              - {shape: {box: {x_cm: [60, 90], y_cm: [-10, 10], z_cm: [-10, 10]}}}
              - {shape: {box: {x_cm: [80, 100], y_cm: [-30, 30], z_cm: [-10, 10]}}}
      """;

  private static final Detector DETECTOR = Detectors.parse("rich", RICH);

  @Test
  void compile_slots_followTheRegionsThenOutsideThenOverlays() {
    Detector other = Worlds.of(Box.of(0, 1, 0, 1, 0, 1), Transform.IDENTITY);
    CompiledScene compiled =
        SceneCompiler.compile(
            List.of(DETECTOR, other), List.of(new Overlay("fiducial", 0, 10, -5, 5, 0, 180)));
    assertThat(compiled.slots())
        .containsExactly(
            new Slot("rich", "hall", Slot.Kind.REGION),
            new Slot("rich", "iron", Slot.Kind.REGION),
            new Slot("rich", "gas", Slot.Kind.REGION),
            new Slot("rich", "spare", Slot.Kind.REGION),
            new Slot("rich", "outside", Slot.Kind.OUTSIDE),
            new Slot("world", "a", Slot.Kind.REGION),
            new Slot("world", "b", Slot.Kind.REGION),
            new Slot("world", "c", Slot.Kind.REGION),
            new Slot("world", "outside", Slot.Kind.OUTSIDE),
            new Slot("fiducial", "", Slot.Kind.OVERLAY));
    assertThat(compiled.scene().slots()).isEqualTo(10);
  }

  @Test
  void compile_volumesOfTheMothersRegion_leaveNoNode() {
    List<Volume> layers = new ArrayList<>();
    for (int k = 0; k < 56; k++) {
      layers.add(
          Worlds.volume("layer-" + k, "a", Box.of(k, k + 1, 0, 1, 0, 1), Transform.IDENTITY));
    }
    Detector detector =
        Worlds.detector(
            Worlds.volume(
                "gas",
                "a",
                Box.of(0, 56, 0, 1, 0, 1),
                Transform.IDENTITY,
                layers.toArray(Volume[]::new)));
    Scene scene = SceneCompiler.compile(List.of(detector), List.of()).scene();
    assertThat(scene.nodeCount()).isEqualTo(1);
    assertThat(scene.primitiveCount()).isEqualTo(1);
  }

  /** The scene's signed intervals per slot against the ordered list of the ray. */
  @Test
  void compile_randomRays_slotsHoldThePathOfEachRegion() {
    CompiledScene compiled = SceneCompiler.compile(List.of(DETECTOR), List.of());
    RayTracer tracer = RayTracer.of(DETECTOR);
    SplittableRandom random = new SplittableRandom(3);
    double total = 0;
    for (int k = 0; k < 3000; k++) {
      double[] from = Worlds.array(Worlds.point(random, k % 2 == 0 ? 0.1 : 40));
      double[] along = Worlds.array(Worlds.direction(random));
      double[] slots = paths(compiled.scene(), from, along);
      double[] expected = new double[compiled.slots().size()];
      for (Segment s : tracer.trace(from, along)) {
        for (int slot = 0; slot < expected.length - 1; slot++) {
          if (compiled.slots().get(slot).region().equals(s.region())) {
            expected[slot] += s.lengthCm();
            expected[expected.length - 1] -= s.lengthCm();
          }
        }
      }
      assertThat(slots).containsExactly(expected, within(1e-7));
      double sum = 0;
      for (double path : slots) {
        sum += path;
      }
      assertThat(sum).isCloseTo(0, within(1e-9));
      total += slots[1];
    }
    assertThat(total).isGreaterThan(1000);
  }

  @Test
  void compile_manySiblings_areGroupedAndAllFound() {
    List<Volume> boxes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        boxes.add(
            Worlds.volume(
                "b-" + i + "-" + j,
                "a",
                Box.of(3 * i, 3 * i + 1, 3 * j, 3 * j + 1, 0, 1),
                Transform.IDENTITY));
      }
    }
    Detector detector = Worlds.detector(boxes.toArray(Volume[]::new));
    Scene scene = SceneCompiler.compile(List.of(detector), List.of()).scene();
    assertThat(scene.nodeCount()).isGreaterThan(120);
    assertThat(scene.primitiveCount()).isEqualTo(100);
    double[] path = paths(scene, new double[] {-5, 0.5, 0.5}, new double[] {1, 0, 0});
    assertThat(path[0]).isCloseTo(10, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, -5, 5, 0, 180",
    "0.05, 60, -55, 140, 17, 150",
    "0, 60, -55, 140, 17, 150",
    "1e-400, 60, -55, 140, 17, 150",
    "1e-310, 60, -55, 140, 17, 150",
    "0, 60, -55, 140, 17, 80",
    "0, 60, -55, 140, 100, 150",
    "2, 60, 10, 140, 0, 45",
    "2, 60, -140, -10, 120, 180",
    "0, 60, -55, 140, 90, 180",
    "1, 2, -1, 1, 10, 20",
  })
  void overlay_randomRays_holdWhatTheRangesHold(
      double r0, double r1, double z0, double z1, double theta0, double theta1) {
    Overlay overlay =
        Overlay.of(
            "o", new double[] {r0, r1}, new double[] {z0, z1}, new double[] {theta0, theta1});
    Scene scene = SceneCompiler.compile(List.of(), List.of(overlay)).scene();
    SplittableRandom random = new SplittableRandom(5);
    int inside = 0;
    for (int k = 0; k < 20_000; k++) {
      Vector3 p =
          new Vector3(
              random.nextDouble(-1.1 * r1, 1.1 * r1),
              random.nextDouble(-1.1 * r1, 1.1 * r1),
              random.nextDouble(1.1 * z0 - 1, 1.1 * z1 + 1));
      double theta = Math.toDegrees(Math.atan2(p.rho(), p.z()));
      boolean expected =
          p.rho() > r0
              && p.rho() < r1
              && p.z() > z0
              && p.z() < z1
              && theta > theta0
              && theta < theta1;
      long holding = overlay.pieces().stream().filter(q -> q.contains(p)).count();
      assertThat(holding).isEqualTo(expected ? 1 : 0);
      inside += expected ? 1 : 0;
    }
    double[] path =
        overlay.pieces().isEmpty()
            ? new double[1]
            : paths(scene, new double[] {0, 0, 0}, direction(0.5 * (theta0 + theta1)));
    assertThat(inside > 0).isEqualTo(!overlay.pieces().isEmpty());
    assertThat(path[0] > 0).isEqualTo(inside > 0);
  }

  @Test
  void overlay_impossibleRanges_refused() {
    assertRefused(-1, 1, 0, 1, 0, 180, "r_cm/0");
    assertRefused(2, 1, 0, 1, 0, 180, "r_cm/1");
    assertRefused(0, 1, 1, 1, 0, 180, "z_cm/1");
    assertRefused(0, 1, 0, 1, 0, 181, "theta_deg/1");
    assertRefused(0, 1, 0, Double.NaN, 0, 180, "z_cm/1");
  }

  private static void assertRefused(
      double r0, double r1, double z0, double z1, double t0, double t1, String key) {
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(() -> new Overlay("o", r0, r1, z0, z1, t0, t1))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key));
  }

  private static double[] direction(double thetaDeg) {
    return new double[] {Transform.sin(thetaDeg), 0, Transform.cos(thetaDeg)};
  }

  /** Signed path lengths per slot. */
  private static double[] paths(Scene scene, double[] from, double[] along) {
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    System.arraycopy(from, 0, ray, 0, 3);
    System.arraycopy(along, 0, ray, 3, 3);
    ray[ProductionKernel.RAY_BETA_GAMMA] = 1;
    double[] result = new double[scene.slots()];
    for (RayInterval i : RayInterval.of(scene, ray)) {
      if (i.plus() >= 0) {
        result[i.plus()] += i.to() - i.from();
      }
      if (i.minus() >= 0) {
        result[i.minus()] -= i.to() - i.from();
      }
    }
    return result;
  }

  /** Each detector is its own world: a scan of far detectors pays nothing for Belle II. */
  @Test
  void compile_farDetectors_haveNoNodesButTheirBoxes() {
    List<Detector> far =
        Stream.of("gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla")
            .map(Detectors::load)
            .toList();
    CompiledScene scene = SceneCompiler.compile(far, List.of());
    assertThat(scene.scene().nodeCount()).isEqualTo(6);
    assertThat(scene.slots()).noneMatch(slot -> slot.detector().equals("belle2"));
  }
}
