package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static io.addra.geometry.detectors.ReferenceTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Map;
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
