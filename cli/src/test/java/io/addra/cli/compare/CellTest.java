package io.addra.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.stored.BlockPair.Measured;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
  private static final double LIMIT = 2.302585092994046e-4;

  private static Estimate value(double value, double error) {
    return new Estimate(value, error, Math.pow(value / error, 2), false, 64, 60);
  }

  private static Estimate nothing() {
    return new Estimate(0, LIMIT, 0, true, 0, 0);
  }

  private static Cell cell(Estimate a, Estimate b) {
    return Cell.of(1, 10, "q", a, b, Optional.empty());
  }

  @Test
  void of_otherEvents_addsErrorsInQuadrature() {
    Cell cell = cell(value(0.5, 0.03), value(0.4, 0.04));
    assertThat(cell.agreement()).isEqualTo(Agreement.QUADRATURE);
    assertThat(cell.sigma()).isCloseTo(2, within(1e-12));
    assertThat(cell.relative()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void of_sameEvents_takesThePairedError() {
    Cell cell =
        Cell.of(
            1, 10, "q", value(0.5, 0.03), value(0.4, 0.04), Optional.of(new Measured(0.1, 0.01)));
    assertThat(cell.agreement()).isEqualTo(Agreement.PAIRED);
    assertThat(cell.sigma()).isCloseTo(10, within(1e-9));
  }

  @Test
  void of_equalValues_isIdenticalAndRoundingIsNoDifference() {
    Optional<Measured> sharp = Optional.of(new Measured(5e-11, 1e-14));
    assertThat(Cell.of(1, 1, "q", value(0.5, 0.1), value(0.5, 0.1), sharp).agreement())
        .isEqualTo(Agreement.IDENTICAL);
    Cell near = Cell.of(1, 1, "q", value(0.5 + 5e-11, 0.1), value(0.5, 0.1), sharp);
    assertThat(near.agreement()).isEqualTo(Agreement.ROUNDING);
    assertThat(near.sigma()).isZero();
  }

  @Test
  void of_twoLimits_compareNothing() {
    assertThat(cell(nothing(), nothing()).agreement()).isEqualTo(Agreement.NOTHING);
    assertThat(cell(nothing(), nothing()).agreement().judged()).isFalse();
  }

  /** The limit is the mean of ln 10 entries: a value at it leaves nothing in 10 % of all cases. */
  @Test
  void of_valueAtTheLimit_isTheTenPerCentTail() {
    double tail = -new NormalDistribution().inverseCumulativeProbability(0.1);
    Cell cell = cell(nothing(), value(LIMIT, LIMIT / 5));
    assertThat(cell.agreement()).isEqualTo(Agreement.LIMIT);
    assertThat(cell.sigma()).isCloseTo(-tail, within(1e-9));
    assertThat(cell(value(LIMIT, LIMIT / 5), nothing()).sigma()).isCloseTo(tail, within(1e-9));
  }

  @Test
  void of_valueFarBelowTheLimit_isNoDifference() {
    assertThat(cell(nothing(), value(1e-12, 1e-13)).sigma()).isZero();
  }

  @Test
  void of_nothingMissing_isTheSameForTheComplement() {
    Estimate whole = new Estimate(1, LIMIT, 1e8, false, 64, 64);
    Cell cell = cell(whole, value(1 - LIMIT, LIMIT / 5));
    double tail = -new NormalDistribution().inverseCumulativeProbability(0.1);
    assertThat(cell.agreement()).isEqualTo(Agreement.LIMIT);
    assertThat(cell.sigma()).isCloseTo(tail, within(1e-6));
  }

  @Test
  void of_fewBlocks_isNotJudged() {
    Estimate few = new Estimate(1e-6, 1e-7, 100, false, 3, 2.5);
    Cell cell = cell(few, value(1e-3, 1e-5));
    assertThat(cell.agreement()).isEqualTo(Agreement.DOUBTFUL);
    assertThat(cell.agreement().judged()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 12, 19.9, 20.1, 30, 300, 600})
  void normal_isTheQuantileOfTheTail(double mean) {
    double z = Cell.normal(mean);
    double back = new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
    assertThat(Math.log(back)).isCloseTo(-mean, within(2e-3 * Math.max(1, mean / 10)));
  }
}
