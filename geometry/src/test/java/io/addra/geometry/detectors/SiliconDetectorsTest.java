package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static io.addra.geometry.detectors.ReferenceTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Pixel and strip sensors against the positions in basf2. */
class SiliconDetectorsTest {
  /** The tables are rounded to 0.0001 mm, the ladder angles of SVD layer 3 to 0.001 degrees. */
  private static final double TOLERANCE = 2e-4;

  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  @Test
  void pixelSensors_areWhereReferencePutsThem() {
    List<PlacedVolume> sensors = BELLE2.matching("belle2/vxd/pxd/layer-[12]-[a-z]+-\\d+");
    assertThat(sensors).hasSize(40);
    for (Map<String, Double> row : ReferenceTable.read("pxd_sensors.csv")) {
      String side = number(row, "sensor") == 1 ? "forward" : "backward";
      String name = "layer-" + number(row, "layer") + "-" + side + "-" + number(row, "ladder");
      assertAtReference(BELLE2.at("belle2/vxd/pxd/" + name), row);
    }
  }

  /** Run 1 had ladders 4 and 5 of layer 2 only, at 90 and 120 degrees. */
  @Test
  void pixelSensors_ofRun1_haveTwoLaddersInLayer2() {
    LoadedDetector run1 = LoadedDetector.belle2OfRun1();
    assertThat(run1.matching("belle2/vxd/pxd/layer-1-[a-z]+-\\d+")).hasSize(2 * 8);
    List<PlacedVolume> second = run1.matching("belle2/vxd/pxd/layer-2-[a-z]+-\\d+");
    assertThat(second).hasSize(2 * 2);
    for (Map<String, Double> row : ReferenceTable.read("pxd_sensors.csv")) {
      int ladder = number(row, "ladder");
      if (number(row, "layer") == 2 && (ladder == 4 || ladder == 5)) {
        Vector3 expected = new Vector3(cm(row, "x_mm"), cm(row, "y_mm"), cm(row, "z_mm"));
        assertThat(second)
            .as("ladder " + ladder)
            .anyMatch(v -> v.centre().minus(expected).norm() < TOLERANCE);
      }
    }
    assertThat(run1.matching("belle2/vxd/svd/layer-[3-6]-sensor-\\d+-\\d+")).hasSize(172);
  }

  @Test
  void ladders_are8And12And7And10And12And16() {
    int[] ladders = {8, 12, 7, 10, 12, 16};
    int[] sensors = {2, 2, 2, 3, 4, 5};
    for (int layer = 1; layer <= 6; layer++) {
      String path = layer < 3 ? "pxd/layer-%d-[a-z]+-\\d+" : "svd/layer-%d-sensor-\\d-\\d+";
      assertThat(BELLE2.matching("belle2/vxd/" + path.formatted(layer)))
          .hasSize(ladders[layer - 1] * sensors[layer - 1]);
    }
  }

  /** Pixel modules are shifted towards larger azimuth, strip sensors towards smaller. */
  @Test
  void windmill_turnsOneWayInPixelsAndTheOtherInStrips() {
    for (PlacedVolume sensor : BELLE2.matching("belle2/vxd/pxd/layer-[12]-[a-z]+-\\d+")) {
      assertThat(shift(sensor)).as(sensor.name()).isCloseTo(0.35, within(1e-9));
    }
    double[] shifts = {-0.468, -1.078, -1.1036, -1.9076};
    for (int layer = 3; layer <= 6; layer++) {
      for (PlacedVolume sensor :
          BELLE2.matching("belle2/vxd/svd/layer-" + layer + "-sensor-\\d-\\d+")) {
        assertThat(shift(sensor)).as(sensor.name()).isCloseTo(shifts[layer - 3], within(1e-9));
      }
    }
  }

  /**
   * Distance of a sensor's centre from the plane of its normal and the beam, towards larger phi.
   */
  private static double shift(PlacedVolume sensor) {
    Vector3 normal = sensor.world().turn(new Vector3(1, 0, 0));
    Vector3 centre = sensor.centre();
    return (normal.x() * centre.y() - normal.y() * centre.x()) / Math.hypot(normal.x(), normal.y());
  }

