package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogAxisTest {
  private final LogAxis axis = new LogAxis(1e-3, 1e7, 100, 400);

  @Test
  void place_atEndsAndMiddle_isLinearInTheLogarithm() {
    assertThat(axis.place(1e-3)).isCloseTo(100, within(1e-9));
    assertThat(axis.place(1e7)).isCloseTo(400, within(1e-9));
    assertThat(axis.place(1e2)).isCloseTo(250, within(1e-9));
  }

  @Test
  void place_ofZero_isFiniteAndBeyondTheStart() {
    assertThat(axis.place(0)).isFinite().isLessThan(100);
  }

  @Test
  void powers_ofTenDecades_areAllEleven() {
    assertThat(axis.powers()).hasSize(11).startsWith(-3).endsWith(7);
  }

  @Test
  void labelled_decadesOfThirtyUnits_isEverySecond() {
    assertThat(axis.powers().stream().filter(axis::labelled)).containsExactly(-2, 0, 2, 4, 6);
  }

  @Test
  void minorTicks_wideDecades_areEightADecade() {
    assertThat(axis.minorTicks()).hasSize(80).contains(2e-3, 9e6);
  }

  @Test
  void minorTicks_narrowDecades_areNone() {
    assertThat(new LogAxis(1e-9, 1, 0, 100).minorTicks()).isEmpty();
  }
}
