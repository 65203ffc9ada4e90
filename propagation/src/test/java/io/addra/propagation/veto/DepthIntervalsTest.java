package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.veto.DepthIntervals.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepthIntervalsTest {
  private static double survival(double depth) {
    return Math.exp(-7 * depth / 9);
  }

  @Test
  void missed_nothingSeen_isOne() {
    assertThat(new DepthIntervals(List.of()).missed()).isEqualTo(1);
  }

  @Test
  void missed_slab_isTheSurvivalBehindIt() {
    assertThat(new DepthIntervals(List.of(new Interval(0, 9))).missed())
        .isCloseTo(survival(9), within(1e-15));
  }

  @Test
  void missed_twoSlabsInAnyOrder_countsConversionsBetweenThem() {
    DepthIntervals seen =
        new DepthIntervals(List.of(new Interval(3, 5), new Interval(0.5, 1), new Interval(4, 4)));
    double expected = 1 - survival(0.5) + survival(1) - survival(3) + survival(5);
    assertThat(seen.missed()).isCloseTo(expected, within(1e-15));
  }

  @Test
  void with_overlapAndTouch_joins() {
    DepthIntervals one = new DepthIntervals(List.of(new Interval(1, 2), new Interval(6, 7)));
    DepthIntervals two = new DepthIntervals(List.of(new Interval(2, 4), new Interval(3, 5)));
    assertThat(one.with(two).intervals()).containsExactly(new Interval(1, 5), new Interval(6, 7));
  }
}
