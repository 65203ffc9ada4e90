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

/** The aerogel RICH against basf2 arich/data. */
class AerogelRichTest {
  private static final String ARICH = "belle2/arich";
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  @Test
  void tiles_are124InEachLayerAsMeasured() {
    assertThat(BELLE2.matching(ARICH + "/aerogel-1-ring-\\d-\\d+")).hasSize(124);
    assertThat(BELLE2.matching(ARICH + "/aerogel-2-ring-\\d-\\d+")).hasSize(124);
    List<Map<String, Double>> tiles = ReferenceTable.read("arich_aerogel_tiles.csv");
    assertThat(tiles).hasSize(248);
    for (Map<String, Double> row : tiles) {
      int layer = number(row, "layer");
      String place = "-ring-" + number(row, "ring") + "-" + number(row, "column");
      PlacedVolume tile = BELLE2.at(ARICH + "/aerogel-" + layer + place);
      double[] box = tile.bounds().toArray();
      assertThat(box[5] - box[2]).isCloseTo(cm(row, "thickness_mm"), within(1e-9));
      double[] first = BELLE2.at(ARICH + "/aerogel-1" + place).bounds().toArray();
      assertThat(box[2]).isCloseTo(layer == 1 ? 167.5 : first[5], within(1e-9));
      assertThat(tile.volume().properties())
          .containsEntry("refractive_index", row.get("refractive_index"));
    }
  }

  /** Inner radii of the walls of a ring of tiles, in mm, and its slots. */
  @ParameterizedTest
  @CsvSource({"1, 440, 613.5, 22", "2, 613.5, 786, 28", "3, 786, 959.5, 34", "4, 959.5, 1110, 40"})
  void tiles_standBetweenWallsOf1Millimetre(int ring, double inMm, double outMm, int slots) {
    assertThat(BELLE2.matching(ARICH + "/tile-wall-ring-" + ring + "-\\d+")).hasSize(slots);
    double middle = 180.0 / slots;
    List<Segment> ray =
        inAerogel(
            BELLE2.ray(
                new double[] {0, 0, 168},
                new double[] {
                  Math.cos(Math.toRadians(middle)), Math.sin(Math.toRadians(middle)), 0
                }));
    Segment tile =
        ray.stream()
            .filter(s -> s.volumePath().contains("ring-" + ring + "-"))
            .findFirst()
            .orElseThrow();
    assertThat(tile.entryCm()).isCloseTo(inMm / 10 + 0.2, within(1e-9));
    assertThat(tile.exitCm()).isCloseTo(outMm / 10 - 0.1, within(1e-9));
    Segment wall = ray.get(ray.indexOf(tile) - 2);
    assertThat(wall.material()).isEqualTo("aluminium");
    assertThat(wall.entryCm()).isCloseTo(inMm / 10, within(1e-9));
    assertThat(wall.lengthCm()).isCloseTo(0.1, within(1e-9));
  }

  /** Across the wall between the last and the first tile, at the outer edge of the ring. */
  @Test
  void wallsBetweenTiles_haveGapsOf1MillimetreOnBothSides() {
    List<Segment> ray =
        inAerogel(BELLE2.ray(new double[] {61.2, -2, 168}, new double[] {0, 1, 0})).stream()
            .limit(5)
            .toList();
    assertThat(ray)
        .extracting(Segment::material)
        .containsExactly("aerogel_n1045", "air", "aluminium", "air", "aerogel_n1045");
    assertThat(ray.get(1).lengthCm()).isCloseTo(0.1, within(1e-3));
    assertThat(ray.get(2).lengthCm()).isCloseTo(0.1, within(1e-9));
    assertThat(ray.get(3).lengthCm()).isCloseTo(0.1, within(1e-3));
  }

  private static List<Segment> inAerogel(List<Segment> ray) {
    return ray.stream().filter(s -> s.volumePath().startsWith(ARICH)).toList();
  }

  /** Per ring: photo detectors, holes behind them and walls between their electronics. */
  @Test
  void photoDetectors_are420WithHolesAndBackWalls() {
    for (String kind : List.of("hapd", "front-end-board", "support-plate/hole", "back-wall")) {
      assertThat(BELLE2.matching(ARICH + "/" + kind + "-ring-\\d-\\d+")).as(kind).hasSize(420);
    }
    for (PlacedVolume hapd : BELLE2.matching(ARICH + "/hapd-ring-\\d-\\d+")) {
      String hole = hapd.volume().path().replace("/hapd-", "/support-plate/hole-");
      double[] ours = hapd.volume().shape().bounds().toArray();
      double[] behind = BELLE2.at(hole).volume().shape().bounds().toArray();
      assertThat((behind[0] + behind[3]) / 2).isCloseTo((ours[0] + ours[3]) / 2, within(0.25));
      assertThat(behind[3] - behind[0]).isCloseTo(6.9, within(1e-9));
    }
  }

  /** z of the parts (mm) along a line through the middle of the first photo detector of ring 3. */
  @Test
  void parts_followAlongZ() {
    double phi = Math.toRadians(180.0 / 54);
    List<Segment> ray =
        inAerogel(
                BELLE2.ray(
                    new double[] {74.37 * Math.cos(phi), 74.37 * Math.sin(phi), 166},
                    new double[] {0, 0, 1}))
            .stream()
            .filter(s -> !s.material().equals("air"))
            .toList();
    assertThat(ray)
        .extracting(Segment::material)
        .containsExactly(
            "aluminium",
            "aerogel_n1045",
            "aerogel_n1055",
            "fused_silica",
            "vacuum",
            "silicon",
            "hapd_ceramic",
            "hapd_pcb",
            "arich_cables",
            "aluminium");
    double[] entry = {1674, 1675, Double.NaN, 1874.5, 1877.5, 1898.5, 1899.1, 1902.5, 1932, 1946.5};
    for (int k = 0; k < entry.length; k++) {
      if (!Double.isNaN(entry[k])) {
        assertThat(166 + ray.get(k).entryCm()).isCloseTo(entry[k] / 10, within(1e-9));
      }
    }
  }
}
