package io.addra.propagation.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointKernelTest {
  private static final double NEAR = 0.8;
  private static final double FAR = 3.5;
  private static final int CELLS = 400;

  private static JointPoints points(JointBlock.Builder builder) {
    return new JointPoints(List.of(builder.build()));
  }

  private static double sum(JointPoints points, double first, double second) {
    return JointKernel.of(new double[] {first}, new double[] {second}).evaluate(points)[0][0];
  }

  /**
   * Two LLPs on fixed flights through a volume, each inside it from {@link #NEAR} to {@link #FAR}:
   * points at the middles of equal cells, each for its area.
   */
  private static JointPoints flights(boolean twoKinds) {
    double step = (FAR - NEAR) / CELLS;
    JointBlock.Builder builder = new JointBlock.Builder();
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        double one = NEAR + (i + 0.5) * step;
        double other = NEAR + (j + 0.5) * step;
        if (twoKinds) {
          builder.add(1, one, 1, other, step * step);
        } else {
          builder.add(2, one + other, 0, 0, step * step);
        }
      }
    }
    return points(builder);
  }

  private static double fraction(double ctau) {
    return Math.exp(-NEAR / ctau) - Math.exp(-FAR / ctau);
  }

  /** The midpoint rule is off by (step/ctau)^2/24 of each factor. */
  @ParameterizedTest
  @CsvSource({"0.1,0.1", "0.7,0.7", "5,5", "1e4,1e4", "0.1,40", "40,0.1", "3,1e5"})
  void evaluate_fixedFlights_isProductOfTheirFractions(double first, double second) {
    double step = (FAR - NEAR) / CELLS;
    double shortest = Math.min(first, second);
    double tolerance = step * step / (shortest * shortest) / 12 + 1e-12;
    double expected = fraction(first) * fraction(second);
    assertThat(sum(flights(true), first, second) / expected).isCloseTo(1, within(tolerance));
    if (first == second) {
      assertThat(sum(flights(false), first, second) / expected).isCloseTo(1, within(tolerance));
    }
  }

  @Test
  void evaluate_kindsExchanged_isTheSame() {
    JointPoints points = points(new JointBlock.Builder().add(1, 0.3, 2, 7.1, 1.7));
    JointPoints exchanged = points(new JointBlock.Builder().add(2, 7.1, 1, 0.3, 1.7));
    assertThat(sum(exchanged, 9, 2)).isCloseTo(sum(points, 2, 9), within(1e-15));
  }

  @Test
  void evaluate_equalLifetimes_dependsOnTheSumOfLengthsAlone() {
    JointPoints apart = points(new JointBlock.Builder().add(1, 0.25, 1, 1.5, -2));
    JointPoints together = points(new JointBlock.Builder().add(2, 1.75, 0, 0, -2));
    for (double ctau : new double[] {0.02, 1, 300}) {
      double[][] one = JointKernel.equal(new double[] {ctau}).evaluate(apart);
      double[][] two = JointKernel.equal(new double[] {ctau}).evaluate(together);
      assertThat(two[0][0] / one[0][0]).isCloseTo(1, within(1e-13));
    }
  }

  @Test
  void evaluate_longLifetimes_fallsWithTheirProduct() {
    JointPoints points = points(new JointBlock.Builder().add(1, 20, 2, 60, 0.5).add(1, 1, 2, 4, 1));
    double first = 1e12;
    double second = 3e11;
    // the exponents are below 80/3e11
    assertThat(sum(points, first, second) * first * second * second).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void evaluate_shortLifetimes_vanishes() {
    JointPoints points = points(new JointBlock.Builder().add(1, 20, 1, 60, 0.5));
    assertThat(sum(points, 1e-3, 1e-3)).isZero();
    assertThat(sum(points, LifetimeKernel.SHORTEST_CM, LifetimeKernel.LONGEST_CM)).isZero();
  }

  @Test
  void evaluate_manyBlocks_eachByItself() {
    JointBlock one = new JointBlock.Builder().add(2, 1, 0, 0, 1).build();
    JointBlock two = new JointBlock.Builder().add(2, 1, 0, 0, -3).build();
    double[][] sums =
        JointKernel.equal(new double[] {1, 2})
            .evaluate(new JointPoints(List.of(one, JointBlock.empty(), two)));
    assertThat(sums[1]).containsOnly(0);
    assertThat(sums[2][0]).isEqualTo(-3 * sums[0][0]);
    assertThat(sums[2][1]).isEqualTo(-3 * sums[0][1]);
  }

  @Test
  void of_lifetimesOutOfRange_areRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JointKernel.of(new double[] {1}, new double[] {bad}))
          .withMessageContaining("c tau must be");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JointKernel.of(new double[] {1, 2}, new double[] {1}))
        .withMessageContaining("found 2 and 1");
  }

  @Test
  void add_pointsThatAreNone_areRefused() {
    JointBlock.Builder builder = new JointBlock.Builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 0, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(65, 1, 1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(0, 0, Integer.MAX_VALUE, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, -1, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, 1, 1, 0, Double.NaN));
    assertThat(builder.build()).isEqualTo(JointBlock.empty());
  }
}
