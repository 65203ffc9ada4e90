package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.check.ConvexDistance;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calorimeter inside Belle II: what stands between and around the crystals, against basf2
 * ecl/geometry, and where lines from the interaction point find crystals.
 */
class CalorimeterTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  /**
   * Ranges of the front faces, and of whole crystals where lines cross the slanted side of the
   * outermost ones; figures with two decimals. phi = 7.3 deg is inside crystals everywhere.
   */
  @ParameterizedTest
  @CsvSource({
    "ecl-forward, 12.42, 31.62",
    "ecl-barrel, 32.21, 128.66",
    "ecl-backward, 130.11, 154.99"
  })
  void part_coversAnglesOfItsCrystals(String region, double from, double to) {
    assertThat(entry(region, from + 0.05)).isPresent();
    assertThat(entry(region, from - 0.03)).isEmpty();
    assertThat(entry(region, to - 0.1)).isPresent();
    assertThat(entry(region, to + 0.03)).isEmpty();
  }

  /**
   * Front faces reach z = 196.42 and -102.43 cm at their outer edges, and lean by 32 and 47 deg:
   * 0.04 deg inside they are up to 0.12 and 0.19 cm deeper. Beyond 31.44 and below 130.69 deg is a
   * side.
   */
  @Test
  void frontFaces_endAtTheirEdges() {
    assertThat(entryZ("ecl-forward", 31.40)).isBetween(196.42, 196.55);
    assertThat(entryZ("ecl-forward", 31.53)).isGreaterThan(197);
    assertThat(entryZ("ecl-backward", 130.73)).isBetween(-102.63, -102.42);
    assertThat(entryZ("ecl-backward", 130.4)).isLessThan(-103);
  }

  @ParameterizedTest
  @CsvSource({"31.8", "31.9", "32.1", "128.9", "129.5", "130.0", "12.0", "155.5"})
  void gap_hasNoCrystals(double theta) {
    assertThat(BELLE2.ray(theta, 7.3)).noneMatch(CalorimeterTest::isCrystal);
  }

  /**
   * The gap between rings 41 and 42, from z = -0.1356 to 0.0517 cm, points at the origin: lines in
   * the plane z = 0 meet the fin of 0.05 cm and no crystal, at every azimuth.
   */
  @Test
  void gapAt90Degrees_pointsAtTheOrigin() {
    for (double phi = 0; phi < 20; phi += 0.1) {
      List<Segment> ray = BELLE2.ray(90, phi);
      assertThat(ray).as("phi %s", phi).noneMatch(CalorimeterTest::isCrystal);
      assertThat(ray).as("phi %s", phi).anyMatch(s -> s.volumePath().contains("/theta-fins-"));
    }
    assertThat(BELLE2.ray(90.05, 3.5)).noneMatch(CalorimeterTest::isCrystal);
    assertThat(BELLE2.ray(90.05, 3.5)).noneMatch(s -> s.volumePath().contains("/theta-fins-"));
    assertThat(BELLE2.ray(89.96, 3.5)).anyMatch(CalorimeterTest::isCrystal);
    assertThat(BELLE2.ray(90.08, 3.5)).anyMatch(CalorimeterTest::isCrystal);
  }

  /** Inner edges at r = 125.16 cm and phi = 2.5 + 5 n deg; the plates lean by 1.25 deg. */
  @Test
  void phiFins_standEvery5DegreesAndLean() {
    List<PlacedVolume> fins = BELLE2.matching("belle2/ecl/barrel/phi-fin-\\d+");
    assertThat(fins).hasSize(72);
    for (int n = 0; n < 72; n++) {
      Vector3 edge = fins.get(n).world().shift();
      Vector3 along = fins.get(n).world().turn(new Vector3(0, 1, 0));
      double phi = Math.toDegrees(Math.atan2(edge.y(), edge.x()));
      double lean = Math.toDegrees(Math.atan2(along.y(), along.x())) - phi;
      assertThat(edge.rho()).isCloseTo(125.16, within(1e-6));
      assertThat(Math.IEEEremainder(phi - 2.5 - 5 * n, 360)).isCloseTo(0, within(1e-5));
      assertThat(Math.IEEEremainder(lean, 360)).isCloseTo(1.25, within(1e-5));
    }
    assertThat(BELLE2.matching("belle2/ecl/barrel/theta-fins-\\d+"))
        .hasSize(72)
        .allMatch(fin -> ((Union) fin.volume().shape()).pieces().size() == 10);
  }

  /**
   * Crystals on both sides of a fin are 0.105 cm apart: 0.05 cm and a wrapping of 0.017 cm on each
   * side, at least.
   */
  @Test
  void phiFin_leavesRoomForTheWrapping() {
    ConvexDistance fin = body(BELLE2.at("belle2/ecl/barrel/phi-fin-1"));
    for (int ring = 13; ring <= 58; ring++) {
      for (int side = 1; side <= 2; side++) {
        String path = "belle2/ecl/barrel/ring-" + ring + "-crystal-" + side + "-1";
        double distance = ConvexDistance.between(fin, body(BELLE2.at(path)), 1);
        assertThat(distance).as(path).isBetween(0.017, 0.055);
      }
    }
  }

  /** Crystals of a ring with no fin between them are 0.30 to 0.67 mm apart: wrapping. */
  @Test
  void neighboursInPhi_haveOnlyWrappingBetweenThem() {
    for (int ring = 13; ring <= 58; ring++) {
      String name = "belle2/ecl/barrel/ring-" + ring + "-crystal-";
      PlacedVolume one = BELLE2.at(name + "2-1");
      PlacedVolume other = BELLE2.at(name + "1-2");
      assertThat(ConvexDistance.between(body(one), body(other), 1)).isBetween(0.0295, 0.0675);
      Vector3 way = other.centre().minus(one.centre());
      assertThat(BELLE2.ray(array(one.centre()), array(way)))
          .filteredOn(s -> s.exitCm() < way.norm())
          .extracting(Segment::material)
          .containsExactly("CsI_Tl", "wrap_170");
    }
  }

  /**
   * 16 plates at phi = 22.5 n deg: a line along one sees 30 cm of crystal replaced by aluminium.
   */
  @ParameterizedTest
  @CsvSource({"forward, 20", "forward, 29", "backward, 135", "backward, 150"})
  void septa_standBetweenSectors(String part, double theta) {
    assertThat(BELLE2.matching("belle2/ecl/" + part + "/septum-\\d+")).hasSize(16);
    for (int n = 0; n < 16; n++) {
      List<Segment> ray = BELLE2.ray(theta, 22.5 * n);
      assertThat(ray).noneMatch(CalorimeterTest::isCrystal);
      double length = LoadedDetector.length(ray, s -> s.volumePath().contains("/septum-"));
      assertThat(length).isBetween(28.5, 31.5);
    }
  }

  /** Across the two gaps: a wall of 0.4 cm on the side of the barrel, a skin of 0.16 cm. */
  @ParameterizedTest
  @CsvSource({"32.98, 212, 131.3, forward", "-52.9, -112, 136.0, backward"})
  void gap_hasItsWalls(double wallDeg, double z, double r, String part) {
    double cos = Math.cos(Math.toRadians(wallDeg));
    double sin = Math.sin(Math.toRadians(wallDeg));
    double[] start = {r, 0.5, z};
    double[] outwards = {cos, 0, -sin};
    double wall = lengthIn("belle2/ecl/" + part + "-wall", start, outwards);
    assertThat(wall).isCloseTo(0.4, within(0.01));
    double[] inwards = {-cos, 0, sin};
    double skin = lengthIn("belle2/ecl/" + part + "-skin", start, inwards);
    assertThat(skin).isCloseTo(0.16, within(0.005));
  }

  private static double lengthIn(String path, double[] start, double[] direction) {
    return LoadedDetector.length(
        BELLE2.ray(start, direction), s -> s.volumePath().equals(path) && s.entryCm() < 20);
  }

  /** Along a crystal's axis are 30 cm, 300 / 18.60 = 16.1 radiation lengths. */
  @Test
  void crystal_isSixteenRadiationLengthsDeep() {
    PlacedVolume crystal = BELLE2.at("belle2/ecl/barrel/ring-30-crystal-1-5");
    Vector3 start = crystal.world().apply(new Vector3(0, 0, -16));
    Vector3 axis = crystal.world().turn(Vector3.Z);
    List<Segment> ray = BELLE2.ray(array(start), array(axis));
    assertThat(ray.stream().filter(CalorimeterTest::isCrystal).mapToDouble(Segment::x0).sum())
        .isCloseTo(16.13, within(0.01));
  }

  private static double[] array(Vector3 v) {
    return new double[] {v.x(), v.y(), v.z()};
  }

  private static ConvexDistance body(PlacedVolume volume) {
    return Neighbour.of(volume).body();
  }

  private static boolean isCrystal(Segment segment) {
    return segment.material().equals("CsI_Tl");
  }

  private static Optional<Segment> entry(String region, double theta) {
    List<Segment> ray = BELLE2.ray(theta, 7.3);
    return ray.stream().filter(s -> s.region().equals(region)).findFirst();
  }

  private static double entryZ(String region, double theta) {
    return entry(region, theta).orElseThrow().entryCm() * Math.cos(Math.toRadians(theta));
  }
}
