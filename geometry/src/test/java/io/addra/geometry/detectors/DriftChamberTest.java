package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static io.addra.geometry.detectors.ReferenceTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drift chamber against basf2 cdc/data/CDC.xml. */
class DriftChamberTest {
  private static final String GAS = "belle2/cdc/chamber/gas";
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  @Test
  void layers_haveReferenceRadii() {
    assertThat(BELLE2.matching(GAS + "/layer-\\d+")).hasSize(56);
    for (Map<String, Double> row : ReferenceTable.read("cdc_sense_layers.csv")) {
      PlacedVolume layer = BELLE2.at(GAS + "/layer-" + number(row, "layer"));
      double in = cm(row, "cell_r_in_mm");
      double out = cm(row, "cell_r_out_mm");
      assertThat(layer.contains(in + 1e-6, 0, 0)).isTrue();
      assertThat(layer.contains(in - 1e-6, 0, 0)).isFalse();
      assertThat(layer.contains(0, out - 1e-6, 0)).isTrue();
      assertThat(layer.contains(0, out + 1e-6, 0)).isFalse();
    }
  }

  @Test
  void layers_endWithTheWiresOrAtTheSmoothEndPlate() {
    for (Map<String, Double> row : ReferenceTable.read("cdc_sense_layers.csv")) {
      int layer = number(row, "layer");
      double[] bounds = BELLE2.at(GAS + "/layer-" + layer).bounds().toArray();
      double mostCut = layer == 8 ? 1.6 : 0.31;
      assertThat(bounds[2] - cm(row, "wire_z_backward_mm")).isBetween(-1e-9, mostCut);
      assertThat(cm(row, "wire_z_forward_mm") - bounds[5]).isBetween(-1e-9, mostCut);
    }
  }

  /** Break points of the gas-side face, r and z in mm; the smooth face may differ by 7 mm in z. */
  @ParameterizedTest
  @CsvSource({
    "166, -312.1",
    "243, -442.0",
    "257, -464.15",
    "311.6, -558.62",
    "329.8, -572.07",
    "438, -593.1",
    "455.7, -596.5",
    "1111.4, -724.0",
    "166, 572.1",
    "243, 817.41",
    "257, 855.1",
    "438, 1448.1",
    "455.7, 1451.5",
    "1111.4, 1579.0"
  })
  void gas_endsAtBreakPoints(double rMm, double zMm) {
    PlacedVolume gas = BELLE2.at(GAS);
    double r = rMm / 10 + 1e-6;
    double outward = Math.signum(zMm);
    assertThat(gas.contains(r, 0, zMm / 10 - 0.7 * outward)).isTrue();
    assertThat(gas.contains(r, 0, zMm / 10 + 0.7 * outward)).isFalse();
  }

  @Test
  void gas_reachesFromWallToWall() {
    List<Segment> gas = BELLE2.ray(90, 3).stream().filter(s -> s.region().equals("cdc")).toList();
    assertThat(gas.getFirst().entryCm()).isCloseTo(16.3, within(1e-9));
    assertThat(gas.getLast().exitCm()).isCloseTo(112.05, within(1e-9));
    assertThat(gas).extracting(Segment::material).containsOnly("cdc_gas_with_wires");
    assertThat(gas).hasSize(56);
  }
}
