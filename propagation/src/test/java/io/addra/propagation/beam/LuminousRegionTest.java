package io.addra.propagation.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuminousRegionTest {

  @ParameterizedTest
  @ValueSource(strings = {"operation", "nominal", "point"})
  void choleskyFactor_timesItself_isCovariance(String name) {
    LuminousRegion region = LuminousRegion.named(name);
    double[][] l = region.choleskyFactor();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = l[i][0] * l[j][0] + l[i][1] * l[j][1] + l[i][2] * l[j][2];
        assertThat(product).isCloseTo(region.covariance()[i][j], within(1e-18));
      }
    }
    assertThat(region.mean()).containsExactly(0, 0, 0);
  }

  @Test
  void operation_widths_areThoseSeenInOperation() {
    double[][] c = LuminousRegion.operation().covariance();
    assertThat(Math.sqrt(c[0][0])).isCloseTo(14e-4, within(1e-9));
    assertThat(Math.sqrt(c[1][1])).isCloseTo(0.4e-4, within(1e-9));
    assertThat(Math.sqrt(c[2][2])).isCloseTo(0.035, within(1e-9));
  }

  @Test
  void nominal_covariance_isProductOfTheBunches() {
    // bunches of basf2 generators/scripts/beamparameters.py: widths across the beam and along it
    // (cm), 41.5 mrad from z
    double[][] her = precision(10.2e-4, 0.6, 0.0415);
    double[][] ler = precision(7.75e-4, 0.5, -0.0415);
    double xx = her[0][0] + ler[0][0];
    double xz = her[0][1] + ler[0][1];
    double zz = her[1][1] + ler[1][1];
    double determinant = xx * zz - xz * xz;
    double[][] c = LuminousRegion.nominal().covariance();
    assertThat(c[0][0]).isCloseTo(zz / determinant, withinPercentage(0.1));
    assertThat(c[2][2]).isCloseTo(xx / determinant, withinPercentage(0.1));
    assertThat(c[0][2]).isCloseTo(-xz / determinant, withinPercentage(0.1));
    assertThat(c[1][1]).isCloseTo(Math.pow(59e-7, 2) / 2, withinPercentage(0.1));
  }

  @Test
  void of_badMatrices_areRefused() {
    double[] origin = new double[3];
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LuminousRegion.of(origin, new double[][] {{1, 2, 0}, {2, 1, 0}, {0, 0, 1}}))
        .withMessageContaining("not positive");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LuminousRegion.of(origin, new double[][] {{1, 2, 0}, {0, 1, 0}, {0, 0, 1}}))
        .withMessageContaining("not symmetric");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LuminousRegion.of(origin, new double[][] {{0, 0, 1}, {0, 1, 0}, {1, 0, 1}}))
        .withMessageContaining("zero width");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LuminousRegion.of(new double[2], new double[3][3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LuminousRegion.named("huge"))
        .withMessageContaining("operation");
  }

  /** Inverse covariance in (x, z) of a bunch whose long axis is turned from z by the angle. */
  private static double[][] precision(double across, double along, double angle) {
    double a = 1 / (across * across);
    double b = 1 / (along * along);
    double sin = Math.sin(angle);
    double cos = Math.cos(angle);
    double xz = (b - a) * sin * cos;
    return new double[][] {
      {a * cos * cos + b * sin * sin, xz}, {xz, a * sin * sin + b * cos * cos}
    };
  }

  @Test
  void shifted_region_hasAnotherCentreAndTheSameWidths() {
    LuminousRegion moved = LuminousRegion.nominal().shifted(new double[] {0.1, -0.2, 0.3});
    assertThat(moved.mean()).containsExactly(0.1, -0.2, 0.3);
    assertThat(moved.covariance()).isEqualTo(LuminousRegion.nominal().covariance());
  }
}
