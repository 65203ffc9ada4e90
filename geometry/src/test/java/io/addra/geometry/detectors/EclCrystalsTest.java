package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.check.ConvexDistance;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The single crystals of the calorimeter against figures computed from basf2 ecl/data (crystal
 * shapes and placements) independently of this module, and against basf2's table of crystals.
 */
class EclCrystalsTest {
  private static final LoadedDetector ECL = LoadedDetector.of("belle2-ecl");
  private static final double HALF_LENGTH_CM = 15;
  private static final int PHI_SECTORS_ENDCAP = 16;

  /** basf2 ecl/geometry/src/ECLGeometryPar.cc. */
  @Test
  void rings_haveTheirNumbersOfCrystals() {
    List<Integer> expected = new ArrayList<>(List.of(48, 48, 64, 64, 64));
    expected.addAll(List.of(96, 96, 96, 96, 96, 96, 144, 144));
    for (int k = 0; k < 46; k++) {
      expected.add(144);
    }
    expected.addAll(List.of(144, 144, 96, 96, 96, 96, 96, 64, 64, 64));
    Map<Integer, Integer> found = new TreeMap<>();
    crystals().forEach(c -> found.merge(ring(c), 1, Integer::sum));
    assertThat(found).hasSize(69);
    assertThat(found.values()).containsExactlyElementsOf(expected);
    assertThat(crystals()).hasSize(8736);
  }

  @Test
  void shapes_are98AndOneHasFiveSides() {
    Set<Shape> shapes = new HashSet<>();
    crystals().forEach(c -> shapes.add(c.volume().shape()));
    assertThat(shapes).hasSize(98);
    assertThat(shapes).filteredOn(s -> ((Polyhedron) s).faces().size() == 7).hasSize(1);
    assertThat(shapes).filteredOn(s -> ((Polyhedron) s).faces().size() == 6).hasSize(97);
    assertThat(crystals().stream().filter(c -> faces(c) == 7).map(EclCrystalsTest::ring))
        .hasSize(16)
        .containsOnly(1);
  }

  /** Tonnes, to the last digit that the reference states. */
  @ParameterizedTest
  @CsvSource({"ecl-forward, 5.51", "ecl-barrel, 32.30", "ecl-backward, 4.66", "ecl-.*, 42.47"})
  void part_hasItsMass(String region, double tonnes) {
    double grams = 0;
    for (PlacedVolume c : crystals()) {
      if (c.volume().region().matches(region)) {
        grams += c.volume().shape().volumeCm3() * c.volume().material().densityGcm3();
      }
    }
    assertThat(grams / 1e6).isCloseTo(tonnes, within(0.0051));
  }

  /** Corners of the front faces; the figures have two decimals. */
  @ParameterizedTest
  @CsvSource({
    "ecl-forward, 12.42, 31.44",
    "ecl-barrel, 32.21, 128.66",
    "ecl-backward, 130.69, 154.99"
  })
  void frontFaces_coverTheirPolarAngles(String region, double from, double to) {
    DoubleSummaryStatistics found = new DoubleSummaryStatistics();
    for (PlacedVolume c : crystals()) {
      if (c.volume().region().equals(region)) {
        for (Vector3 corner : ((Polyhedron) c.volume().shape()).vertices()) {
          if (corner.z() < 0) {
            Vector3 p = c.world().apply(corner);
            found.accept(Math.toDegrees(Math.atan2(p.rho(), p.z())));
          }
        }
      }
    }
    assertThat(found.getMin()).isCloseTo(from, within(0.0051));
    assertThat(found.getMax()).isCloseTo(to, within(0.0051));
  }

