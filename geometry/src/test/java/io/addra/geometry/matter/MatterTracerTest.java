package io.addra.geometry.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.Worlds;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.shape.Box;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MatterTracerTest {
  private static final int CRYSTAL = 1;
  private static final int GAS = 2;
  private static final int RAYS = 400;

  private static double sum(List<Segment> segments, Predicate<Segment> which) {
    return segments.stream().filter(which).mapToDouble(Segment::x0).sum();
  }

  /** Sums without order against the ordered list of what a ray passes. */
  @Test
  void follow_raysThroughBelle2_agreesWithOrderedSegments() {
    Detector belle2 = Detectors.load("belle2");
    MatterScene scene =
        MatterScene.of(
            belle2,
            volume ->
                switch (volume.material().name()) {
                  case "CsI_Tl" -> CRYSTAL;
                  case "rpc_gas" -> GAS;
                  default -> 0;
                });
    RayTracer tracer = RayTracer.of(belle2);
    SplittableRandom random = new SplittableRandom(3);
    double[] rays = new double[MatterTracer.RAY_STRIDE * RAYS];
    for (int ray = 0; ray < RAYS; ray++) {
      Vector3 d = Worlds.direction(random);
      int r = MatterTracer.RAY_STRIDE * ray;
      rays[r + 2] = random.nextDouble(-10, 10);
      rays[r + 3] = d.x();
      rays[r + 4] = d.y();
      rays[r + 5] = d.z();
    }
    int[] marks = new int[3];
    new MatterTracer(scene)
        .follow(
            rays,
            (ray, path) -> {
              int r = MatterTracer.RAY_STRIDE * ray;
              List<Segment> all =
                  tracer.trace(
                      Arrays.copyOfRange(rays, r, r + 3), Arrays.copyOfRange(rays, r + 3, r + 6));
              assertThat(path.totalX0()).isCloseTo(sum(all, _ -> true), within(1e-6));
              assertThat(path.x0(CRYSTAL))
                  .isCloseTo(sum(all, s -> s.material().equals("CsI_Tl")), within(1e-6));
              for (MatterPath.Mark mark : path.marks()) {
                marks[mark.kind()]++;
                assertThat(mark.toX0()).isGreaterThanOrEqualTo(mark.fromX0() - 1e-9);
              }
              all.stream()
                  .filter(s -> s.material().equals("CsI_Tl"))
                  .findFirst()
                  .ifPresent(first -> {
                    double before = sum(all, s -> s.exitCm() <= first.entryCm());
                    MatterPath.Mark mark =
                        path.marks().stream()
                            .filter(m -> m.kind() == CRYSTAL)
                            .findFirst()
                            .orElseThrow();
                    assertThat(mark.fromX0()).isCloseTo(before, within(1e-6));
                  });
            });
    assertThat(marks[CRYSTAL]).isGreaterThan(RAYS / 2);
    assertThat(marks[GAS]).isGreaterThan(RAYS);
  }

  @Test
  void follow_ironPlate_hasItsThicknessOverTheCosine() {
    Detector world = Worlds.of(Box.of(-50, 50, -50, 50, 10, 12), Transform.IDENTITY);
    double x0 = world.volumes().getFirst().material().x0Cm();
    MatterTracer tracer = new MatterTracer(MatterScene.of(world, _ -> GAS));
    double[] rays = {0, 0, 0, 0, 0, 1, 0, 0, 5, 0.6, 0, 0.8, 0, 0, 0, 0, 0, -1, 0, 0, 11, 0, 0, 1};
    double[] expected = {2, 2.5, 0, 1};
    tracer.follow(
        rays,
        (ray, path) -> {
          assertThat(path.totalX0()).isCloseTo(expected[ray] / x0, within(1e-12));
          assertThat(path.lengthCm(GAS)).isCloseTo(expected[ray], within(1e-12));
          assertThat(path.lengthCm(CRYSTAL)).isZero();
        });
  }

  @Test
  void of_markedVolumeWithDaughters_isRefused() {
    var inner = Worlds.volume("inner", "a", Box.of(-1, 1, -1, 1, -1, 1), Transform.IDENTITY);
    var outer = Worlds.volume("outer", "a", Box.of(-2, 2, -2, 2, -2, 2), Transform.IDENTITY, inner);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MatterScene.of(Worlds.detector(outer), _ -> 1))
        .withMessageContaining("outer is to be marked");
  }
}
