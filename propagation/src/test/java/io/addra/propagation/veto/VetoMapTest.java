package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Maps of a ring of crystal of known acceptance. */
class VetoMapTest {
  private static final VetoScene SCENE = VetoScene.of(ToyCalorimeter.detector());

  private static VetoMap map(VetoParticle particle, int threads) {
    MapPlan plan =
        new MapPlan(
            particle,
            List.of(0.5, 2.0),
            VetoSettings.USUAL,
            IntStream.rangeClosed(0, 90).mapToObj(k -> 2.0 * k).toList(),
            IntStream.rangeClosed(0, 36).mapToObj(k -> 10.0 * k).toList(),
            5,
            7);
    return VetoMap.of(SCENE, plan, threads, () -> {});
  }

  @Test
  void rows_insideAndOutside_seeAllAndNothing() {
    VetoMap map = map(VetoParticle.PHOTON, 2);
    for (VetoRow row : map.rows()) {
      boolean inside =
          row.thetaLoDeg() > ToyCalorimeter.FROM_DEG && row.thetaHiDeg() < ToyCalorimeter.TO_DEG;
      boolean outside =
          row.thetaHiDeg() < ToyCalorimeter.FROM_DEG || row.thetaLoDeg() > ToyCalorimeter.TO_DEG;
      if (inside) {
        assertThat(row.hitFraction()).isEqualTo(1);
        assertThat(row.meanPathCm()).isGreaterThan(99.9);
        assertThat(row.missedEcl(0)).isLessThan(1e-12);
      } else if (outside) {
        assertThat(row.hitFraction()).isZero();
        assertThat(row.missedEcl(1)).isEqualTo(1);
        assertThat(row.missedEclAndKlm(1, 35)).isEqualTo(1);
      }
    }
  }

  /** Places share the sphere; what is lost is what the ring does not cover. */
  @Test
  void losses_overTheSphere_addUp() {
    double covered = 2 * Math.PI * (cos(ToyCalorimeter.FROM_DEG) - cos(ToyCalorimeter.TO_DEG));
    VetoMap map = map(VetoParticle.ELECTRON, 2);
    for (int energy = 0; energy < 2; energy++) {
      List<VetoMap.Loss> losses = map.losses(energy);
      double directions = losses.stream().mapToDouble(VetoMap.Loss::solidAngle).sum();
      double lost = losses.stream().mapToDouble(VetoMap.Loss::ecl).sum();
      assertThat(directions).isCloseTo(4 * Math.PI, within(1e-9));
      assertThat(lost).isCloseTo(4 * Math.PI - covered, within(2e-3));
    }
  }

  private static double cos(double deg) {
    return Math.cos(Math.toRadians(deg));
  }

  @Test
  void tables_anyNumberOfThreads_haveTheSameBytes() {
    VetoMap one = map(VetoParticle.PHOTON, 1);
    VetoMap three = map(VetoParticle.PHOTON, 3);
    assertThat(VetoCsv.bins(three)).isEqualTo(VetoCsv.bins(one));
    assertThat(VetoCsv.cells(three)).isEqualTo(VetoCsv.cells(one));
    assertThat(VetoCsv.places(three)).isEqualTo(VetoCsv.places(one));
  }

  @Test
  void scene_withoutCrystals_isOneLine() {
    assertThatThrownBy(() -> VetoScene.of(Detectors.load("godzilla")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a sum of regions named 'ecl', which godzilla has not");
  }
}
