package io.addra.kernels.precision;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Test;

/** Identities that tie the functions used as references to each other. */
class HighPrecisionTest {
  private static final double TOLERANCE = 1e-48;
  private static final double ARC_TANGENT = 1e-36;

  private static void isZero(Dfp difference) {
    assertThat(difference.abs().toDouble()).isLessThan(TOLERANCE);
  }

  @Test
  void exact_doubles_areExact() {
    String tenth = "0.1000000000000000055511151231257827021181583404541015625";
    isZero(HighPrecision.exact(0.1).subtract(HighPrecision.exact(tenth)));
    assertThat(HighPrecision.exact(-4.9e-300).toDouble()).isEqualTo(-4.9e-300);
  }

  @Test
  void atan_machin_isPi() {
    Dfp fifth = DfpMath.atan(HighPrecision.exact("0.2")).multiply(16);
    Dfp rest = DfpMath.atan(HighPrecision.exact(1).divide(239)).multiply(4);
    isZero(fifth.subtract(rest).subtract(HighPrecision.pi()));
  }

  @Test
  void sine_ofTheArcTangent_isAlgebraic() {
    for (double x : new double[] {1e-12, 0.3, 1, 7, 1e9}) {
      Dfp t = HighPrecision.exact(x);
      Dfp root = t.multiply(t).add(HighPrecision.exact(1)).sqrt();
      Dfp sine = DfpMath.sin(DfpMath.atan(t)).subtract(t.divide(root));
      Dfp cosine = DfpMath.cos(DfpMath.atan(t)).subtract(HighPrecision.exact(1).divide(root));
      assertThat(sine.abs().toDouble()).isLessThan(ARC_TANGENT);
      assertThat(cosine.abs().toDouble()).isLessThan(ARC_TANGENT);
    }
  }

  @Test
  void expMinusOne_ofTheLogarithm_isTheArgument() {
    for (double x : new double[] {1e-300, 1e-20, 1e-10, 2e-10, 1e-3, 0.5, 3, 1e6}) {
      Dfp there = HighPrecision.logOnePlus(HighPrecision.exact(x));
      Dfp back = HighPrecision.expMinusOne(there).divide(HighPrecision.exact(x));
      assertThat(back.subtract(HighPrecision.exact(1)).abs().toDouble()).isLessThan(1e-38);
    }
  }

  @Test
  void error_ofNonsense_isNaN() {
    assertThat(HighPrecision.error(Double.POSITIVE_INFINITY, HighPrecision.pi())).isNaN();
    assertThat(HighPrecision.error(3, HighPrecision.exact(5))).isEqualTo(2);
  }
}
