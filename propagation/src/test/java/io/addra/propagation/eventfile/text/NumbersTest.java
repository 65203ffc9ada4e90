package io.addra.propagation.eventfile.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static double number(String text) {
    byte[] bytes = (">" + text + "<").getBytes(StandardCharsets.UTF_8);
    return Numbers.number(bytes, 1, bytes.length - 1, 7, "px");
  }

  private static int integer(String text) {
    byte[] bytes = (">" + text + "<").getBytes(StandardCharsets.UTF_8);
    return Numbers.integer(bytes, 1, bytes.length - 1, 7, "pdg");
  }

  @Test
  void number_anyDouble_isExact() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(number(Double.toString(value))).isEqualTo(value);
        String rounded = String.format(Locale.ROOT, "%+.10e", random.nextGaussian());
        assertThat(number(rounded)).isEqualTo(Double.parseDouble(rounded));
      }
    }
  }

  /** Up to 18 digits, powers about the border of what is exact, the point anywhere. */
  @Test
  void number_anyDecimal_isTheNearestDouble() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      int digits = 1 + random.nextInt(18);
      random.ints(digits, 0, 10).forEach(text::append);
      if (random.nextBoolean()) {
        text.insert(random.nextInt(digits + 1), '.');
      }
      text.insert(0, List.of("", "-", "+").get(random.nextInt(3)));
      if (random.nextBoolean()) {
        text.append(random.nextBoolean() ? 'e' : 'E');
        text.append(List.of("", "-", "+").get(random.nextInt(3)));
        text.append(random.nextInt(42));
      }
      assertThat(number(text.toString()))
          .as(text.toString())
          .isEqualTo(Double.parseDouble(text.toString()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.5D+02,150",
    "-2.d-1,-0.2",
    "+3,3",
    "4.,4",
    ".5,0.5",
    "1e-400,0",
    "1E5,1e5",
    "-0,-0.0"
  })
  void number_manyWays_areUnderstood(String text, double value) {
    assertThat(number(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NaN",
        "nan",
        "-inf",
        "Infinity",
        "1e999",
        "1.5f",
        "2d",
        "1.2.3",
        "1.5e",
        "1e+",
        "-",
        ".",
        "+.e1",
        "1e1x",
        "1e1.",
        "--1",
        "***",
        "1,5",
        "0x",
        "e5",
        "\u0661"
      })
  void number_notFinite_isError(String text) {
    assertThatThrownBy(() -> number(text))
        .isInstanceOf(BrokenRecordException.class)
        .hasMessage("found '" + text + "', expected a finite number");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-13,-13", "+13,13", "2147483647,2147483647", "-2147483648,-2147483648"})
  void integer_withinRange_isUnderstood(String text, int value) {
    assertThat(integer(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "1.0", "2147483648", "99999999999999999999999", "1e3", "0x1", "1 "})
  void integer_somethingElse_isError(String text) {
    assertThatThrownBy(() -> integer(text))
        .isInstanceOf(BrokenRecordException.class)
        .hasMessage("found '" + text + "', expected a whole number");
  }
}
