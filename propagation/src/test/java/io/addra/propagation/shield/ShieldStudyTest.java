package io.addra.propagation.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.space.Vector3;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShieldStudyTest {
  private static final Material IRON = Materials.standard().get("iron");
  private static final double ANY = Double.POSITIVE_INFINITY;

  private static Detector load(String name, Map<String, Double> set) {
    return new DetectorChoice(name, "", set).load();
  }

  private static Slab iron(double thickness) {
    return new Slab(IRON, thickness, 500, ANY);
  }

  @Test
  void pathCm_ofASlab_isItsThicknessOverTheCosine() {
    Slab slab = new Slab(IRON, 30, 500, 100);
    Vector3 aslant = new Vector3(0.1, 0, 1).unit();
    assertThat(slab.pathCm(Vector3.Z, Vector3.Z)).isEqualTo(30);
    assertThat(slab.pathCm(aslant, Vector3.Z)).isCloseTo(30 / aslant.z(), within(1e-12));
    // 500 cm away it ends at an angle whose tangent is 0.2
    assertThat(slab.pathCm(new Vector3(0.199, 0, 1).unit(), Vector3.Z)).isPositive();
    assertThat(slab.pathCm(new Vector3(0.201, 0, 1).unit(), Vector3.Z)).isZero();
    assertThat(slab.pathCm(new Vector3(0, -0.201, 1).unit(), Vector3.Z)).isZero();
    assertThat(slab.pathCm(new Vector3(0, 0, -1), Vector3.Z)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new Slab(IRON, -1, 0, 1));
  }

  /**
   * In nothing but the slab the share falls with the slab's mean path, a bit more than t/lambda.
   */
  @Test
  void with_slabAlone_attenuatesByItsDepth() {
    ShieldStudy study = ShieldStudy.of(load("gazelle-baby", Map.of()), List.of(), 200);
    assertThat(study.rays()).isGreaterThanOrEqualTo(200);
    assertThat(study.with(iron(0)).kaons()).isCloseTo(1, within(1e-12));
    ShieldStudy.Passage passage = study.with(iron(50));
    double straight = 50 / IRON.lambdaICm();
    assertThat(passage.lambda()).isBetween(straight, 1.05 * straight);
    // the mean of a convex function is above the function of the mean, here by little
    assertThat(passage.kaons()).isBetween(Math.exp(-passage.lambda()), Math.exp(-straight));
    assertThat(passage.lossGev() / passage.lambda())
        .isCloseTo(1e-3 * IRON.dedxMinMevCm() * IRON.lambdaICm(), within(1e-9));
  }

  /** A slab that is nearer covers more of the detector. */
  @Test
  void with_smallSlab_coversMoreFromNearby() {
    ShieldStudy study = ShieldStudy.of(load("gazelle-baby", Map.of()), List.of(), 200);
    double near = study.with(new Slab(IRON, 500, 200, 50)).kaons();
    double further = study.with(new Slab(IRON, 500, 600, 50)).kaons();
    assertThat(near).isLessThan(0.1);
    assertThat(further).isGreaterThan(0.5);
  }

  /** The detector's own shield, across x, has its thickness over the cosine to x. */
  @Test
  void with_ownShield_isInFrontOfTheDetector() {
    Detector shielded = load("gazelle-lg-b1", Map.of("shield_cm", 40.0));
    ShieldStudy study = ShieldStudy.of(shielded, List.of(), 200);
    double straight = 40 / IRON.lambdaICm();
    // corners are seen at tangents of up to (1200, 1030)/3200
    double longest = Math.sqrt(1 + Math.pow(1200.0 / 3200, 2) + Math.pow(1030.0 / 3200, 2));
    assertThat(study.with(iron(0)).lambda()).isBetween(straight, longest * straight);
  }

  /** Belle II stops most K_L on the way to a detector beside it: the yoke alone has 3.9 lengths. */
  @Test
  void of_belle2Between_stopsMostKaons() {
    ShieldStudy study =
        ShieldStudy.of(load("gazelle-lg-b1", Map.of()), List.of(load("belle2", Map.of())), 100);
    assertThat(study.with(iron(0)).kaons()).isBetween(1e-4, Math.exp(-3.9));
  }
}
