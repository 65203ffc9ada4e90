package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static io.addra.geometry.detectors.ReferenceTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.geometry.ray.Segment;
import io.addra.geometry.volume.Volume;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gas, walls, end plates and readout of the drift chamber against basf2 cdc/data. */
class DriftChamberTest {
  private static final String CDC = "belle2/cdc";
  private static final String GAS = CDC + "/gas";
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  @Test
  void layers_haveReferenceRadiiAndEndWithTheirWires() {
    assertThat(BELLE2.matching(GAS + "/layer-\\d+")).hasSize(56);
    for (Map<String, Double> row : ReferenceTable.read("cdc_sense_layers.csv")) {
      PlacedVolume layer = BELLE2.at(GAS + "/layer-" + number(row, "layer"));
      double in = cm(row, "cell_r_in_mm");
      double out = cm(row, "cell_r_out_mm");
      assertThat(layer.contains(in + 1e-6, 0, 0)).isTrue();
      assertThat(layer.contains(in - 1e-6, 0, 0)).isFalse();
      assertThat(layer.contains(0, out - 1e-6, 0)).isTrue();
      assertThat(layer.contains(0, out + 1e-6, 0)).isFalse();
      double[] bounds = layer.bounds().toArray();
      assertThat(bounds[2]).isCloseTo(cm(row, "wire_z_backward_mm"), within(1e-9));
      assertThat(bounds[5]).isCloseTo(cm(row, "wire_z_forward_mm"), within(1e-9));
    }
  }

  /**
   * Break points of the gas-side face, r and z in mm. At r = 438 mm backward the ring's face is
   * 1.77 mm before the break point.
   */
  @ParameterizedTest
  @CsvSource({
    "166, -312.1, 0",
    "243, -442.0, 0",
    "257, -464.15, 0",
    "311.6, -558.62, 0",
    "329.8, -572.07, 0",
    "438, -593.1, 1.77",
    "455.7, -596.5, 0",
    "1111.4, -724.0, 0",
    "166, 572.1, 0",
    "243, 817.41, 0",
    "257, 855.1, 0",
    "438, 1448.1, 0",
    "455.7, 1451.5, 0",
    "1111.4, 1579.0, 0"
  })
  void gas_endsAtBreakPoints(double rMm, double zMm, double beforeMm) {
    PlacedVolume gas = BELLE2.at(GAS);
    double r = rMm / 10 + 1e-6;
    double outward = Math.signum(zMm);
    double z = (zMm - outward * beforeMm) / 10;
    assertThat(gas.contains(r, 0, z - 1e-6 * outward)).isTrue();
    assertThat(gas.contains(r, 0, z + 1e-6 * outward)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"backward, -1, 197", "forward, 1, 201"})
  void endPlates_haveTheAluminiumOfTheirRings(String name, int side, int rings) {
    double volume = 0;
    int count = 0;
    for (Map<String, Double> ring : ReferenceTable.read("cdc_endplate_rings.csv")) {
      if (number(ring, "side") == side) {
        double in = cm(ring, "r_in_mm");
        double out = cm(ring, "r_out_mm");
        volume += Math.PI * (out * out - in * in) * (cm(ring, "z_max_mm") - cm(ring, "z_min_mm"));
        count++;
      }
    }
    assertThat(count).isEqualTo(rings);
    Volume plate = BELLE2.at(CDC + "/endplate-" + name).volume();
    assertThat(plate.ownMassG()).isCloseTo(2.699 * volume, withinPercentage(1e-7));
  }

  /** Each ring is aluminium from its face to its back; before its face is gas. */
  @Test
  void endPlates_areTheirRings() {
    double edge = 1e-6;
    for (Map<String, Double> ring : ReferenceTable.read("cdc_endplate_rings.csv")) {
      boolean forward = number(ring, "side") > 0;
      double r = (cm(ring, "r_in_mm") + cm(ring, "r_out_mm")) / 2;
      double low = cm(ring, "z_min_mm");
      double high = cm(ring, "z_max_mm");
      String plate = CDC + "/endplate-" + (forward ? "forward" : "backward");
      assertThat(volumeAt(r, low + edge)).isEqualTo(plate);
      assertThat(volumeAt(r, high - edge)).isEqualTo(plate);
      assertThat(volumeAt(r, forward ? low - edge : high + edge)).startsWith(GAS);
      assertThat(volumeAt(r, forward ? high + edge : low - edge)).isNotEqualTo(plate);
    }
  }

  private static String volumeAt(double r, double z) {
    return BELLE2.ray(new double[] {r, 0, z}, new double[] {0, 1, 0}).getFirst().volumePath();
  }

  @Test
  void gas_reachesFromWallToWall() {
    List<Segment> gas = BELLE2.ray(90, 3).stream().filter(s -> s.region().equals("cdc")).toList();
    assertThat(gas.getFirst().entryCm()).isCloseTo(16.3, within(1e-9));
    assertThat(gas.getLast().exitCm()).isCloseTo(112.05, within(1e-9));
    assertThat(gas).extracting(Segment::material).containsOnly("cdc_gas_with_wires");
    assertThat(gas).hasSize(56);
  }

  /** 252 boards in pairs and 50 in fives; each 2 x 200 x 169.1 mm less a corner of 58 x 48 mm. */
  @Test
  void boards_are302OfG10() {
    List<PlacedVolume> pairs = BELLE2.matching(CDC + "/boards-\\d-\\d+");
    List<PlacedVolume> fives = BELLE2.matching(CDC + "/boards-inner-\\d+");
    assertThat(2 * pairs.size() + 5 * fives.size()).isEqualTo(302);
    double board = 0.2 * (20 * 16.91 - 5.8 * 4.8);
    double crossPiece = 0.3 * 20 * 1.5;
    assertThat(pairs)
        .allSatisfy(p ->
            assertThat(p.volume().shape().volumeCm3())
                .isCloseTo(2 * (board + crossPiece), within(1e-9)));
    assertThat(fives)
        .allSatisfy(p ->
            assertThat(p.volume().shape().volumeCm3())
                .isCloseTo(5 * board + 2 * crossPiece, within(1e-9)));
  }

  /** Pipes of 6.35 mm with walls of 0.8 mm: 13.95 mm2 of copper and 17.72 mm2 of water. */
  @Test
  void coolingPipes_haveTheSectionsOfRoundPipes() {
    List<PlacedVolume> rings = BELLE2.matching(CDC + "/cooling-ring-\\d");
    assertThat(rings).hasSize(6);
    for (PlacedVolume ring : rings) {
      double[] box = ring.bounds().toArray();
      Volume water = ring.volume().daughters().getFirst();
      double round = Math.PI * (0.635 * 0.635 - 0.475 * 0.475) / 4;
      double length = 2 * Math.PI * (box[3] - (box[5] - box[2]) / 2);
      double copper = ring.volume().shape().volumeCm3() - water.shape().volumeCm3();
      assertThat(copper / length).isCloseTo(round, withinPercentage(0.05));
      assertThat(water.shape().volumeCm3() / length)
          .isCloseTo(Math.PI * 0.475 * 0.475 / 4, withinPercentage(0.05));
    }
    assertThat(BELLE2.matching(CDC + "/pipe-\\d+")).hasSize(16);
  }
}