  /** 250 x 768 pixels a module and 224 x 10^3 strips in all, as wide as the active areas. */
  @Test
  void properties_countPixelsAndStrips() {
    double pixels = 0;
    for (PlacedVolume v : BELLE2.matching("belle2/vxd/pxd/layer-[12]-[a-z]+-\\d+")) {
      Map<String, Double> p = v.volume().properties();
      pixels += get(p, "pixels_rphi") * (get(p, "pixels_z_outer") + get(p, "pixels_z_inner"));
      assertThat(
              get(p, "pixels_z_outer") * get(p, "pitch_z_outer_cm")
                  + get(p, "pixels_z_inner") * get(p, "pitch_z_inner_cm"))
          .isCloseTo(get(p, "active_z_max_cm") - get(p, "active_z_min_cm"), within(1e-9));
      assertThat(get(p, "pixels_rphi") * get(p, "pitch_rphi_cm"))
          .isCloseTo(get(p, "active_y_max_cm") - get(p, "active_y_min_cm"), within(1e-9));
    }
    assertThat(pixels).isEqualTo(7_680_000);
    double strips = 0;
    for (PlacedVolume v : BELLE2.matching("belle2/vxd/svd/layer-[3-6]-sensor-\\d-\\d+")) {
      Map<String, Double> p = v.volume().properties();
      strips += get(p, "strips_rphi") + get(p, "strips_z");
      assertThat(get(p, "strips_z") * get(p, "pitch_z_cm"))
          .isCloseTo(get(p, "active_length_cm"), within(1e-9));
      String width = p.containsKey("active_width_cm") ? "" : "_backward";
      assertThat(get(p, "strips_rphi") * get(p, "pitch_rphi" + width + "_cm"))
          .isCloseTo(get(p, "active_width" + width + "_cm"), within(1e-9));
    }
    assertThat(strips).isEqualTo(223_744);
  }

  private static double get(Map<String, Double> properties, String name) {
    Double value = properties.get(name);
    assertThat(value).as(name).isNotNull();
    return Objects.requireNonNull(value);
  }

  @Test
  void stripSensors_areWhereReferencePutsThem() {
    assertThat(BELLE2.matching("belle2/vxd/svd/layer-[3-6]-sensor-\\d+-\\d+")).hasSize(172);
    for (Map<String, Double> row : ReferenceTable.read("svd_sensors.csv")) {
      assertAtReference(stripSensor(row), row);
    }
  }

  @Test
  void slantedSensors_haveForwardEndNearerToBeam() {
    List<Map<String, Double>> slanted =
        ReferenceTable.read("svd_sensors.csv").stream()
            .filter(r -> cm(r, "slant_deg") > 0)
            .toList();
    assertThat(slanted).hasSize(10 + 12 + 16);
    for (Map<String, Double> row : slanted) {
      PlacedVolume sensor = stripSensor(row);
      Vector3 along = sensor.world().turn(new Vector3(0, 0, 1));
      double slant = Math.toRadians(10 * cm(row, "slant_deg"));
      assertThat(along.z()).isCloseTo(Math.cos(slant), within(1e-9));
      Vector3 normal = sensor.world().turn(new Vector3(1, 0, 0));
      assertThat(along.x() * normal.x() + along.y() * normal.y())
          .as("leans towards the beam")
          .isNegative();
      assertThat(sensor.volume().shape().volumeCm3())
          .isCloseTo(12.558 * 0.03 * (6.063 + 4.102) / 2, within(1e-9));
    }
  }

  @Test
  void pixelLayers_areThinnedTo75Micrometres() {
    List<Segment> ray = BELLE2.ray(new double[] {1.3, 0.35, 3.0}, new double[] {1, 0, 0});
    assertThat(
            LoadedDetector.length(
                ray, s -> s.region().equals("pxd") && s.material().equals("silicon")))
        .isCloseTo(2 * 0.0075, within(1e-9));
  }

  private static PlacedVolume stripSensor(Map<String, Double> row) {
    return BELLE2.at(
        "belle2/vxd/svd/layer-"
            + number(row, "layer")
            + "-sensor-"
            + number(row, "sensor")
            + "-"
            + number(row, "ladder"));
  }

  private static void assertAtReference(PlacedVolume sensor, Map<String, Double> row) {
    Vector3 expected = new Vector3(cm(row, "x_mm"), cm(row, "y_mm"), cm(row, "z_mm"));
    assertThat(sensor.centre().minus(expected).norm()).as(sensor.name()).isLessThan(TOLERANCE);
  }
}
