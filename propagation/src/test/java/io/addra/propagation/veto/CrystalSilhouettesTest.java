package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The acceptance of the crystals by rays, against an integration over their silhouettes. */
class CrystalSilhouettesTest {
  private static final double STEP = 0.25;
  private static final int FIRST = (int) (11 / STEP);
  private static final int LAST = (int) (157 / STEP);
  private static final int CELLS = 360;
  private static final int RAYS = 8;

  private static List<Double> edges(double from, double step, int bins) {
    return IntStream.rangeClosed(0, bins).mapToObj(k -> from + k * step).toList();
  }

  /** Every bin of a quarter of a degree, to 1e-3, with the directions of the command. */
  @Test
  void hitFraction_ofAllBins_isThatOfTheSilhouettes() {
    var crystals = Detectors.load("belle2-ecl");
    VetoMap map =
        VetoMap.of(
            VetoScene.of(crystals),
            new MapPlan(
                VetoParticle.PHOTON,
                List.of(1.0),
                VetoSettings.USUAL,
                edges(FIRST * STEP, STEP, LAST - FIRST),
                edges(0, 1, CELLS),
                RAYS,
                1),
            () -> {});
    Silhouettes silhouettes = Silhouettes.of(crystals);
    double[] expected =
        map.rows().stream()
            .parallel()
            .mapToDouble(row -> silhouettes.covered(row.thetaLoDeg(), row.thetaHiDeg()))
            .toArray();
    for (int k = 0; k < expected.length; k++) {
      VetoRow row = map.rows().get(k);
      assertThat(row.hitFraction())
          .as("from %s degrees", row.thetaLoDeg())
          .isCloseTo(expected[k], within(1e-3));
    }
  }
}
