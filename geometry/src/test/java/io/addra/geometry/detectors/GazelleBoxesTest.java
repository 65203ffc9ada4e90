package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Bounds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The far detectors against sizes and centres in m, as the public Displaced-Decay-Counter (commit
 * ba4ccef) gives them.
 */
class GazelleBoxesTest {

  @ParameterizedTest
  @CsvSource({
    "gazelle-baby, decay-volume, 10, -3.7, 10, 4, 4, 4",
    "gazelle-lg-b1, decay-volume, 35, 2.3, 0, 6, 16, 24",
    "gazelle-lg-b2, decay-volume, 19, 2.3, 10.5, 26, 16, 3",
    "gazelle-l, lg-b1, 35, 2.3, 0, 6, 16, 24",
    "gazelle-l, lg-b2, 19, 2.3, 10.5, 26, 16, 3",
    "godzilla, decay-volume, -27, 18, 20, 25, 10, 50"
  })
  void box_hasPublishedCorners(
      String detector,
      String path,
      double x,
      double y,
      double z,
      double width,
      double height,
      double length) {
    PlacedVolume box = LoadedDetector.of(detector).at(path);
    double[] expected = {
      100 * (x - width / 2),
      100 * (y - height / 2),
      100 * (z - length / 2),
      100 * (x + width / 2),
      100 * (y + height / 2),
      100 * (z + length / 2)
    };
    assertThat(box.bounds().toArray()).containsExactly(expected, within(1e-9));
    assertThat(box.volume().shape().volumeCm3())
        .isCloseTo(1e6 * width * height * length, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "godzilla"})
  void singleBox_isOneRegion(String detector) {
    assertThat(Detectors.load(detector).regions())
        .extracting(Region::name)
        .containsExactly("decay-volume");
  }

  @Test
  void armsOfL_touchWithoutGap() {
    List<Segment> segments =
        LoadedDetector.of("gazelle-l")
            .ray(new double[] {0, 0, 1000}, new double[] {3200, 100, 100});
    assertThat(segments)
        .extracting(Segment::region)
        .containsExactly(Region.OUTSIDE, "lg-b2", "lg-b1");
    assertThat(segments.get(1).exitCm()).isEqualTo(segments.get(2).entryCm());
  }

  /** The designs are alternatives: the small cube shares 48 of its 64 m3 with box B2. */
  @Test
  void smallCube_sharesThreeQuartersWithB2() {
    Bounds cube = LoadedDetector.of("gazelle-baby").at("decay-volume").bounds();
    Bounds arm = LoadedDetector.of("gazelle-lg-b2").at("decay-volume").bounds();
    double shared = 1;
    for (int axis = 0; axis < 3; axis++) {
      shared *=
          Math.min(cube.toArray()[axis + 3], arm.toArray()[axis + 3])
              - Math.max(cube.toArray()[axis], arm.toArray()[axis]);
    }
    assertThat(shared).isCloseTo(48e6, within(1.0));
  }
}
