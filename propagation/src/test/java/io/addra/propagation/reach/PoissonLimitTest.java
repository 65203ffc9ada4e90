package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonLimitTest {
  @ParameterizedTest
  @CsvSource({
    // Review of Particle Physics 2022, table 40.3: upper limits without background, 90 and 95 % CL
    "0, 2.30, 3.00",
    "1, 3.89, 4.74",
    "2, 5.32, 6.30",
    "3, 6.68, 7.75",
    "10, 15.41, 16.96",
  })
  void upperLimit_withoutBackground_isTheTables(int observed, double at90, double at95) {
    assertThat(PoissonLimit.upperLimit(observed, 0, 0.90)).isCloseTo(at90, within(0.006));
    assertThat(PoissonLimit.upperLimit(observed, 0, 0.95)).isCloseTo(at95, within(0.006));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 2.5", "4, 3", "20, 12"})
  void upperLimit_withBackground_leavesTheShareOfTheCounts(int observed, double background) {
    // CLs by the Poisson sums themselves: P(n <= observed; s + b)/P(n <= observed; b) = 0.1
    double limit = PoissonLimit.upperLimit(observed, background, 0.90);
    double share = counts(observed, limit + background) / counts(observed, background);
    assertThat(share).isCloseTo(0.1, within(1e-8));
  }

  private static double counts(int most, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int n = 1; n <= most; n++) {
      term *= mean / n;
      sum += term;
    }
    return sum;
  }

  @Test
  void expected_growsFromTwoPointThreeToTheSquareRoot() {
    assertThat(PoissonLimit.expected(0, 0.90)).isCloseTo(-Math.log(0.1), within(1e-9));
    assertThat(PoissonLimit.expected(1e-6, 0.90)).isCloseTo(2.3026, within(1e-4));
    double last = 2.3;
    for (double background : new double[] {0.1, 1, 10, 100}) {
      double now = PoissonLimit.expected(background, 0.90);
      assertThat(now).isGreaterThan(last);
      last = now;
    }
    // for much background doubled luminosity means sqrt(2) in events; 1 % from 1/sqrt(b)
    assertThat(PoissonLimit.expected(2e4, 0.90) / PoissonLimit.expected(1e4, 0.90))
        .isCloseTo(Math.sqrt(2), within(0.014));
  }

  @Test
  void limits_outOfRange_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonLimit.upperLimit(-1, 0, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonLimit.upperLimit(0, -1, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonLimit.upperLimit(0, 0, 1));
  }
}
