package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Belle II has the crystals of the detector belle2-ecl, so that what is shown for those (their
 * numbers, places, masses and gaps, {@link EclCrystalsTest}) holds inside Belle II.
 */
class CrystalsInBelle2Test {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();
  private static final LoadedDetector ECL = LoadedDetector.of("belle2-ecl");

  /** A crystal by its name: its place, and its volume as a stand-in for the shape. */
  private record Crystal(Transform place, double volumeCm3, String region) {}

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void crystals_areTheSame(double surveyed) {
    Map<String, Crystal> alone = crystals("belle2-ecl", surveyed);
    Map<String, Crystal> inside = crystals("belle2", surveyed);
    assertThat(inside).hasSize(8736).hasSameSizeAs(alone);
    inside.forEach((name, crystal) -> {
      Crystal other = Objects.requireNonNull(alone.get(name), name);
      for (Vector3 v : List.of(Vector3.ZERO, Vector3.X, Vector3.Y, Vector3.Z)) {
        Vector3 off = crystal.place.apply(v).minus(other.place.apply(v));
        assertThat(off.norm()).as(name).isLessThan(1e-10);
      }
      assertThat(crystal.volumeCm3).isEqualTo(other.volumeCm3);
      assertThat(crystal.region).isEqualTo(other.region);
    });
  }

  private static Map<String, Crystal> crystals(String name, double surveyed) {
    Detector detector = Detectors.load(name, Path.of(""), Map.of("surveyed", surveyed));
    Map<String, Crystal> crystals = new TreeMap<>();
    detector.visit((v, world) -> {
      if (v.material().name().equals("CsI_Tl")) {
        crystals.put(v.name(), new Crystal(world, v.shape().volumeCm3(), v.region()));
      }
    });
    return crystals;
  }

  /** Tonnes, to the last digit that the reference states; no CsI is elsewhere. */
  @ParameterizedTest
  @CsvSource({"ecl-forward, 5.51", "ecl-barrel, 32.30", "ecl-backward, 4.66", "ecl-.*, 42.47"})
  void region_holdsTheMassOfItsCrystals(String region, double tonnes) {
    double grams = 0;
    for (PlacedVolume v : BELLE2.matching(".*")) {
      if (v.volume().material().name().equals("CsI_Tl") && v.volume().region().matches(region)) {
        grams += v.volume().shape().volumeCm3() * v.volume().material().densityGcm3();
      }
    }
    assertThat(grams / 1e6).isCloseTo(tonnes, within(0.0051));
  }

  /** From the axis near the origin in all directions: same crystals, same places. */
  @Test
  void rays_crossTheSameCrystals() {
    SplittableRandom random = new SplittableRandom(20261124);
    int crossings = 0;
    for (int k = 0; k < 3000; k++) {
      double cos = random.nextDouble(-0.92, 0.98);
      double sin = Math.sqrt(1 - cos * cos);
      double phi = random.nextDouble(2 * Math.PI);
      double[] start = {
        random.nextDouble(-20, 20), random.nextDouble(-20, 20), random.nextDouble(-40, 60)
      };
      double[] along = {sin * Math.cos(phi), sin * Math.sin(phi), cos};
      List<Segment> inside = crystalsAlong(BELLE2, start, along);
      List<Segment> alone = crystalsAlong(ECL, start, along);
      assertThat(inside).as("ray %s", k).hasSameSizeAs(alone);
      for (int i = 0; i < inside.size(); i++) {
        assertThat(inside.get(i).volumePath()).endsWith("/" + alone.get(i).volumePath());
        assertThat(inside.get(i).entryCm()).isCloseTo(alone.get(i).entryCm(), within(1e-8));
        assertThat(inside.get(i).exitCm()).isCloseTo(alone.get(i).exitCm(), within(1e-8));
      }
      crossings += inside.size();
    }
    assertThat(crossings).isGreaterThan(3000);
  }

  private static List<Segment> crystalsAlong(
      LoadedDetector detector, double[] start, double[] along) {
    return detector.ray(start, along).stream().filter(s -> s.material().equals("CsI_Tl")).toList();
  }
}
