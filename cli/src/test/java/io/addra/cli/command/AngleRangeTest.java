package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngleRangeTest {
  @Test
  void parse_numberListAndRange_areTheirAngles() {
    assertThat(AngleRange.parse("90")).containsExactly(90);
    assertThat(AngleRange.parse("17, 30,90")).containsExactly(17, 30, 90);
    assertThat(AngleRange.parse("10:11:0.25")).containsExactly(10, 10.25, 10.5, 10.75, 11);
    assertThat(AngleRange.parse("0:1:0.4"))
        .containsExactly(new double[] {0, 0.4, 0.8}, within(1e-12));
    assertThat(AngleRange.parse("5:5:1")).containsExactly(5);
  }

  @Test
  void parse_fullTurn_hasItsBeginningOnce() {
    assertThat(AngleRange.parse("0:360:90")).containsExactly(0, 90, 180, 270);
    assertThat(AngleRange.parse("-180:180:120")).containsExactly(-180, -60, 60);
    assertThat(AngleRange.parse("0:360:100")).containsExactly(0, 100, 200, 300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "NaN", "1:2", "1:2:3:4", "2:1:1", "0:1:0", "0:1:-1", "3,2", "0:1e9:1"})
  void parse_other_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AngleRange.parse(text))
        .withMessageStartingWith("expected ");
  }
}
