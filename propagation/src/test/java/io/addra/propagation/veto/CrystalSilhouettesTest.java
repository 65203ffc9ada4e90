package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The acceptance of the crystals by rays, against an integration over their silhouettes. */
class CrystalSilhouettesTest {
  private static final double STEP = 0.25;

  private static List<Double> edges(double from, double step, int bins) {
    return IntStream.rangeClosed(0, bins).mapToObj(k -> from + k * step).toList();
  }

  /**
   * Bins of a quarter of a degree at the inner edges of both end caps, in their gaps to the barrel
   * and about 90 degrees, to 1e-3, with the directions of the command.
   */
  @ParameterizedTest
  @CsvSource({"12, 13", "31, 32.5", "89.5, 90.5", "128.5, 130", "154.5, 155.5"})
  void hitFraction_ofBinsAtEdges_isThatOfTheSilhouettes(double from, double to) {
    assertSilhouettes(from, to);
  }

  /** Every bin of both end caps and gaps, and about 90 degrees; elsewhere crystals cover all. */
  @ParameterizedTest
  @Tag("long")
  @CsvSource({"11, 34", "89, 91", "127, 157"})
  void hitFraction_ofAllBins_isThatOfTheSilhouettes(double from, double to) {
    assertSilhouettes(from, to);
  }

  private static void assertSilhouettes(double from, double to) {
    var crystals = Detectors.load("belle2-ecl");
    VetoMap map =
        VetoMap.of(
            VetoScene.of(crystals),
            new MapPlan(
                VetoParticle.PHOTON,
                List.of(1.0),
                VetoSettings.USUAL,
                edges(from, STEP, (int) Math.round((to - from) / STEP)),
                edges(0, 1, 360),
                8,
                1),
            2,
            () -> {});
    Silhouettes silhouettes = Silhouettes.of(crystals);
    List<Double> expected =
        Workers.map(
            map.rows().size(),
            2,
            k ->
                silhouettes.covered(
                    map.rows().get(k).thetaLoDeg(), map.rows().get(k).thetaHiDeg()));
    for (int k = 0; k < expected.size(); k++) {
      VetoRow row = map.rows().get(k);
      assertThat(row.hitFraction())
          .as("from %s degrees", row.thetaLoDeg())
          .isCloseTo(expected.get(k), within(1e-3));
    }
  }
}
