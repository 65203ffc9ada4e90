package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static io.addra.geometry.detectors.ReferenceTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Bounds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barrel and end-cap KLM with their iron against basf2 klm/data. */
class KlmTest {
  private static final double YOKE_CENTRE = 47;
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  @Test
  void barrelGaps_are15LayersIn8SectorsAnd2Halves() {
    assertThat(BELLE2.matching("belle2/bklm/layer-\\d+-forward-[1-8]")).hasSize(15 * 8);
    assertThat(BELLE2.matching("belle2/bklm/layer-\\d+-backward-[1-8]")).hasSize(15 * 8);
  }

  /** Radii are rounded to 0.001 mm in the table. */
  @Test
  void barrelGaps_haveReferenceRadiiAndWidths() {
    List<Map<String, Double>> rows = ReferenceTable.read("bklm_layers.csv");
    assertThat(rows).hasSize(15);
    for (Map<String, Double> row : rows) {
      double[] gap =
          BELLE2.at("belle2/bklm/layer-" + number(row, "layer") + "-forward-1").bounds().toArray();
      double half = cm(row, "gap_width_mm") / 2;
      assertThat(gap[0]).isCloseTo(cm(row, "gap_r_in_mm"), within(1e-4));
      assertThat(gap[3]).isCloseTo(cm(row, "gap_r_out_mm"), within(1e-4));
      assertThat(gap[1]).isCloseTo(-half, within(1e-9));
      assertThat(gap[4]).isCloseTo(half, within(1e-9));
    }
  }

  @Test
  void barrelHalves_meetAtYokeCentre() {
    for (PlacedVolume gap : BELLE2.matching("belle2/bklm/layer-\\d+-(for|back)ward-\\d")) {
      double[] box = gap.bounds().toArray();
      boolean forward = gap.name().contains("forward");
      assertThat(forward ? box[2] : box[5]).isCloseTo(YOKE_CENTRE, within(1e-9));
      double length = gap.name().endsWith("backward-3") ? 167 : 222;
      assertThat(box[5] - box[2]).isCloseTo(length, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"belle2/coil", "belle2/bklm", "belle2"})
  void coilAndYoke_areCentredAtPlus47(String path) {
    assertThat(BELLE2.at(path).centre().z()).isCloseTo(YOKE_CENTRE, within(1e-9));
  }

  @Test
  void endCaps_areCentredAtPlus47Together() {
    Bounds both =
        BELLE2.at("belle2/eklm-forward").bounds().with(BELLE2.at("belle2/eklm-backward").bounds());
    assertThat(both.centre().z()).isCloseTo(YOKE_CENTRE, within(1e-9));
    assertThat(both.min().z()).isCloseTo(-315.1, within(1e-9));
    assertThat(both.max().z()).isCloseTo(409.1, within(1e-9));
  }

  /** 854.5 mm at the middle of an octant, 15 gaps, none of the iron before the first. */
  @Test
  void barrelIron_is854MillimetresThick() {
    List<Segment> yoke =
        BELLE2.ray(new double[] {0, 0, 100}, new double[] {1, 0, 0}).stream()
            .filter(s -> s.volumePath().matches("belle2/bklm(/.*)?"))
            .toList();
    assertThat(yoke.getFirst().region()).isEqualTo("bklm");
    assertThat(yoke.getFirst().entryCm()).isCloseTo(201.9, within(1e-9));
    assertThat(yoke.getLast().exitCm()).isCloseTo(353.5, within(1e-9));
    assertThat(LoadedDetector.length(yoke, s -> s.region().equals("bklm-iron")))
        .isCloseTo(85.45, within(0.005));
    assertThat(yoke.stream().filter(s -> s.region().equals("bklm-iron"))).hasSize(15);
  }

  @Test
  void barrelIronPlates_areAsThickAsReference() {
    List<Segment> plates =
        BELLE2.ray(new double[] {0, 0, 100}, new double[] {1, 0, 0}).stream()
            .filter(s -> s.region().equals("bklm-iron"))
            .toList();
    List<Map<String, Double>> rows = ReferenceTable.read("bklm_layers.csv");
    for (int k = 0; k < rows.size(); k++) {
      assertThat(plates.get(k).lengthCm())
          .isCloseTo(cm(rows.get(k), "iron_behind_gap_mm"), within(5e-4));
    }
  }

  @Test
  void endCapGaps_areWhereReferencePutsThem() {
    assertThat(BELLE2.matching("belle2/eklm-forward/layer-\\d+")).hasSize(14);
    assertThat(BELLE2.matching("belle2/eklm-backward/layer-\\d+")).hasSize(12);
    assertThat(BELLE2.matching("belle2/eklm-backward/shield-\\d+")).hasSize(2);
    for (Map<String, Double> row : ReferenceTable.read("eklm_layers.csv")) {
      int layer = number(row, "layer");
      Bounds forward = BELLE2.at("belle2/eklm-forward/layer-" + layer).bounds();
      assertThat(forward.min().z()).isCloseTo(cm(row, "fwd_gap_z_min_mm"), within(1e-9));
      assertThat(forward.max().z()).isCloseTo(cm(row, "fwd_gap_z_max_mm"), within(1e-9));
      String kind = layer > 12 ? "shield-" : "layer-";
      Bounds backward = BELLE2.at("belle2/eklm-backward/" + kind + layer).bounds();
      assertThat(backward.min().z()).isCloseTo(cm(row, "bwd_gap_z_min_mm"), within(1e-9));
      assertThat(backward.max().z()).isCloseTo(cm(row, "bwd_gap_z_max_mm"), within(1e-9));
    }
  }

  /** 15 plates of 47 mm between 15 faces, 705 mm of iron in each end cap. */
  @ParameterizedTest
  @ValueSource(doubles = {1, -1})
  void endCapIron_is705MillimetresThick(double direction) {
    String region = direction > 0 ? "eklm-forward" : "eklm-backward";
    List<Segment> ray = BELLE2.ray(new double[] {200, 110, 0}, new double[] {0, 0, direction});
    List<Segment> plates = ray.stream().filter(s -> s.region().equals(region + "-iron")).toList();
    assertThat(plates).hasSize(15);
    assertThat(plates).allSatisfy(p -> assertThat(p.lengthCm()).isCloseTo(4.7, within(1e-9)));
    int instrumented = direction > 0 ? 14 : 12;
    assertThat(LoadedDetector.length(ray, s -> s.region().equals(region)))
        .isCloseTo(instrumented * 4.4, within(1e-9));
    assertThat(LoadedDetector.length(ray, s -> s.volumePath().contains("/shield-")))
        .isCloseTo((14 - instrumented) * 4.4, within(1e-9));
    assertThat(ray.getLast().exitCm()).isCloseTo(direction > 0 ? 409.1 : 315.1, within(1e-9));
  }

  @Test
  void backwardShields_arePolyethylene() {
    List<Segment> ray = BELLE2.ray(new double[] {200, 110, 0}, new double[] {0, 0, -1});
    assertThat(LoadedDetector.length(ray, s -> s.material().equals("polyethylene")))
        .isCloseTo(2 * 3.4, within(1e-9));
  }
}
