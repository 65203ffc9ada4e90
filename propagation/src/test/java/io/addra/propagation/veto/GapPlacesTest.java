package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Gaps, septa and fins of Belle II's calorimeter at their places. */
class GapPlacesTest {
  private static final Detector BELLE2 = Detectors.load("belle2");
  private static final VetoScene SCENE = VetoScene.of(BELLE2);
  private static final Silhouettes CRYSTALS = Silhouettes.of(Detectors.load("belle2-ecl"));

  private static List<Double> edges(double from, double to, int bins) {
    return IntStream.rangeClosed(0, bins).mapToObj(k -> from + (to - from) * k / bins).toList();
  }

  private static VetoMap map(List<Double> theta, List<Double> phi, int rays) {
    return VetoMap.of(
        SCENE,
        new MapPlan(VetoParticle.PHOTON, List.of(1.0), VetoSettings.USUAL, theta, phi, rays, 1),
        2,
        () -> {});
  }

  private static CrystalGaps.Gap gap(String name) {
    return SCENE.gaps().gaps().stream()
        .filter(gap -> gap.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The angles that Belle II quotes for the parts' front faces, within what crystals slant. */
  @Test
  void gaps_ofBelle2_areTheFiveThatAreKnown() {
    assertThat(SCENE.gaps().gaps().stream().map(CrystalGaps.Gap::name))
        .containsExactly(
            "out of acceptance, forward",
            "gap from ecl-forward to ecl-barrel",
            "gap at 90 deg in ecl-barrel",
            "gap from ecl-barrel to ecl-backward",
            "out of acceptance, backward");
    assertThat(gap("out of acceptance, forward").range().toDeg()).isCloseTo(12.4, within(0.05));
    var forward = gap("gap from ecl-forward to ecl-barrel").range();
    assertThat(forward.fromDeg()).isCloseTo(31.4, within(0.25));
    assertThat(forward.toDeg()).isCloseTo(32.2, within(0.05));
    var backward = gap("gap from ecl-barrel to ecl-backward").range();
    assertThat(backward.fromDeg()).isCloseTo(128.7, within(0.05));
    assertThat(backward.toDeg()).isCloseTo(130.7, within(0.65));
    assertThat(gap("out of acceptance, backward").range().fromDeg()).isCloseTo(155.1, within(0.15));
  }

  /** Within a gap no silhouette covers anything; just beside it some do. */
  @Test
  void gaps_ofBelle2_areWhereNoSilhouetteIs() {
    for (CrystalGaps.Gap gap : SCENE.gaps().gaps()) {
      double from = Math.toRadians(gap.range().fromDeg());
      double to = Math.toRadians(gap.range().toDeg());
      for (int k = 0; k < 20; k++) {
        assertThat(CRYSTALS.covered(from + (to - from) * (k + 0.5) / 20)).isZero();
      }
      double beside = Math.toRadians(2e-3);
      assertThat(CRYSTALS.covered(from - beside) > 0).isEqualTo(from > 0);
      assertThat(CRYSTALS.covered(to + beside) > 0).isEqualTo(to < Math.PI);
    }
  }

  /** In bins of 0.02 degrees: nothing between the crystals' edges, everything beyond. */
  @Test
  void ninetyDegreeGap_inFineBins_isBetweenTheCrystals() {
    var range = gap("gap at 90 deg in ecl-barrel").range();
    VetoMap map = map(edges(89.8, 90.2, 20), edges(0, 360, 90), 8);
    int empty = 0;
    for (VetoRow row : map.rows()) {
      double expected = CRYSTALS.covered(row.thetaLoDeg(), row.thetaHiDeg());
      assertThat(row.hitFraction()).isCloseTo(expected, within(2e-3));
      if (row.thetaLoDeg() > range.fromDeg() && row.thetaHiDeg() < range.toDeg()) {
        empty++;
        assertThat(row.hitFraction()).isZero();
        assertThat(row.missedEcl(0)).isEqualTo(1);
      } else if (row.thetaHiDeg() < 89.92 || row.thetaLoDeg() > 90.12) {
        assertThat(row.hitFraction()).isEqualTo(1);
        assertThat(row.missedEcl(0)).isLessThan(1e-3);
      }
    }
    // 0.19 cm between two rings, 125 to 156 cm away
    assertThat(empty).isBetween(2, 4);
    // the muon system sees most of what goes through
    assertThat(
            map.losses(0).stream()
                .filter(loss -> loss.place().equals("gap at 90 deg in ecl-barrel"))
                .findFirst())
        .hasValueSatisfying(
            loss -> assertThat(loss.eclAndKlm()).isLessThan(0.2 * loss.ecl()).isPositive());
  }

  /** Septa of 0.5 mm stand at multiples of 22.5 degrees in both end caps. */
  @Test
  void septa_ofTheEndCaps_areAtMultiplesOfTheSector() {
    for (double theta : new double[] {20, 142}) {
      for (int sector : new int[] {1, 7, 13}) {
        double middle = 22.5 * sector;
        VetoMap map = map(edges(theta, theta + 2, 1), edges(middle - 0.55, middle + 0.55, 11), 300);
        VetoRow row = map.rows().getFirst();
        assertThat(row.missedEcl(0, 5)).isGreaterThan(0.5);
        assertThat(row.missedEcl(0, 1)).isLessThan(0.1 * row.missedEcl(0, 5));
        assertThat(row.missedEcl(0, 9)).isLessThan(0.1 * row.missedEcl(0, 5));
      }
    }
  }

  /**
   * A fin of the barrel begins at (125.04, 5.46) cm and leans to an azimuth of 3.75 degrees: 40 cm
   * further it is at 2.80 degrees. There photons come through most.
   */
  @Test
  void fins_ofTheBarrel_areWhereTheyLean() {
    for (int sector : new int[] {0, 20, 55}) {
      double first = 5.0 * sector;
      VetoMap map = map(edges(73, 75, 1), edges(first, first + 5, 50), 100);
      VetoRow row = map.rows().getFirst();
      int worst =
          IntStream.range(0, 50)
              .boxed()
              .max(Comparator.comparingDouble(cell -> row.missedEcl(0, cell)))
              .orElseThrow();
      double lower = Math.toDegrees(Math.atan2(5.4594, 125.0409));
      double upper =
          Math.toDegrees(
              Math.atan2(
                  5.4594 + 40.4 * Math.sin(Math.toRadians(3.75)),
                  125.0409 + 40.4 * Math.cos(Math.toRadians(3.75))));
      assertThat(0.1 * worst + 0.05).isBetween(lower - 0.1, upper + 0.1);
      double[] sorted =
          IntStream.range(0, 50).mapToDouble(cell -> row.missedEcl(0, cell)).sorted().toArray();
      assertThat(row.missedEcl(0, worst)).isGreaterThan(3 * sorted[25]);
    }
  }
}