  /**
   * Tilt of the axis out of the radial direction at the front face, and its distance from the z
   * axis, as ranges over single crystals and means of rings.
   */
  @Test
  void barrelCrystals_tiltInPhiAndMissTheAxis() {
    Map<Integer, DoubleSummaryStatistics> distances = new TreeMap<>();
    DoubleSummaryStatistics tilts = new DoubleSummaryStatistics();
    for (PlacedVolume c : crystals()) {
      if (c.volume().region().equals("ecl-barrel")) {
        Vector3 axis = c.world().turn(Vector3.Z);
        Vector3 front = c.world().apply(new Vector3(0, 0, -HALF_LENGTH_CM));
        double across = (front.x() * axis.y() - front.y() * axis.x()) / axis.rho();
        tilts.accept(Math.toDegrees(Math.asin(across / front.rho())));
        distances
            .computeIfAbsent(ring(c), _ -> new DoubleSummaryStatistics())
            .accept(Math.abs(across));
      }
    }
    assertThat(tilts.getAverage()).isCloseTo(1.2, within(0.05));
    assertThat(tilts.getMin()).isGreaterThan(1.1);
    assertThat(tilts.getMax()).isLessThan(1.25);
    assertThat(distances).hasSize(46);
    assertThat(distances.values())
        .allSatisfy(ring -> assertThat(ring.getAverage()).isBetween(2.5, 2.75));
  }

  /**
   * The sides of rings 41 and 42 that face each other are 0.0517 and -0.1356 cm from z = 0 where
   * they are nearest, and nearly planes of constant z: some crystals are rolled by up to 0.3 deg.
   */
  @Test
  void gapAt90Degrees_isPerpendicularToTheBeam() {
    DoubleSummaryStatistics forward = new DoubleSummaryStatistics();
    DoubleSummaryStatistics backward = new DoubleSummaryStatistics();
    for (PlacedVolume c : crystals()) {
      if (ring(c) == 41 || ring(c) == 42) {
        assertThat(c.world().turn(Vector3.Z).z()).isCloseTo(0, within(2e-4));
        for (Vector3 corner : ((Polyhedron) c.volume().shape()).vertices()) {
          double z = c.world().apply(corner).z();
          if (Math.abs(z) < 1) {
            (ring(c) == 41 ? forward : backward).accept(z);
          }
        }
      }
    }
    assertThat(forward.getMin()).isCloseTo(0.0517, within(1e-4));
    assertThat(forward.getMax()).isLessThan(0.0517 + 0.04);
    assertThat(backward.getMin()).isGreaterThan(-0.1356 - 0.04);
    assertThat(backward.getMax()).isCloseTo(-0.1356, within(1e-4));
  }

  /**
   * The reference's separating-axis test found 0.298 mm. Exact distances of all pairs whose boxes
   * come within 0.5 mm of each other; others are further apart.
   */
  @Test
  void closestCrystals_are298MicrometresApart() {
    List<PlacedVolume> sorted = new ArrayList<>(crystals());
    sorted.sort(Comparator.comparingDouble(c -> c.bounds().min().z()));
    assertThat(closest(sorted)).isCloseTo(0.0298, within(5e-5));
  }

  private static double closest(List<PlacedVolume> sorted) {
    double margin = -0.05;
    double least = -margin;
    List<Neighbour> active = new ArrayList<>();
    for (PlacedVolume c : sorted) {
      Neighbour next = Neighbour.of(c);
      double z = next.bounds().min().z();
      active.removeIf(other -> other.bounds().max().z() <= z + margin);
      for (Neighbour other : active) {
        if (other.bounds().overlaps(next.bounds(), margin)) {
          least = ConvexDistance.between(other.body(), next.body(), least);
        }
      }
      active.add(next);
    }
    return least;
  }

