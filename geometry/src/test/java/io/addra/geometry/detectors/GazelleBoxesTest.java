package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * L-GAZELLE is the union of its arms: a chord through it is the sum of those through the arms.
   */
  @Test
  void chordsThroughL_areThoseThroughItsArms() {
    LoadedDetector whole = LoadedDetector.of("gazelle-l");
    LoadedDetector b1 = LoadedDetector.of("gazelle-lg-b1");
    LoadedDetector b2 = LoadedDetector.of("gazelle-lg-b2");
    int both = 0;
    for (int k = 0; k < 2000; k++) {
      double theta = Math.toRadians(50 + 80 * ((k * 0.6180339887498949) % 1));
      double phi = Math.toRadians(-15 + 40 * ((k * 0.7548776662466927) % 1));
      double[] direction = {
        Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta)
      };
      List<Segment> chords = whole.ray(new double[3], direction);
      double long1 = inside(b1.ray(new double[3], direction), "decay-volume");
      double short2 = inside(b2.ray(new double[3], direction), "decay-volume");
      assertThat(inside(chords, "lg-b1")).isCloseTo(long1, within(1e-9));
      assertThat(inside(chords, "lg-b2")).isCloseTo(short2, within(1e-9));
      both += long1 > 0 && short2 > 0 ? 1 : 0;
    }
    assertThat(both).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla"})
  void boxes_areEmptyByDefaultAndKnowTheirResolution(String detector) {
    for (Volume box : Detectors.load(detector).volumes()) {
      assertThat(box.daughters()).isEmpty();
      assertThat(box.material().name()).isEqualTo("air");
      assertThat(box.properties())
          .containsExactly(
              Map.entry("position_resolution_cm", 10.0), Map.entry("time_resolution_ns", 0.1));
    }
  }

  /**
   * With all that can be set, the region is still the whole box, and from the interaction point
   * there is no way in but through the shield.
   */
  @ParameterizedTest
  @CsvSource({
    "gazelle-baby, decay-volume, 1",
    "gazelle-lg-b1, decay-volume, 0",
    "gazelle-lg-b2, decay-volume, 1",
    "gazelle-l, lg-b1, 0",
    "gazelle-l, lg-b2, 1",
    "godzilla, decay-volume, 0"
  })
  void options_takeTheirSpaceFromTheBox(String detector, String region, double lead) {
    Map<String, Double> options =
        Map.of("shield_cm", 20.0, "shield_lead", lead, "calorimeter_cm", 15.0, "planes", 4.0);
    Detector full = Detectors.load(detector, Path.of(""), options);
    assertThat(GeometryCheck.run(full).problems()).isEmpty();
    Volume box =
        full.volumes().stream().filter(v -> v.region().equals(region)).findFirst().orElseThrow();
    assertThat(box.daughters().stream().filter(v -> v.name().startsWith("plane-"))).hasSize(4);
    String metal = lead == 1 ? "lead" : "iron";
    RayTracer tracer = RayTracer.of(full);
    LoadedDetector empty = LoadedDetector.of(detector);
    Bounds bounds = empty.at(box.name()).bounds();
    for (int k = 1; k <= 500; k++) {
      double[] direction = new double[3];
      double[] shares = {0.6180339887498949, 0.7548776662466927, 0.5698402909980532};
      for (int axis = 0; axis < 3; axis++) {
        double low = bounds.toArray()[axis];
        double high = bounds.toArray()[axis + 3];
        direction[axis] = low + (high - low) * ((k * shares[axis]) % 1);
      }
      List<Segment> path =
          tracer.trace(new double[3], direction).stream()
              .filter(s -> s.region().equals(region))
              .toList();
      assertThat(inside(path, region))
          .isCloseTo(inside(empty.ray(new double[3], direction), region), within(1e-9));
      boolean throughOtherArm =
          detector.equals("gazelle-l")
              && region.equals("lg-b1")
              && inside(empty.ray(new double[3], direction), "lg-b2") > 0;
      if (!throughOtherArm) {
        assertThat(path.getFirst().material()).isEqualTo(metal);
      }
    }
  }

  /** All volumes of a detector move together, with what they hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {"gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla"})
  void shift_movesEveryVolumeByTheSame(String name) {
    Map<String, Double> options = Map.of("shield_cm", 20.0, "planes", 2.0);
    Map<String, Double> moved =
        Map.of(
            "shield_cm",
            20.0,
            "planes",
            2.0,
            "shift_x_cm",
            7.0,
            "shift_y_cm",
            -11.0,
            "shift_z_cm",
            13.0);
    List<Bounds> before = bounds(Detectors.load(name, Path.of(""), options));
    List<Bounds> after = bounds(Detectors.load(name, Path.of(""), moved));
    double[] shift = {7, -11, 13, 7, -11, 13};
    assertThat(after).hasSameSizeAs(before).hasSizeGreaterThan(3);
    for (int v = 0; v < before.size(); v++) {
      double[] expected = before.get(v).toArray().clone();
      for (int k = 0; k < expected.length; k++) {
        expected[k] += shift[k];
      }
      assertThat(after.get(v).toArray()).containsExactly(expected, within(1e-9));
    }
  }

  private static List<Bounds> bounds(Detector detector) {
    List<Bounds> all = new ArrayList<>();
    detector.visit((volume, place) -> all.add(place.apply(volume.shape().bounds())));
    return all;
  }

  private static double inside(List<Segment> path, String region) {
    return LoadedDetector.length(path, s -> s.region().equals(region));
  }
}
