package io.addra.validation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.validation.coverage.GazelleBoxes.Design;
import io.addra.validation.report.ValidationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetectorCoverageTest {
  private static final double[] BOOST = {0.04149, 0, 0.27295};

  static List<Design> designs() {
    return GazelleBoxes.all();
  }

  private static Detector detector(String shape) {
    return Detectors.parse(
        "test.yaml",
        """
        detector: test
        title: Test
        description: One volume.
        sources: {none: made up}
        regions: {inside: Inside}
        defaults: {source: none, confidence: exact}
        volumes:
          - name: body
            material: air
            region: inside
            shape:
              %s
        """
            .formatted(shape));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void of_gazelleFiles_equalsStatedBoxes(Design design) {
    Coverage found = Coverage.of(Detectors.load(design.detector()), BOOST);
    Coverage stated = design.coverage(BOOST);
    assertThat(found.solidAngleSr()).isCloseTo(stated.solidAngleSr(), within(1e-12));
    assertThat(found.pathIntegralCm()).isCloseTo(stated.pathIntegralCm(), within(1e-9));
    assertThat(found.cmIsotropicFraction()).isCloseTo(stated.cmIsotropicFraction(), within(1e-12));
    assertThat(found.nearestCm()).isCloseTo(stated.nearestCm(), within(1e-9));
  }

  @Test
  void table_gazelleFiles_isWithinTolerance() {
    assertThat(
            new CoverageTableCheck((name, boost) -> Coverage.of(Detectors.load(name), boost)).run())
        .allSatisfy(result -> assertThat(result.passed()).as("%s", result).isTrue());
  }

  @Test
  void of_tubeAroundOrigin_usesGrid() {
    Coverage found = Coverage.of(detector("tube: {r_cm: [0, 10], z_cm: [-10, 10]}"), BOOST);
    assertThat(found.solidAngleSr()).isCloseTo(4 * Math.PI, within(1e-9));
    assertThat(found.cmIsotropicFraction()).isCloseTo(1, within(1e-4));
    assertThat(found.nearestCm()).isZero();
    double end = Math.sqrt(0.5);
    double expected =
        10 * (Math.log(1 / end) + (Math.PI / 2 - Math.asin(Math.sqrt(1 - end * end))));
    assertThat(found.pathIntegralCm() / expected).isCloseTo(1, within(1e-3));
    assertThat(found.relativeError()).isLessThan(1e-3);
    assertThat(found.phiMaxDeg() - found.phiMinDeg()).isCloseTo(360, within(1e-9));
  }

  @Test
  void of_ringBesideOrigin_findsItsAngles() {
    Coverage found = Coverage.of(detector("tube: {r_cm: [99, 100], z_cm: [-50, 50]}"), BOOST);
    double edge = 50 / Math.hypot(50, 99);
    assertThat(found.solidAngleSr() / (4 * Math.PI)).isCloseTo(edge, within(0.01));
    assertThat(found.nearestCm()).isCloseTo(99, within(0.01));
    assertThat(found.thetaMinDeg()).isCloseTo(Math.toDegrees(Math.acos(edge)), within(1.0));
  }

  @Test
  void of_needleOfAir_isRefused() {
    Detector needle = detector("tube: {r_cm: [0, 0.001], z_cm: [1000, 1001]}");
    assertThatThrownBy(() -> Coverage.of(needle, BOOST)).hasMessageContaining("no ray");
  }

  @Test
  void resultsOfTable_nameEveryDesign() {
    assertThat(
            new CoverageTableCheck((name, boost) -> Coverage.of(Detectors.load(name), boost)).run())
        .extracting(ValidationResult::name)
        .contains("coverage/gazelle-l/solid-angle", "coverage/gazelle-lg-b1/path-integral");
  }
}
