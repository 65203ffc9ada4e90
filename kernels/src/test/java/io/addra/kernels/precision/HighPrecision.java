package io.addra.kernels.precision;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/**
 * Numbers of at least 56 decimal digits, made from the exact values of doubles. The library's arc
 * tangent is good to 36 digits only near an argument of 1, the other functions to about 50.
 */
public final class HighPrecision {
  /** The spacing of doubles at 1. */
  public static final double ULP = 0x1p-52;

  private static final DfpField FIELD = new DfpField(56);
  private static final Dfp SMALL = exact(1e-10);

  private HighPrecision() {}

  /** The value of a double. */
  public static Dfp exact(double x) {
    return FIELD.newDfp(x);
  }

  /** A decimal number, such as a constant of nature. */
  public static Dfp exact(String decimal) {
    return FIELD.newDfp(decimal);
  }

  /** Half a turn (rad). */
  public static Dfp pi() {
    return FIELD.getPi();
  }

  /** The logarithm of 1 + x, also where 1 + x would lose the digits of x. */
  public static Dfp logOnePlus(Dfp x) {
    if (x.abs().greaterThan(SMALL)) {
      return DfpMath.log(x.add(exact(1)));
    }
    Dfp sum = exact(0);
    for (int n = 8; n > 0; n--) {
      sum = exact(1).divide(n).subtract(x.multiply(sum));
    }
    return x.multiply(sum);
  }

  /** The exponential of x less 1, also where the exponential would lose the digits of x. */
  public static Dfp expMinusOne(Dfp x) {
    if (x.abs().greaterThan(SMALL)) {
      return DfpMath.exp(x).subtract(exact(1));
    }
    Dfp sum = exact(1);
    for (int n = 8; n > 1; n--) {
      sum = exact(1).add(x.multiply(sum).divide(n));
    }
    return x.multiply(sum);
  }

  /** The distance of a double from the exact value; NaN if the double is not finite. */
  public static double error(double found, Dfp exact) {
    return Double.isFinite(found) ? exact(found).subtract(exact).abs().toDouble() : Double.NaN;
  }
}
