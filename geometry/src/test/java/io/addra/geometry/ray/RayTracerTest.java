package io.addra.geometry.ray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.Worlds;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RayTracerTest {
  private static final Detector NESTED =
      Worlds.detector(
          Worlds.volume(
              "outer",
              "a",
              Box.of(-10, 10, -10, 10, -10, 10),
              Transform.IDENTITY,
              Worlds.volume(
                  "tube",
                  "b",
                  new Tube(2, 4, -5, 5, PhiRange.FULL),
                  Transform.IDENTITY,
                  Worlds.volume("core", "c", Box.of(2.5, 3, -1, 1, -1, 1), Transform.IDENTITY))),
          Worlds.volume("far", "b", Box.of(20, 30, -1, 1, -1, 1), Transform.IDENTITY));

  @Test
  void through_nestedVolumes_deepestInOrder() {
    List<Segment> segments =
        RayTracer.through(NESTED, new double[] {-20, 0, 0}, new double[] {2, 0, 0});
    assertThat(segments.stream().map(Segment::volumePath))
        .containsExactly(
            "outside", "outer", "tube", "outer", "tube", "core", "tube", "outer", "outside", "far");
    assertThat(segments.stream().map(Segment::entryCm))
        .containsExactly(0.0, 10.0, 16.0, 18.0, 22.0, 22.5, 23.0, 24.0, 30.0, 40.0);
    assertThat(segments.getLast().exitCm()).isEqualTo(50);
    assertThat(segments.get(5).region()).isEqualTo("c");
    assertThat(segments.getFirst().material()).isEmpty();
    assertThat(segments.getFirst().x0()).isZero();
  }

  @Test
  void through_iron_countsItsLengths() {
    Segment core =
        RayTracer.through(NESTED, new double[] {2.7, -5, 0}, new double[] {0, 1, 0}).stream()
            .filter(s -> s.volumePath().equals("core"))
            .findFirst()
            .orElseThrow();
    assertThat(core.material()).isEqualTo("iron");
    assertThat(core.lengthCm()).isCloseTo(2, within(1e-12));
    assertThat(core.x0()).isCloseTo(2 / 1.7577, within(1e-9));
    assertThat(core.lambdaI()).isCloseTo(2 / 16.777, within(1e-9));
  }

  @Test
  void through_originInside_beginsThere() {
    List<Segment> segments =
        RayTracer.through(NESTED, new double[] {0, 0, 0}, new double[] {0, 0, -1});
    assertThat(segments)
        .singleElement()
        .satisfies(s -> {
          assertThat(s.volumePath()).isEqualTo("outer");
          assertThat(s.entryCm()).isZero();
          assertThat(s.exitCm()).isEqualTo(10);
        });
  }

  @Test
  void through_nothing_isEmpty() {
    assertThat(RayTracer.through(NESTED, new double[] {0, 0, 50}, new double[] {0, 0, 1}))
        .isEmpty();
  }

  /**
   * Rays in a common face, along an edge and through a corner of two boxes that touch at x = 0. One
   * that lies in a face counts as moved a little towards +x, +y and +z.
   */
  @ParameterizedTest
  @CsvSource({
    "0, -5, 0.5, 0, 1, 0, 2",
    "0, -5, 1, 0, 1, 0, 0",
    "0, -5, 0, 0, 1, 0, 2",
    "-5, 0, 0.5, 1, 0, 0, 2",
    "-5, 1, 1, 1, 0, 0, 0",
    "-5, -1, 0, 1, 0, 0, 2",
    "-5, -5, 0.5, 1, 1, 0, 2.8284271247461903",
    "-1, -1, 0, 1, 1, 1, 1.7320508075688772",
    "-2, 0, 0, 1, -1, 0, 0",
  })
  void trace_alongFacesEdgesAndCorners_countsEachPointOnce(
      double x, double y, double z, double dx, double dy, double dz, double length) {
    Detector pair =
        Worlds.detector(
            Worlds.volume("left", "a", Box.of(-1, 0, -1, 1, 0, 1), Transform.IDENTITY),
            Worlds.volume("right", "b", Box.of(0, 1, -1, 1, 0, 1), Transform.IDENTITY));
    List<Segment> segments =
        RayTracer.through(pair, new double[] {x, y, z}, new double[] {dx, dy, dz});
    double sum = 0;
    double end = 0;
    for (Segment s : segments) {
      assertThat(s.entryCm()).isEqualTo(end);
      assertThat(s.exitCm()).isGreaterThan(s.entryCm());
      end = s.exitCm();
      sum += s.volumePath().equals("outside") ? 0 : s.lengthCm();
    }
    assertThat(sum).isCloseTo(length, within(1e-9));
  }

  @Test
  void trace_moreVolumesThanTheFirstBufferHolds_findsAll() {
    List<Volume> shells = new ArrayList<>();
    for (int k = 0; k < 400; k++) {
      shells.add(
          Worlds.volume(
              "shell-" + k, "a", new Tube(k + 1, k + 2, -1, 1, PhiRange.FULL), Transform.IDENTITY));
    }
    Detector detector = Worlds.detector(shells.toArray(Volume[]::new));
    List<Segment> segments =
        RayTracer.through(detector, new double[] {-500, 0.5, 0}, new double[] {1, 0, 0});
    assertThat(segments).hasSize(1 + 800 + 1);
  }

  @Test
  void trace_badRay_refused() {
    RayTracer tracer = RayTracer.of(NESTED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracer.trace(new double[3], new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracer.trace(new double[] {Double.NaN, 0, 0}, new double[] {1, 0, 0}));
  }
}
