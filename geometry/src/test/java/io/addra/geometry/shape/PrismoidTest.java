package io.addra.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.space.Vector3;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrismoidTest {
  private static final List<Vector3> SQUARE = List.of(p(0, 0), p(2, 0), p(2, 2), p(0, 2));

  @Test
  void of_flatSides_hasTheGivenCornersAndPlanes() {
    Prismoid prismoid = Prismoid.of(SQUARE, SQUARE, -1, 3);
    assertThat(prismoid.offPlaneCm()).isLessThan(1e-15);
    assertThat(prismoid.solid().faces()).hasSize(6);
    assertThat(prismoid.solid().vertices()).hasSize(8);
    for (Vector3 corner : SQUARE) {
      for (double z : new double[] {-1, 3}) {
        assertThat(prismoid.solid().vertices())
            .anyMatch(v -> v.minus(new Vector3(corner.x(), corner.y(), z)).norm() < 1e-12);
      }
    }
  }

  @Test
  void of_cornersClockwise_isTheSameSolid() {
    Prismoid one = Prismoid.of(SQUARE, SQUARE, -1, 3);
    Prismoid other = Prismoid.of(SQUARE.reversed(), SQUARE.reversed(), -1, 3);
    assertThat(other.solid().faces()).containsExactlyInAnyOrderElementsOf(one.solid().faces());
  }

  /** A corner of the back face is moved along the side x = 2, and out of it by d = 0.008 cm. */
  @Test
  void of_sideNearlyFlat_isThePlaneThroughTheMeanOfItsCorners() {
    double d = 0.008;
    List<Vector3> back = List.of(p(0, 0), p(2, 0), p(2 + d, 2), p(0, 2));
    Prismoid prismoid = Prismoid.of(SQUARE, back, 0, 2);
    assertThat(prismoid.offPlaneCm()).isCloseTo(d / 4, within(0.01 * d));
    HalfSpace side =
        prismoid.solid().faces().stream()
            .filter(f -> f.normal().x() > 0.9)
            .findFirst()
            .orElseThrow();
    assertThat(side.beyond(new Vector3(2 + d / 4, 1, 1))).isCloseTo(0, within(1e-12));
    assertThat(prismoid.solid().volumeCm3()).isCloseTo(8 + d, within(0.01 * d));
    for (Vector3 corner : prismoid.solid().vertices()) {
      assertThat(prismoid.solid().faces().stream().filter(f -> Math.abs(f.beyond(corner)) < 1e-12))
          .hasSize(3);
    }
  }

  private static Vector3 p(double x, double y) {
    return new Vector3(x, y, 0);
  }
}
