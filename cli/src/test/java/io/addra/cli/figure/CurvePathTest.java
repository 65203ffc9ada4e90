package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurvePathTest {
  private final LogAxis x = new LogAxis(1, 1000, 0, 30);
  private final LogAxis y = new LogAxis(1e-4, 1, 40, 0);

  private CurvePath path(double[] values, double[] errors, boolean... limits) {
    double[] abscissae = {1, 10, 100, 1000};
    boolean[] upper = limits.length == 0 ? new boolean[4] : limits;
    return new CurvePath(new Curve("c", abscissae, values, errors, upper), x, y);
  }

  @Test
  void line_visiblePoints_goesThroughThem() {
    var path = path(new double[] {1, 0.1, 0.01, 0.001}, new double[4]);
    assertThat(path.line()).isEqualTo("M0 0L10 10L20 20L30 30");
  }

  @Test
  void line_pointsFarBelowTheFloor_areLeftOut() {
    var path = path(new double[] {0, 0, 1e-300, 1}, new double[4]);
    assertThat(path.line()).isEqualTo("M20 60L30 0");
  }

  @Test
  void band_errorLargerThanValue_endsBelowTheFloor() {
    var path = path(new double[] {0.1, 0.1, 0.1, 0.1}, new double[] {0, 0, 0, 0.2});
    assertThat(path.band()).startsWith("M0 10").contains("L30 5.23L30 60");
  }

  @Test
  void limits_drawArrowAtTheLimitAndNoLine() {
    var path = path(new double[4], new double[] {0.01, 0.01, 0.01, 0.01}, true, true, true, true);
    assertThat(path.line()).isEmpty();
    assertThat(path.band()).isEmpty();
    assertThat(path.limits()).isEqualTo("M16 20h8M20 20v13M17 30l3 3l3 -3");
  }
}
