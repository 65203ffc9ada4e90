package io.addra.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.propagation.spectrum.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static Estimate estimate(double value, double error) {
    return new Estimate(value, error, 1, false, 64, 64);
  }

  @ParameterizedTest
  @CsvSource({
    "0.93124, 0.00031, 0.93124(31)",
    "0.001234, 0.000012, 1.234(12)·10⁻³",
    "0.001, 0.002, 1.0(20)·10⁻³",
    "0.001, 0.02, (1 ± 20)·10⁻³",
    "0.9999999, 1e-9, 0.9999999(<1)",
    "1e-20, 1e-21, ≈ 0",
    "0, 0, ≈ 0",
  })
  void fraction_ofValue_hasErrorToTwoDigits(double value, double error, String expected) {
    assertThat(Numbers.fraction(estimate(value, error))).isEqualTo(expected);
  }

  @Test
  void fraction_ofUpperLimit_isLimit() {
    assertThat(Numbers.fraction(new Estimate(0, 2.303e-6, 0, true, 0, 0))).isEqualTo("< 2.3·10⁻⁶");
  }

  @Test
  void fraction_fromFewBlocks_isMarked() {
    assertThat(Numbers.fraction(new Estimate(1e-3, 1e-4, 100, false, 64, 3)))
        .isEqualTo("1.00(10)·10⁻³ †");
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, 10 µm",
    "1, 1 cm",
    "17.78, 17.8 cm",
    "100, 1 m",
    "12345, 123 m",
    "1e7, 100 km"
  })
  void length_takesTheUnitThatSuits(double cm, String expected) {
    assertThat(Numbers.length(cm)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.3", "4, 4", "0, 0", "123456, 123456", "1.5e-7, 1.50·10⁻⁷", "2.5e8, 2.50·10⁸"})
  void significant_isShort(double value, String expected) {
    assertThat(Numbers.significant(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0031, 0.0002, +0.31 ± 0.02 %",
    "-0.056, 0.004, -5.6 ± 0.4 %",
    "0.4, 0.02, +40 ± 2 %",
    "0.0037, 0.0013, +0.37 ± 0.13 %",
    "0.0002, 0.0003, +0.02 ± 0.03 %",
    "0, 0, 0 %",
    "0.13, 0, +13 %",
    "1e-9, 2e-9, < 0.001 %",
    "-3e-16, 0, < 0.001 %"
  })
  void percent_ofShifts_showsTheErrorsLeadingDigits(double shift, double error, String expected) {
    assertThat(Numbers.percent(shift, error)).isEqualTo(expected);
  }
}