  /**
   * Share of the rays from the origin within the polar angles of an end cap's front faces that meet
   * no crystal, over one sector, and the share of them within 0.15 deg of the wall between sectors.
   */
  @Test
  void endCaps_fromTheOrigin_letSevenInAThousandRaysPass() {
    SplittableRandom random = new SplittableRandom(5);
    double sector = 360.0 / PHI_SECTORS_ENDCAP;
    double[][] ranges = {{12.42, 31.44}, {130.69, 154.99}};
    int rays = 0;
    int missed = 0;
    int atWalls = 0;
    int grid = 400;
    for (double[] range : ranges) {
      double high = Math.cos(Math.toRadians(range[0]));
      double low = Math.cos(Math.toRadians(range[1]));
      int rows = (int) Math.round(grid * (high - low) * 8);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < grid; j++) {
          double cos = low + (high - low) * (i + random.nextDouble()) / rows;
          double phi = sector * (j + random.nextDouble()) / grid;
          rays++;
          if (ECL.ray(Math.toDegrees(Math.acos(cos)), phi).isEmpty()) {
            missed++;
            atWalls += Math.min(phi, sector - phi) < 0.15 ? 1 : 0;
          }
        }
      }
    }
    assertThat((double) missed / rays).isCloseTo(0.007, within(0.0005));
    assertThat((double) atWalls / missed).isCloseTo(0.5, within(0.1));
  }

  /**
   * Each 97th crystal of basf2's table, which has four decimals of a millimetre and seven of a
   * direction: the pattern gives the same digits. The surveyed places come from a rigid motion of
   * each part and agree to one unit more.
   */
  @Test
  void crystals_areWhereTheTableHasThem() {
    Detector surveyed = Detectors.load("belle2-ecl", Path.of(""), Map.of("surveyed", 1.0));
    Map<String, Transform> design = places(ECL.detector());
    Map<String, Transform> moved = places(surveyed);
    for (Map<String, Double> row : ReferenceTable.read("ecl_crystals_sample.csv")) {
      String id =
          ReferenceTable.number(row, "theta_id") + "/" + ReferenceTable.number(row, "phi_id");
      assertPlace(Objects.requireNonNull(design.get(id)), row, "", 0.51);
      assertPlace(Objects.requireNonNull(moved.get(id)), row, "aligned_", 1.1);
    }
  }

  private static void assertPlace(
      Transform place, Map<String, Double> row, String prefix, double units) {
    assertVector(place.shift(), row, prefix, "_mm", 0.1, 1e-5 * units);
    assertVector(place.turn(Vector3.X), row, prefix + "u", "", 1, 1e-7 * units + 2e-8);
    assertVector(place.turn(Vector3.Z), row, prefix + "w", "", 1, 1e-7 * units + 2e-8);
  }

  private static void assertVector(
      Vector3 found,
      Map<String, Double> row,
      String prefix,
      String unit,
      double scale,
      double tolerance) {
    String where = row.get("theta_id") + " " + row.get("phi_id") + " " + prefix;
    double x = 10 * scale * ReferenceTable.cm(row, prefix + "x" + unit);
    double y = 10 * scale * ReferenceTable.cm(row, prefix + "y" + unit);
    double z = 10 * scale * ReferenceTable.cm(row, prefix + "z" + unit);
    assertThat(found.x()).as(where).isCloseTo(x, within(tolerance));
    assertThat(found.y()).as(where).isCloseTo(y, within(tolerance));
    assertThat(found.z()).as(where).isCloseTo(z, within(tolerance));
  }

  /** Places by 'theta_id/phi_id'. */
  private static Map<String, Transform> places(Detector detector) {
    Map<Integer, Integer> perSector = new TreeMap<>();
    detector.visit((v, _) -> perSector.merge(ring(v.name()), part(v.name(), 3), Math::max));
    Map<String, Transform> places = new TreeMap<>();
    detector.visit((v, world) -> {
      int inSector = perSector.getOrDefault(ring(v.name()), 0);
      int phi = (part(v.name(), 4) - 1) * inSector + part(v.name(), 3) - 1;
      places.put(ring(v.name()) + "/" + phi, world);
    });
    return places;
  }

  private static List<PlacedVolume> crystals() {
    return ECL.matching(".*");
  }

  private static int faces(PlacedVolume crystal) {
    return ((Polyhedron) crystal.volume().shape()).faces().size();
  }

  private static int ring(PlacedVolume crystal) {
    return ring(crystal.name());
  }

  private static int ring(String name) {
    return part(name, 1);
  }

  private static int part(String name, int index) {
    return Integer.parseInt(name.split("-", -1)[index]);
  }
}
