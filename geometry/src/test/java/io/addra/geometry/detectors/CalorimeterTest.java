package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calorimeter's envelopes against the angles, sizes and masses that follow from the corners of
 * the 8736 crystals in basf2 ecl/data.
 */
class CalorimeterTest {
  private static final double CSI_DENSITY = 4.51;
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  /** Ranges of the whole crystals; a degree further in, each part must be hit. */
  @ParameterizedTest
  @CsvSource({
    "ecl-forward, 12.42, 31.62",
    "ecl-barrel, 32.21, 128.66",
    "ecl-backward, 130.11, 154.99"
  })
  void part_coversAnglesOfItsCrystals(String region, double from, double to) {
    assertThat(entry(region, from + 0.03)).isPresent();
    assertThat(entry(region, from - 0.03)).isEmpty();
    assertThat(entry(region, to - 0.03)).isPresent();
    assertThat(entry(region, to + 0.03)).isEmpty();
    for (double theta = from + 1; theta < to; theta++) {
      assertThat(entry(region, theta)).as("%s at %s deg", region, theta).isPresent();
    }
  }

  /** Front faces lie at z = 196.42 and -102.43 cm; beyond 31.44 and below 130.69 deg is a side. */
  @Test
  void frontFaces_endAtTheirEdges() {
    assertThat(entryZ("ecl-forward", 31.41)).isCloseTo(196.42, within(0.01));
    assertThat(entryZ("ecl-forward", 31.53)).isGreaterThan(197);
    assertThat(entryZ("ecl-backward", 130.72)).isCloseTo(-102.43, within(0.01));
    assertThat(entryZ("ecl-backward", 130.4)).isLessThan(-103);
  }

  @ParameterizedTest
  @CsvSource({"31.8", "31.9", "32.1", "128.9", "129.5", "130.0", "12.0", "155.5"})
  void gap_hasNoCrystals(double theta) {
    assertThat(BELLE2.ray(theta, 7.3)).noneMatch(s -> s.material().equals("CsI_Tl"));
  }

  /** Extents in z and largest radius of the crystals, in mm, corners within 0.5 mm. */
  @ParameterizedTest
  @CsvSource({
    "forward, 1964.24, 2269.64, 1364.53",
    "barrel, -1186.03, 2245.46, 1563.10",
    "backward, -1315.18, -1024.27, 1430.83"
  })
  void part_hasExtentOfItsCrystals(String part, double zMin, double zMax, double rMax) {
    double[] bounds = BELLE2.at("belle2/ecl/" + part).bounds().toArray();
    assertThat(bounds[2]).isCloseTo(zMin / 10, within(0.05));
    assertThat(bounds[5]).isCloseTo(zMax / 10, within(0.05));
    assertThat(bounds[3]).isCloseTo(rMax / 10, within(0.05));
  }

  /** Crystal masses in t and the stated share of the envelope that is crystal. */
  @ParameterizedTest
  @CsvSource({"forward, 5.51, 0.908", "barrel, 32.30, 0.879", "backward, 4.66, 0.846"})
  void part_hasStatedFilling(String part, double tonnes, double filling) {
    double grams =
        CSI_DENSITY * filling * BELLE2.at("belle2/ecl/" + part).volume().shape().volumeCm3();
    assertThat(grams / 1e6).isCloseTo(tonnes, within(0.005 * tonnes));
  }

  /** Crystals are 30 cm or 16.1 radiation lengths deep; the envelope adds the saw-tooth's depth. */
  @Test
  void barrel_isSixteenRadiationLengthsDeep() {
    double x0 =
        BELLE2.ray(90, 7.3).stream()
            .filter(s -> s.region().equals("ecl-barrel"))
            .mapToDouble(Segment::x0)
            .sum();
    assertThat(x0).isBetween(16.1, 16.1 * 1.03);
  }

  private static Optional<Segment> entry(String region, double theta) {
    List<Segment> ray = BELLE2.ray(theta, 7.3);
    return ray.stream().filter(s -> s.region().equals(region)).findFirst();
  }

  private static double entryZ(String region, double theta) {
    return entry(region, theta).orElseThrow().entryCm() * Math.cos(Math.toRadians(theta));
  }
}
