package io.addra.geometry.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against basf2's cdc/data/CDC.xml, pxd/data/PXD.xml and svd/data/SVD.xml (commit d254ac1). */
class TrackingSurfacesTest {
  private static final TrackingSurfaces BELLE2 = TrackingSurfaces.of(Detectors.load("belle2"));

  @Test
  void of_belle2_hasAllLayersAndSensors() {
    assertThat(BELLE2.layers()).hasSize(56);
    assertThat(BELLE2.sensors()).hasSize(40 + 172);
    assertThat(BELLE2.groups())
        .containsExactly(
            "belle2/vxd/pxd/layer-1",
            "belle2/vxd/pxd/layer-2",
            "belle2/vxd/svd/layer-3",
            "belle2/vxd/svd/layer-4",
            "belle2/vxd/svd/layer-5",
            "belle2/vxd/svd/layer-6");
    assertThat(BELLE2.volumes()).hasSize(56 + 212).doesNotHaveDuplicates();
    assertThat(BELLE2.arrays().count()).isEqualTo(56 + 212);
  }

  @Test
  void of_run1_hasTwoLaddersInTheSecondLayer() {
    Detector run1 = Detectors.load("belle2", Path.of(""), Map.of("run", 1.0));
    assertThat(TrackingSurfaces.of(run1).sensors()).hasSize(20 + 172);
  }

  /** Wires of the first and the last layer: 16.8 cm, -30.03 to 54.49 cm; 111.14 cm. */
  @Test
  void of_belle2_layersAreThoseOfTheWires() {
    assertThat(BELLE2.layers().getFirst()).isEqualTo(new CoaxialLayer(16.8, -30.03, 54.49));
    assertThat(BELLE2.layers().getLast().radius()).isEqualTo(111.14);
    assertThat(BELLE2.volumes().getFirst()).isEqualTo("belle2/cdc/gas/layer-0");
    assertThat(BELLE2.volumes().get(55)).isEqualTo("belle2/cdc/gas/layer-55");
  }

  private static PlanarSensor sensor(String path) {
    int number = BELLE2.volumes().indexOf(path);
    return BELLE2.sensors().get(number - 56);
  }

  /** Ladder 1 of PXD layer 1 lies at phi = 0: pixels at r 1.3985 cm, y -0.36 to 0.89 cm. */
  @Test
  void of_belle2_pixelsLieOnTheSideOfTheBeam() {
    PlanarSensor pixels = sensor("belle2/vxd/pxd/layer-1-forward-1");
    assertThat(pixels.centre().x()).isCloseTo(1.3985, within(1e-12));
    assertThat(pixels.centre().y()).isCloseTo(0.265, within(1e-12));
    assertThat(pixels.centre().z()).isCloseTo((1.44255 + 5.92255) / 2, within(1e-12));
    assertThat(pixels.length()).isCloseTo(4.48, within(1e-12));
    assertThat(pixels.widthBegin()).isCloseTo(1.25, within(1e-12));
  }

  /** Layer 6: r 11.21 cm, shift -1.9076 cm, z 30.3471 cm, 21.1 degrees, the forward end inwards. */
  @Test
  void of_belle2_slantedSensorsLeanInwards() {
    PlanarSensor slanted = sensor("belle2/vxd/svd/layer-6-sensor-1-1");
    double phi = Math.toRadians(-4);
    Point c = slanted.centre();
    assertThat(c.x() * Math.cos(phi) + c.y() * Math.sin(phi)).isCloseTo(11.21, within(1e-9));
    assertThat(c.y() * Math.cos(phi) - c.x() * Math.sin(phi)).isCloseTo(-1.9076, within(1e-9));
    assertThat(c.z()).isCloseTo(30.3471, within(1e-9));
    double lean = slanted.along().x() * Math.cos(phi) + slanted.along().y() * Math.sin(phi);
    assertThat(lean).isCloseTo(-Math.sin(Math.toRadians(21.1)), within(1e-9));
    assertThat(slanted.along().z()).isCloseTo(Math.cos(Math.toRadians(21.1)), within(1e-9));
    assertThat(slanted.widthBegin()).isEqualTo(5.76);
    assertThat(slanted.widthEnd()).isEqualTo(3.84);
  }

  @Test
  void of_noMarks_hasNothing() {
    TrackingSurfaces none = TrackingSurfaces.of(Detectors.load("gazelle-l"));
    assertThat(none.arrays().count()).isZero();
    assertThat(none.groups()).isEmpty();
  }

  @Test
  void alongZ_anotherDirection_isRefused() {
    assertThat(TrackingField.alongZ(UniformField.alongZ(1.5))).isEqualTo(1.5);
    UniformField across = new UniformField(new Vector3(0.1, 0, 1.5));
    assertThatThrownBy(() -> TrackingField.of(across))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("along z");
  }
}
