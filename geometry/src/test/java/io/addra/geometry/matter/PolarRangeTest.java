package io.addra.geometry.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.shape.Box;
import io.addra.geometry.space.Transform;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolarRangeTest {
  /** The near edge is closest to the axis at its ends seen as r, but not as an angle. */
  @Test
  void of_boxAcrossThePlane_turnsAtTheMiddleOfItsEdges() {
    PolarRange range = PolarRange.of(Box.of(3, 4, -3, 3, 2, 5), Transform.IDENTITY);
    // steepest: the upper edge at x = 3, least r at y = 0
    assertThat(range.fromDeg()).isCloseTo(Math.toDegrees(Math.atan2(3, 5)), within(1e-12));
    // flattest: the lower edge at x = 4, largest r at its ends
    assertThat(range.toDeg()).isCloseTo(Math.toDegrees(Math.atan2(5, 2)), within(1e-12));
  }

  @Test
  void union_touchingAndApart_joinsWhatTouches() {
    List<PolarRange> union =
        PolarRange.union(
            List.of(
                new PolarRange(40, 50),
                new PolarRange(10, 20),
                new PolarRange(20, 30),
                new PolarRange(41, 42)));
    assertThat(union).containsExactly(new PolarRange(10, 30), new PolarRange(40, 50));
    assertThat(union.getFirst().contains(30)).isTrue();
    assertThat(union.getFirst().contains(30.1)).isFalse();
  }
}
