package io.addra.propagation.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void fromBlocks_equalBlocks_isMeanAndStandardErrorOfTheMean() {
    Estimate e =
        Estimate.fromBlocks(new double[] {1, 2, 3, 6}, new double[] {10, 10, 10, 10}, 40, 1);
    // block fractions 0.1, 0.2, 0.3, 0.6: mean 0.3, sample variance 0.14/3, of the mean 0.14/12
    assertThat(e.value()).isCloseTo(0.3, within(1e-15));
    assertThat(e.statError()).isCloseTo(Math.sqrt(0.14 / 12), within(1e-15));
    assertThat(e.nEff()).isCloseTo(0.09 / (0.14 / 12), within(1e-12));
    assertThat(e.contributingBlocks()).isEqualTo(4);
    assertThat(e.effectiveBlocks()).isCloseTo(144.0 / 50, within(1e-12));
    assertThat(e.upperLimit()).isFalse();
    assertThat(e.fewBlocks()).isTrue();
  }

  @Test
  void fromBlocks_unequalBlocks_isRatioEstimator() {
    Estimate e = Estimate.fromBlocks(new double[] {1, 3}, new double[] {10, 20}, 30, 1);
    double p = 4.0 / 30;
    double variance = 2 * (Math.pow(1 - 10 * p, 2) + Math.pow(3 - 20 * p, 2)) / 900;
    assertThat(e.value()).isCloseTo(p, within(1e-15));
    assertThat(e.statError()).isCloseTo(Math.sqrt(variance), within(1e-15));
  }

  @Test
  void fromBlocks_nothingSeen_isUpperLimit() {
    Estimate e = Estimate.fromBlocks(new double[64], filled(100), 6400, 2.5);
    assertThat(e.value()).isZero();
    assertThat(e.statError()).isCloseTo(2.302585 / 6400 * 2.5, within(1e-9));
    assertThat(e.nEff()).isZero();
    assertThat(e.upperLimit()).isTrue();
    assertThat(e.fewBlocks()).isFalse();
  }

  @Test
  void fromBlocks_vanishing_isUpperLimit() {
    for (double tiny : new double[] {1e-310, 1e-40, -1e-40}) {
      double[] sums = new double[64];
      sums[3] = tiny;
      Estimate e = Estimate.fromBlocks(sums, filled(100), 6400, 1);
      assertThat(e.value()).isZero();
      assertThat(e.upperLimit()).isTrue();
    }
  }

  @Test
  void fromBlocks_everythingSeenButForRounding_hasNoTinyError() {
    double[] sums = filled(100);
    sums[7] = Math.nextUp(100.0);
    Estimate e = Estimate.fromBlocks(sums, filled(100), 6400, 1);
    assertThat(e.statError()).isCloseTo(2.302585 / 6400, within(1e-9));
  }

  @Test
  void fromBlocks_everythingSeen_hasNoZeroError() {
    Estimate e = Estimate.fromBlocks(filled(100), filled(100), 6400, 1);
    assertThat(e.value()).isEqualTo(1);
    assertThat(e.statError()).isCloseTo(2.302585 / 6400, within(1e-9));
    assertThat(e.upperLimit()).isFalse();
  }

  @Test
  void fromBlocks_oneBlockCarriesAll_isFlagged() {
    double[] sums = new double[64];
    sums[17] = 1e-20;
    Estimate e = Estimate.fromBlocks(sums, filled(100), 6400, 1);
    assertThat(e.contributingBlocks()).isEqualTo(1);
    assertThat(e.fewBlocks()).isTrue();
    assertThat(e.nEff()).isCloseTo(1, within(0.01));
  }

  @Test
  void fromBlocks_tooFewBlocks_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.fromBlocks(new double[1], new double[1], 1, 1))
        .withMessageContaining("two blocks");
  }

  private static double[] filled(double value) {
    double[] array = new double[64];
    Arrays.fill(array, value);
    return array;
  }
}
