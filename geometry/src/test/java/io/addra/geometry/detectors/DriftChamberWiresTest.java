package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static io.addra.geometry.detectors.ReferenceTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.volume.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wires, which are properties of the layers, against basf2 cdc/data/CDC.xml. */
class DriftChamberWiresTest {
  private static final String GAS = "belle2/cdc/gas";
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();
  private static final List<Map<String, Double>> LAYERS =
      ReferenceTable.read("cdc_sense_layers.csv");

  @Test
  void senseWires_are14336In56Layers() {
    List<PlacedVolume> layers = BELLE2.matching(GAS + "/layer-\\d+");
    assertThat(layers).hasSize(56);
    assertThat(layers.stream().mapToDouble(l -> property(l.volume(), "wires")).sum())
        .isEqualTo(14336);
  }

  @Test
  void wires_areThoseOfTheReference() {
    for (Map<String, Double> row : LAYERS) {
      Volume layer = layer(number(row, "layer"));
      int cells = number(row, "n_cells");
      assertThat(property(layer, "wires")).isEqualTo(cells);
      assertThat(property(layer, "wire_r_cm"))
          .isCloseTo(cm(row, "radius_at_endplate_mm"), within(1e-9));
      assertThat(property(layer, "wire_z_min_cm"))
          .isCloseTo(cm(row, "wire_z_backward_mm"), within(1e-9));
      assertThat(property(layer, "wire_z_max_cm"))
          .isCloseTo(cm(row, "wire_z_forward_mm"), within(1e-9));
      double twist = 180.0 * number(row, "shift_half_cells") / cells;
      assertThat(property(layer, "twist_deg")).isCloseTo(twist, within(1e-7));
      double first = 36 * 10 * row.getOrDefault("phi_offset_cells", Double.NaN) / cells;
      assertThat(property(layer, "first_wire_deg")).isCloseTo(first, within(1e-7));
    }
  }

  /** Also where a stereo wire, a straight line, comes nearest to the axis. */
  @Test
  void wires_stayInTheirLayers() {
    for (int k = 0; k < 56; k++) {
      PlacedVolume layer = BELLE2.at(GAS + "/layer-" + k);
      Volume volume = layer.volume();
      double r = property(volume, "wire_r_cm");
      double from = Math.toRadians(property(volume, "first_wire_deg"));
      double to = from + Math.toRadians(property(volume, "twist_deg"));
      for (int step = 0; step <= 100; step++) {
        double t = Math.clamp(step / 100.0, 1e-9, 1 - 1e-9);
        double x = r * ((1 - t) * Math.cos(from) + t * Math.cos(to));
        double y = r * ((1 - t) * Math.sin(from) + t * Math.sin(to));
        double low = property(volume, "wire_z_min_cm");
        double z = low + t * (property(volume, "wire_z_max_cm") - low);
        assertThat(layer.contains(x, y, z)).as("layer %d at %s", k, t).isTrue();
        assertThat(BELLE2.at(GAS).contains(x, y, z)).isTrue();
      }
    }
  }

  /** The table rounds to 0.01 mrad. */
  @Test
  void stereoAngles_areThoseOfTheReference() {
    int stereo = 0;
    for (Map<String, Double> row : LAYERS) {
      double expected = 10 * cm(row, "stereo_mrad_bush_to_bush");
      Volume layer = layer(number(row, "layer"));
      double length = property(layer, "wire_z_max_cm") - property(layer, "wire_z_min_cm");
      assertThat(stereoMrad(layer, length)).isCloseTo(expected, within(0.006));
      stereo += expected == 0 ? 0 : 1;
    }
    assertThat(stereo).isEqualTo(24);
  }

  /**
   * arXiv:1011.0352, table of the drift chamber: 45.4 to 45.8 mrad in superlayer 1, between the end
   * plates and rounded to 0.1. It holds for the four layers on the steep cone; on the flatter outer
   * part of the backward plate that was built, the other two wires are shorter.
   */
  @Test
  void stereoAnglesOfSuperlayer1_withTheReportsShift() {
    Detector other = Detectors.load("belle2", Path.of(""), Map.of("superlayer_1_shift", 12.0));
    for (int k = 8; k < 12; k++) {
      Map<String, Double> row = LAYERS.get(k);
      double length = cm(row, "endplate_gas_z_forward_mm") - cm(row, "endplate_gas_z_backward_mm");
      assertThat(stereoMrad(layer(other, k), length)).isBetween(45.35, 45.85);
    }
    assertThat(property(layer(other, 20), "twist_deg")).isEqualTo(property(layer(20), "twist_deg"));
  }

  /** tan of the angle = distance of the ends across the axis over that along it. */
  private static double stereoMrad(Volume layer, double lengthCm) {
    double twist = Math.toRadians(property(layer, "twist_deg"));
    double across = 2 * property(layer, "wire_r_cm") * Math.sin(twist / 2);
    return 1000 * Math.atan(across / lengthCm);
  }

  private static Volume layer(int number) {
    return BELLE2.at(GAS + "/layer-" + number).volume();
  }

  private static Volume layer(Detector detector, int number) {
    Volume[] found = new Volume[1];
    detector.visit((volume, world) -> {
      if (volume.path().equals(GAS + "/layer-" + number)) {
        found[0] = volume;
      }
    });
    return found[0];
  }

  private static double property(Volume volume, String name) {
    Double value = volume.properties().get(name);
    if (value == null) {
      throw new AssertionError(volume.path() + " has no property " + name);
    }
    return value;
  }
}
