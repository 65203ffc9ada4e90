package io.addra.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.cli.figure.ChartMark.Place;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class IsoLinesTest {
  private static final int SIZE = 41;

  /** A plane over [-2, 2] x [-2, 2]. */
  private static Plane plane(DoubleBinaryOperator value) {
    double[] axis = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      axis[i] = -2 + 4.0 * i / (SIZE - 1);
    }
    double[][] z = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        z[i][j] = value.applyAsDouble(axis[i], axis[j]);
      }
    }
    return new Plane(axis, axis.clone(), z, false);
  }

  private static double area(List<Place> polygon) {
    double twice = 0;
    for (int k = 0; k < polygon.size(); k++) {
      Place p = polygon.get(k);
      Place q = polygon.get((k + 1) % polygon.size());
      twice += p.x() * q.y() - q.x() * p.y();
    }
    return Math.abs(twice) / 2;
  }

  @Test
  void of_linearValue_isOneStraightLineAcross() {
    List<List<Place>> lines = IsoLines.of(plane((x, y) -> x + 2 * y), 0.3);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .allSatisfy(p -> assertThat(p.x() + 2 * p.y()).isCloseTo(0.3, within(1e-12)));
    double first = lines.getFirst().getFirst().x();
    double last = lines.getFirst().getLast().x();
    assertThat(Math.abs(first - last)).isCloseTo(4, within(1e-12));
  }

  @Test
  void of_cone_isAClosedCircle() {
    List<List<Place>> lines = IsoLines.of(plane((x, y) -> -Math.hypot(x, y)), -1.23);
    assertThat(lines).hasSize(1);
    List<Place> circle = lines.getFirst();
    assertThat(circle.getFirst()).isEqualTo(circle.getLast());
    double step = 4.0 / (SIZE - 1);
    assertThat(circle)
        .allSatisfy(
            p -> assertThat(Math.hypot(p.x(), p.y())).isCloseTo(1.23, within(step * step / 1.23)));
    assertThat(area(circle)).isCloseTo(Math.PI * 1.23 * 1.23, within(0.01 * Math.PI * 1.23 * 1.23));
  }

  @Test
  void of_saddle_givesTwoLinesThatDoNotCross() {
    List<List<Place>> lines = IsoLines.of(plane((x, y) -> x * y), 0.05);
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.stream().map(p -> p.x() > 0).distinct()).hasSize(1));
  }

  @Test
  void of_levelThatIsNotReached_isNothing() {
    assertThat(IsoLines.of(plane((x, y) -> x + y), 9)).isEmpty();
  }

  @Test
  void bands_haveTheAreaInsideTheLine() {
    Plane cone = plane((x, y) -> -Math.hypot(x, y)).finer(8);
    double area = IsoBands.of(cone, -1.23).stream().mapToDouble(IsoLinesTest::area).sum();
    assertThat(area).isCloseTo(Math.PI * 1.23 * 1.23, within(0.02 * Math.PI * 1.23 * 1.23));
  }

  @Test
  void bands_everywhereAbove_coverThePlane() {
    double area = IsoBands.of(plane((x, y) -> 1), 0).stream().mapToDouble(IsoLinesTest::area).sum();
    assertThat(area).isCloseTo(16, within(1e-9));
  }

  @Test
  void finer_keepsScannedColumns() {
    Plane plane = plane((x, y) -> x * x + y);
    Plane finer = plane.finer(3);
    assertThat(finer.x()).hasSize(3 * (SIZE - 1) + 1);
    for (int i = 0; i < SIZE; i++) {
      assertThat(finer.z()[3 * i]).containsExactly(plane.z()[i]);
    }
  }
}
