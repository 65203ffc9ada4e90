package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SensibleRangeTest {
  private static final Slab SLAB = new Slab(1000, 1400, 2);

  private static double[] decades(double from, double to, int points) {
    double[] ctau = new double[points];
    for (int i = 0; i < points; i++) {
      ctau[i] = from * Math.pow(to / from, (double) i / (points - 1));
    }
    return ctau;
  }

  @Test
  void range_isWhereTheAcceptanceIsWithinTheFactor() {
    AcceptanceCurve curve = SLAB.curve(1, decades(1, 1e8, 801));
    SensibleRange range = SensibleRange.of(curve, 100, 100).orElseThrow();
    // the best length of a slab is (b - a)/ln(b/a)
    assertThat(2 * range.best()).isCloseTo(400 / Math.log(1.4), within(30.0));
    assertThat(range.fromIsEdge()).isFalse();
    assertThat(range.toIsEdge()).isFalse();
    // far beyond, the acceptance is 400 cm/(2 c tau); one step of the curve is 2.3 %
    assertThat(range.to()).isCloseTo(400 / 2.0 / (range.peak() / 100), within(0.03 * range.to()));
    double length = 2 * range.from();
    assertThat(Math.exp(-1000 / length) - Math.exp(-1400 / length))
        .isBetween(range.peak() / 100, 1.35 * range.peak() / 100);
  }

  @Test
  void range_beyondTheCurve_saysSo() {
    AcceptanceCurve curve = SLAB.curve(1, decades(300, 3000, 21));
    SensibleRange range = SensibleRange.of(curve, 100, 100).orElseThrow();
    assertThat(range.fromIsEdge()).isTrue();
    assertThat(range.toIsEdge()).isTrue();
    assertThat(range.from()).isEqualTo(300);
    assertThat(range.to()).isEqualTo(3000);
  }

  @Test
  void range_withoutEnoughEntries_isEmpty() {
    AcceptanceCurve curve = SLAB.curve(1, decades(1, 1e8, 81));
    assertThat(SensibleRange.of(curve, 100, 1e6)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> SensibleRange.of(curve, 1, 100));
  }
}
