package io.addra.validation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AngularRangeTest {
  private static AngularRange range(
      double x0, double x1, double y0, double y1, double z0, double z1) {
    return AngularRange.of(
        ConvexBody.box(new double[] {x0, y0, z0}, new double[] {x1, y1, z1}).directions());
  }

  @Test
  void of_boxBesideTheAxis_hasThetaExtremesOnEdges() {
    AngularRange range = range(1, 2, -1, 1, -1, 1);
    assertThat(range.thetaMinDeg()).isCloseTo(45, within(1e-10));
    assertThat(range.thetaMaxDeg()).isCloseTo(135, within(1e-10));
    assertThat(range.phiMinDeg()).isCloseTo(-45, within(1e-10));
    assertThat(range.phiMaxDeg()).isCloseTo(45, within(1e-10));
  }

  @Test
  void of_boxAcrossNegativeX_wrapsAzimuth() {
    AngularRange range = range(-2, -1, -1, 1, -1, 1);
    assertThat(range.phiMinDeg()).isCloseTo(135, within(1e-10));
    assertThat(range.phiMaxDeg()).isCloseTo(225, within(1e-10));
  }

  @Test
  void of_boxOnTheAxis_coversAllAzimuths() {
    AngularRange range = range(-1, 1, -1, 1, -3, -2);
    assertThat(range.thetaMaxDeg()).isCloseTo(180, within(1e-10));
    assertThat(range.thetaMinDeg())
        .isCloseTo(180 - Math.toDegrees(Math.atan2(Math.sqrt(2), 2)), within(1e-10));
    assertThat(range.phiMaxDeg() - range.phiMinDeg()).isCloseTo(360, within(1e-10));
  }

  @Test
  void of_originInside_coversEverything() {
    AngularRange range = range(-1, 2, -1, 1, -3, 2);
    assertThat(range.thetaMinDeg()).isZero();
    assertThat(range.thetaMaxDeg()).isCloseTo(180, within(1e-10));
    assertThat(range.phiMaxDeg() - range.phiMinDeg()).isCloseTo(360, within(1e-10));
  }

  @Test
  void of_twoBoxes_leavesTheWidestGapOut() {
    ConvexBody right = ConvexBody.box(new double[] {1, -1, -1}, new double[] {2, 1, 1});
    ConvexBody top = ConvexBody.box(new double[] {-1, 1, -1}, new double[] {1, 2, 1});
    AngularRange range = AngularRange.of(CoverageQuadrature.of(List.of(top, right)).directions());
    assertThat(range.phiMinDeg()).isCloseTo(-45, within(1e-10));
    assertThat(range.phiMaxDeg()).isCloseTo(135, within(1e-10));
  }
}
