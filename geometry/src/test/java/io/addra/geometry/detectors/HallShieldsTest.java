package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.space.Vector3;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shields of the beam line against basf2 ir/data/FarBeamLine.xml, in m as they stand there. */
class HallShieldsTest {
  private static final LoadedDetector HALL = LoadedDetector.of(file());

  /** Box less hole, which for the last four begins below the box. */
  @ParameterizedTest
  @CsvSource({
    "gate-backward, concrete, 5.4, 5.45, 12.473, 0.2016, -0.135, -9.5, 3.9, 3.37, 0.29",
    "gate-forward, concrete, 5.4, 5.45, 13.066, -0.0004, -0.135, 10.733, 3.9, 3.37, 0.29",
    "tunnel-backward, concrete, 12.7, 9.62, 15.0, 1.73, 1.28, -23.23, 8.7, 5.62, 0",
    "tunnel-forward, concrete, 12.7, 9.62, 15.0, 1.33, 1.28, 24.79, 8.7, 5.62, 0",
    "end-of-tunnel-backward, concrete, 3.899, 3.3, 0.6, 0.151, 0.19, -3.574, 1.68, 2.85, -0.245",
    "end-of-tunnel-forward, concrete, 3.899, 3.3, 0.6, 0.052, 0.19, 4.516, 1.68, 2.85, -0.245",
    "neutron-wall-backward, polyethylene, 4, 3.83, 0.08, 0, 0.455, -3.2, 2.52, 2.85, -0.51",
    "neutron-wall-forward, polyethylene, 4, 3.83, 0.08, 0, 0.455, 4.14, 2.52, 2.85, -0.51"
  })
  void shield_hasReferenceVolumeAndPlace(
      String name,
      String material,
      double width,
      double height,
      double length,
      double x,
      double y,
      double z,
      double holeWidth,
      double holeHeight,
      double holeUp) {
    PlacedVolume shield = HALL.at(name);
    double top = Math.min(holeUp + holeHeight / 2, height / 2);
    double bottom = Math.max(holeUp - holeHeight / 2, -height / 2);
    double expected = (width * height - holeWidth * (top - bottom)) * length;
    assertThat(shield.volume().material().name()).isEqualTo(material);
    assertThat(shield.volume().shape().volumeCm3() / 1e6).isCloseTo(expected, within(1e-9));
    Vector3 centre = shield.centre();
    assertThat(centre.x()).isCloseTo(100 * x, within(1e-9));
    assertThat(centre.y()).isCloseTo(100 * y, within(1e-9));
    assertThat(centre.z()).isCloseTo(100 * z, within(1e-9));
  }

  /** All of it is behind the yoke's ends at z = -315.1 and 409.1 cm, and the beams go free. */
  @Test
  void shields_leaveDetectorAndBeamsFree() {
    assertThat(GeometryCheck.run(HALL.detector()).problems()).isEmpty();
    assertThat(HALL.matching(".*")).hasSize(8);
    for (PlacedVolume shield : HALL.matching(".*")) {
      double[] box = shield.bounds().toArray();
      assertThat(box[5] < -315.1 || box[2] > 409.1).as(shield.name()).isTrue();
    }
    for (double side : new double[] {1, -1}) {
      assertThat(HALL.ray(new double[3], new double[] {-0.0085 * side, 0, side}))
          .allSatisfy(s -> assertThat(s.region()).isEqualTo("outside"));
    }
  }

  private static String file() {
    String name = "hall-shields/hall-shields.yaml";
    URL url = HallShieldsTest.class.getResource("/io/addra/geometry/detectors/" + name);
    try {
      return Path.of(Objects.requireNonNull(url, name).toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
