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
import org.junit.jupiter.params.provider.ValueSource;

/** Modules, chimney, supports and ends of the barrel KLM against basf2 klm/data/BKLM.xml. */
class BarrelKlmTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  /**
   * Sectors 1 and 5: in the middle of the gap; 2 to 4: 0.1555 mm (half of the difference between
   * nominal and actual plate) towards the axis; 6 to 8: away from it; half of that in layer 1.
   */
  @Test
  void modules_lieOnTheGapsLowerSide() {
    for (Map<String, Double> row : ReferenceTable.read("bklm_layers.csv")) {
      int layer = number(row, "layer");
      double shift = (layer == 1 ? 0.5 : 1) * 0.01555;
      for (int sector = 1; sector <= 8; sector++) {
        double side = sector % 4 == 1 ? 0 : sector < 5 ? -1 : 1;
        double radius = cm(row, "gap_r_mid_mm") + side * shift;
        double phi = Math.toRadians(45 * (sector - 1));
        for (String half : List.of("forward", "backward")) {
          PlacedVolume module =
              BELLE2.at("belle2/bklm/layer-" + layer + "-" + half + "-" + sector + "/module");
          double along = module.centre().x() * Math.cos(phi) + module.centre().y() * Math.sin(phi);
          assertThat(along).isCloseTo(radius, within(1e-4));
        }
      }
    }
  }

  /** Cover, Mylar, copper, foam, copper, Mylar, glass, gas, glass, and the same mirrored. */
  @Test
  void rpcModule_hasReferenceStack() {
    List<Segment> module =
        BELLE2.ray(new double[] {0, 0, 100}, new double[] {1, 0, 0}).stream()
            .filter(s -> s.volumePath().startsWith("belle2/bklm/layer-9-forward-1/module"))
            .toList();
    assertThat(total(module, "aluminium")).isCloseTo(2 * 0.08, within(1e-9));
    double readout = 0.075 + 0.0035 + 0.782375 + 0.0035 + 0.075;
    assertThat(total(module, "rpc_readout")).isCloseTo(2 * readout, within(1e-9));
    assertThat(total(module, "rpc_glass")).isCloseTo(4 * 0.238125, within(1e-9));
    assertThat(total(module, "rpc_gas")).isCloseTo(2 * 0.2, within(1e-9));
    assertThat(total(module, "air")).isZero();
  }

  /** Strips of 4 cm: 37 and 42 along z, 54 along phi, 38 where the chimney is. */
  @Test
  void scintillatorPlanes_coverTheirStrips() {
    for (Map<String, Double> row : ReferenceTable.read("bklm_layers.csv").subList(0, 2)) {
      for (PlacedVolume plane :
          BELLE2.matching(
              "belle2/bklm/layer-" + number(row, "layer") + "-.*/inside/space/(phi|z)-strips")) {
        boolean chimney = plane.volume().path().contains("backward-3/");
        double width = 4.0 * number(row, "n_phi_strips");
        double length = 4.0 * number(row, chimney ? "n_z_strips_chimney_sector" : "n_z_strips");
        assertThat(plane.volume().shape().volumeCm3()).isCloseTo(width * length, within(1e-6));
      }
    }
    assertThat(BELLE2.matching("belle2/bklm/layer-[12]-.*-strips")).hasSize(2 * 2 * 8 * 2);
  }

  /** Nothing but air and the aluminium of the support before layer 1, no iron. */
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "45, true",
    "90, true",
    "135, true",
    "180, true",
    "225, false",
    "270, false"
  })
  void beforeLayer1_isNoIronButASupportInSectors1To5(double phi, boolean support) {
    for (double z : new double[] {100, 0}) {
      List<Segment> before =
          BELLE2.ray(new double[] {0, 0, z}, direction(phi)).stream()
              .filter(s -> s.entryCm() >= 200 - 1e-9 && s.exitCm() <= 201.9 + 1e-9)
              .toList();
      assertThat(total(before, "iron")).isZero();
      assertThat(total(before, "aluminium")).isCloseTo(support ? 1 : 0, within(1e-9));
      assertThat(LoadedDetector.length(before, s -> true)).isCloseTo(1.9, within(1e-9));
    }
  }

  /** In the plane between two octants a rib of 10 cm reaches from the cryostat to the yoke. */
  @ParameterizedTest
  @ValueSource(doubles = {22.5, 67.5, 157.5, 337.5})
  void rib_isTenCentimetresThick(double phi) {
    double radius = 210;
    double turn = Math.toRadians(phi);
    double[] across = {-Math.sin(turn), Math.cos(turn), 0};
    double[] start = {
      radius * Math.cos(turn) - 9 * across[0], radius * Math.sin(turn) - 9 * across[1], 20
    };
    List<Segment> rib =
        BELLE2.ray(start, across).stream()
            .filter(s -> s.volumePath().startsWith("belle2/bklm-rib"))
            .toList();
    assertThat(LoadedDetector.length(rib, s -> s.material().equals("iron")))
        .isCloseTo(10, within(1e-6));
    assertThat(rib.getFirst().entryCm()).isCloseTo(4, within(1e-6));
  }

  /**
   * In the last 8 cm of an octant two slots of aluminium reach to 75.33 cm from its middle, 10 cm
   * apart, 62.6 cm where the chimney is.
   */
  @ParameterizedTest
  @CsvSource({"0, 226, 10", "0, -226, 10", "90, 226, 10", "90, -226, 62.6", "225, -226, 10"})
  void endOfYoke_hasCableSlots(double phi, double z, double apart) {
    double c = Math.cos(Math.toRadians(phi));
    double s = Math.sin(Math.toRadians(phi));
    double[] start = {300 * c + 80 * s, 300 * s - 80 * c, 47 + z};
    List<Segment> across = BELLE2.ray(start, new double[] {-s, c, 0}).subList(0, 4);
    assertThat(across)
        .extracting(Segment::material)
        .containsExactly("iron", "aluminium", "iron", "aluminium");
    assertThat(across.get(1).entryCm()).isCloseTo(80 - 75.33, within(1e-6));
    assertThat(across.get(2).lengthCm()).isCloseTo(apart, within(1e-6));
    assertThat(across.get(3).exitCm()).isCloseTo(80 + 75.33, within(1e-6));
  }

  /** The chimney: a shaft from z = -163 to -120 cm in the top sector, only there. */
  @Test
  void chimney_isOpenThroughTopSector() {
    assertThat(yoke(-140 - 18, 90)).extracting(Segment::material).containsOnly("air");
    assertThat(yoke(-165, 90)).extracting(Segment::material).containsOnly("iron");
    assertThat(yoke(-119, 90)).extracting(Segment::material).contains("iron", "air");
    assertThat(yoke(-140, 270)).extracting(Segment::material).contains("iron", "rpc_gas");
    assertThat(yoke(-140, 0)).extracting(Segment::material).contains("iron", "rpc_gas");
    assertThat(BELLE2.matching("belle2/bklm/chimney")).hasSize(1);
  }

  /** Across the shaft: housing, shield and solid pipe of radii 15.475-15.925, 10.8-11 and 4 cm. */
  @Test
  void chimney_holdsThreeTubes() {
    List<Segment> across =
        BELLE2.ray(new double[] {-24, 280, -141.5}, new double[] {1, 0, 0}).stream()
            .filter(s -> s.volumePath().startsWith("belle2/bklm/chimney"))
            .toList();
    assertThat(total(across, "iron"))
        .isCloseTo(2 * (15.925 - 15.475) + 2 * (11 - 10.8) + 8, within(1e-9));
    assertThat(LoadedDetector.length(across, s -> true)).isCloseTo(49, within(1e-9));
  }

  private static double total(List<Segment> segments, String material) {
    return LoadedDetector.length(segments, s -> s.material().equals(material));
  }

  private static List<Segment> yoke(double z, double phi) {
    return BELLE2.ray(new double[] {0, 0, z}, direction(phi)).stream()
        .filter(s -> s.volumePath().startsWith("belle2/bklm/") || s.region().equals("bklm-iron"))
        .toList();
  }

  private static double[] direction(double phi) {
    return new double[] {Math.cos(Math.toRadians(phi)), Math.sin(Math.toRadians(phi)), 0};
  }
}
