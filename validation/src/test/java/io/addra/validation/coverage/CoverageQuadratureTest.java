package io.addra.validation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageQuadratureTest {
  private static final double[] BOOST = {0.04149, 0, 0.27295};

  private static ConvexBody box(double x0, double x1, double y0, double y1, double z0, double z1) {
    return ConvexBody.box(new double[] {x0, y0, z0}, new double[] {x1, y1, z1});
  }

  private static double solidAngle(ConvexBody... bodies) {
    return CoverageQuadrature.of(List.of(bodies)).solidAngle();
  }

  @ParameterizedTest
  @CsvSource({
    "800, 1200, -570, -170, 800, 1200",
    "3200, 3800, -570, 1030, -1200, 1200",
    "600, 3200, -570, 1030, 900, 1200",
    "-3950, -1450, 1300, 2300, -500, 4500",
    "-1, 1, -1, 1, 0.001, 5",
    "-9, -1, -2, 3, -4, 8"
  })
  void solidAngle_boxOutside_equalsClosedForm(
      double x0, double x1, double y0, double y1, double z0, double z1) {
    double closed = BoxSolidAngle.of(new double[] {x0, y0, z0}, new double[] {x1, y1, z1});
    assertThat(solidAngle(box(x0, x1, y0, y1, z0, z1)) / closed).isCloseTo(1, within(1e-12));
  }

  @Test
  void solidAngle_faceOfCubeAroundOrigin_isSixthOfSphere() {
    assertThat(BoxSolidAngle.of(new double[] {-1, -1, 1}, new double[] {1, 1, 2}))
        .isCloseTo(4 * Math.PI / 6, within(1e-14));
    assertThat(solidAngle(box(-1, 1, -1, 1, -2, -1))).isCloseTo(4 * Math.PI / 6, within(1e-13));
  }

  @Test
  void solidAngle_originInside_isWholeSphere() {
    assertThat(BoxSolidAngle.of(new double[] {-1, -2, -3}, new double[] {4, 5, 6}))
        .isEqualTo(4 * Math.PI);
    assertThat(solidAngle(box(-1, 4, -2, 5, -3, 6))).isCloseTo(4 * Math.PI, within(1e-12));
  }

  @Test
  void solidAngle_bodyInShadow_addsNothing() {
    ConvexBody front = box(1, 2, -1, 1, -1, 1);
    ConvexBody shadowed = box(4, 5, -1, 1, -1, 1);
    assertThat(solidAngle(front, shadowed)).isCloseTo(solidAngle(front), within(1e-13));
    assertThat(solidAngle(shadowed, front)).isCloseTo(solidAngle(front), within(1e-13));
  }

  @Test
  void solidAngle_bodiesApart_adds() {
    ConvexBody right = box(1, 2, -1, 1, -1, 1);
    ConvexBody left = box(-2, -1, -1, 1, -1, 1);
    assertThat(solidAngle(right, left)).isCloseTo(4 * Math.PI / 3, within(1e-12));
  }

  @Test
  void solidAngle_partlyShadowed_doesNotDependOnOrderOrCut() {
    ConvexBody b1 = box(3200, 3800, -570, 1030, -1200, 1200);
    ConvexBody b2 = box(600, 3200, -570, 1030, 900, 1200);
    double union = solidAngle(b1, b2);
    assertThat(solidAngle(b2, b1)).isCloseTo(union, within(1e-12));
    assertThat(
            solidAngle(
                b1, box(600, 1500, -570, 1030, 900, 1200), box(1500, 3200, -570, 1030, 900, 1200)))
        .isCloseTo(union, within(1e-12));
    assertThat(union).isLessThan(solidAngle(b1) + solidAngle(b2) - 0.01);
  }

  @Test
  void boostedShare_wholeSphere_isOne() {
    var value = CoverageQuadrature.of(List.of(box(-1, 4, -2, 5, -3, 6))).boostedShare(BOOST);
    assertThat(value.value()).isCloseTo(1, within(1e-12));
    assertThat(value.error()).isLessThan(1e-9);
  }

  @Test
  void boostedShare_halfSphereForward_matchesAberration() {
    double beta = 0.3;
    var forward = CoverageQuadrature.of(List.of(box(-1e6, 1e6, -1e6, 1e6, 1e-3, 1)));
    double share = forward.boostedShare(new double[] {0, 0, beta}).value();
    assertThat(share).isCloseTo((1 + beta) / 2, within(1e-8));
  }

  @Test
  void pathIntegral_box_equalsVolumeIntegralOfInverseSquare() {
    GaussLegendre rule = GaussLegendre.of(24);
    double[] low = {800, -570, 800};
    double[] size = {400, 400, 400};
    double volumeIntegral = 0;
    for (int i = 0; i < 24; i++) {
      for (int j = 0; j < 24; j++) {
        for (int k = 0; k < 24; k++) {
          double x = low[0] + size[0] * rule.nodes()[i];
          double y = low[1] + size[1] * rule.nodes()[j];
          double z = low[2] + size[2] * rule.nodes()[k];
          volumeIntegral +=
              6.4e7
                  * rule.weights()[i]
                  * rule.weights()[j]
                  * rule.weights()[k]
                  / (x * x + y * y + z * z);
        }
      }
    }
    var value =
        CoverageQuadrature.of(List.of(box(800, 1200, -570, -170, 800, 1200))).pathIntegral();
    assertThat(value.value() / volumeIntegral).isCloseTo(1, within(1e-10));
    assertThat(value.error() / value.value()).isLessThan(1e-8);
  }

  @Test
  void pathIntegral_originInsideCube_equalsSumOfSixPyramids() {
    ConvexBody cube = box(-1, 1, -1, 1, -1, 1);
    ConvexBody shifted = box(1, 3, -1, 1, -1, 1);
    double inside = CoverageQuadrature.of(List.of(cube)).pathIntegral().value();
    double both = CoverageQuadrature.of(List.of(cube, shifted)).pathIntegral().value();
    double joined = CoverageQuadrature.of(List.of(box(-1, 3, -1, 1, -1, 1))).pathIntegral().value();
    assertThat(both).isCloseTo(joined, within(1e-9));
    assertThat(inside).isBetween(4 * Math.PI, 4 * Math.PI * Math.sqrt(3));
  }

  @Test
  void volumeAndDistance_box() {
    ConvexBody body = box(800, 1200, -570, -170, 800, 1200);
    assertThat(body.volume()).isCloseTo(6.4e7, within(1e-3));
    assertThat(body.distance()).isCloseTo(Math.sqrt(800. * 800 * 2 + 170 * 170), within(1e-9));
    assertThat(box(3200, 3800, -570, 1030, -1200, 1200).distance()).isCloseTo(3200, within(1e-9));
    assertThat(box(-1, 4, -2, 5, -3, 6).distance()).isZero();
  }

  @Test
  void ofPlanes_tetrahedronWithIdlePlane_hasFourFaces() {
    ConvexBody body =
        ConvexBody.ofPlanes(
            new double[] {-2, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 1, 1, 1, 1, 1, 0, 0, 7}, 100);
    assertThat(body.faces()).hasSize(4);
    assertThat(body.volume()).isCloseTo(1. / 6, within(1e-13));
    assertThatThrownBy(() -> ConvexBody.ofPlanes(new double[] {1, 0, 0, 1, -1, 0, 0, -2}, 9))
        .hasMessageContaining("no body");
  }
}
