package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sectors of the end-cap KLM against basf2 klm/data/EKLM.xml. */
class EndCapKlmTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();
  private static final List<Map<String, Double>> STRIPS = ReferenceTable.read("eklm_strips.csv");
  private static final String SECTOR = "/sector-(plus|minus)-[12]";

  /** 14 and 12 layers of 4 sectors with 2 planes of 5 segments: 15 600 strips. */
  @Test
  void sectors_areFourInEachDetectorLayer() {
    assertThat(BELLE2.matching("belle2/eklm-forward/layer-\\d+" + SECTOR)).hasSize(14 * 4);
    assertThat(BELLE2.matching("belle2/eklm-backward/layer-\\d+" + SECTOR)).hasSize(12 * 4);
    assertThat(BELLE2.matching("belle2/eklm-backward/shield-\\d+" + SECTOR)).hasSize(2 * 4);
    List<PlacedVolume> segments = BELLE2.matching("belle2/eklm-.*/plane-[12]-segment-[1-5]");
    assertThat(segments).hasSize(26 * 4 * 2 * 5);
    assertThat(
            segments.stream()
                .mapToDouble(s -> s.volume().properties().getOrDefault("strips", 0.0))
                .sum())
        .isEqualTo(15600);
  }

  /** The segments of a plane are as large as its strips together. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void plane_hasTheAreaOfItsStrips(int plane) {
    for (int segment = 1; segment <= 5; segment++) {
      double area = 0;
      for (Map<String, Double> strip : STRIPS.subList(15 * (segment - 1), 15 * segment)) {
        area += 4 * cm(strip, "length_mm");
      }
      double volume =
          BELLE2
              .at(
                  "belle2/eklm-forward/layer-3/sector-plus-1/plane-"
                      + plane
                      + "-segment-"
                      + segment)
              .volume()
              .shape()
              .volumeCm3();
      assertThat(volume / 0.9).isCloseTo(area, within(1e-6));
    }
  }

  /**
   * 0.1 mm inside both ends of each strip there is scintillator, 0.1 mm outside there is none, in
   * the four sectors of a backward layer: plane 2 has strips along x, plane 1 along y.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void strips_endWhereReferenceSays(int sector) {
    for (Map<String, Double> strip : STRIPS) {
      double across = cm(strip, "y_centre_mm") + 1.9;
      for (double end : new double[] {-1, 1}) {
        for (double beyond : new double[] {-0.01, 0.01}) {
          double along = cm(strip, "x_centre_mm") + end * (cm(strip, "length_mm") / 2 + beyond);
          String expected = beyond < 0 ? "scintillator" : "no scintillator";
          assertThat(at(sector, along, across, -0.6)).as("%s", strip).isEqualTo(expected);
          assertThat(at(sector, across, along, 0.6)).as("%s", strip).isEqualTo(expected);
        }
      }
    }
  }

  /** What is at a point of a sector's own frame in backward layer 1 (cm). */
  private static String at(int sector, double x, double y, double z) {
    double middle = -189.9;
    double[] point =
        switch (sector) {
          case 1 -> new double[] {x, y, middle + z};
          case 2 -> new double[] {-x, y, middle - z};
          case 3 -> new double[] {-y, -x, middle - z};
          default -> new double[] {y, -x, middle + z};
        };
    String material = BELLE2.ray(point, new double[] {0, 0, 1}).getFirst().material();
    return material.equals("scintillator") ? material : "no scintillator";
  }

  /** Strips begin at 12.3 cm less half a width from both axes. */
  @ParameterizedTest
  @ValueSource(doubles = {1, -1})
  void cross_isWithoutScintillator(double side) {
    for (double r : new double[] {150, 200, 250, 300}) {
      for (double off = -10.2; off < 10.3; off += 0.4) {
        assertThat(scintillatorAlongZ(r, off, side)).isZero();
        assertThat(scintillatorAlongZ(off, -r, side)).isZero();
      }
    }
    int layers = side > 0 ? 14 : 12;
    assertThat(scintillatorAlongZ(200, 10.4, side)).isCloseTo(layers * 1.8, within(1e-9));
    assertThat(scintillatorAlongZ(10.4, -200, side)).isCloseTo(layers * 1.8, within(1e-9));
    assertThat(scintillatorAlongZ(150, 150, side)).isCloseTo(layers * 1.8, within(1e-9));
  }

  private static double scintillatorAlongZ(double x, double y, double side) {
    return LoadedDetector.length(
        BELLE2.ray(new double[] {x, y, 0}, new double[] {0, 0, side}),
        s -> s.volumePath().contains("/eklm-") && s.material().equals("scintillator"));
  }

  /**
   * Sectors 1 and 2 (y &gt; 0) have their bars of 2 cm 6.2 cm off the y axis and 5.2 cm off the x
   * axis, sectors 3 and 4 the other way round.
   */
  @ParameterizedTest
  @CsvSource({"eklm-backward, -189.9", "eklm-forward, 283.9"})
  void frame_isOffTheAxesByReference(String endCap, double z) {
    double middle = z + 1.5;
    assertThat(barStart(endCap, new double[] {0, 200, middle}, new double[] {1, 0, 0}))
        .isCloseTo(6.2, within(1e-9));
    assertThat(barStart(endCap, new double[] {0, 200, middle}, new double[] {-1, 0, 0}))
        .isCloseTo(6.2, within(1e-9));
    assertThat(barStart(endCap, new double[] {0, -200, middle}, new double[] {1, 0, 0}))
        .isCloseTo(5.2, within(1e-9));
    assertThat(barStart(endCap, new double[] {0, -200, middle}, new double[] {-1, 0, 0}))
        .isCloseTo(5.2, within(1e-9));
    for (double side : new double[] {1, -1}) {
      assertThat(barStart(endCap, new double[] {200 * side, 0, middle}, new double[] {0, 1, 0}))
          .isCloseTo(5.2, within(1e-9));
      assertThat(barStart(endCap, new double[] {200 * side, 0, middle}, new double[] {0, -1, 0}))
          .isCloseTo(6.2, within(1e-9));
    }
  }

  private static double barStart(String endCap, double[] from, double[] direction) {
    Segment bar =
        BELLE2.ray(from, direction).stream()
            .filter(s -> s.material().equals("duralumin"))
            .findFirst()
            .orElseThrow();
    assertThat(bar.volumePath()).startsWith("belle2/" + endCap).endsWith("frame-bars");
    assertThat(bar.lengthCm()).isCloseTo(2, within(1e-9));
    return bar.entryCm();
  }

  /** In the forward end cap the frame is turned: sector 1 is at x &lt; 0. */
  @Test
  void forwardEndCap_isTurnedAboutY() {
    PlacedVolume backward = BELLE2.at("belle2/eklm-backward/layer-1/sector-plus-1");
    PlacedVolume forward = BELLE2.at("belle2/eklm-forward/layer-1/sector-plus-1");
    assertThat(backward.contains(150, 150, -189.9)).isTrue();
    assertThat(forward.contains(-150, 150, 283.9)).isTrue();
    assertThat(forward.contains(150, 150, 283.9)).isFalse();
  }
}
