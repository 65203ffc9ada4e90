package io.addra.kernels.body;

/**
 * Arc lengths from the half-angle variable &sigma; = (2/&kappa;) tan(&psi;/2) of {@link
 * HelixKernel}.
 *
 * <p>The arc tangent is taken at the nearest of 0, &pi;/4, &pi;/2 and their mirror images, so that
 * what is left is below tan(&pi;/8), where atan(x)/x = 1 + x<sup>2</sup> Q(x<sup>2</sup>). Q is the
 * polynomial of degree 10 through the values at the zeros of Chebyshev's polynomial of degree 11 on
 * 0 to tan<sup>2</sup>(&pi;/8), in 60-digit arithmetic (method: J.-M. Muller, Elementary Functions,
 * chapters 3 and 11); with its coefficients rounded it is within 0.07 of half an ulp.
 */
final class HelixArc {
  /** Below every arc of a track without curvature that ends somewhere. */
  static final double ENDLESS = Double.POSITIVE_INFINITY;

  private static final int SMALL = 0;
  private static final int MIDDLE = 1;
  private static final int STEEP = 2;
  private static final int OBTUSE = 4;
  private static final double TAN_EIGHTH = 0.41421356237309503;
  private static final double QUARTER_PI = 0.7853981633974483;
  private static final double HALF_PI = 1.5707963267948966;
  private static final double PI = 3.141592653589793;

  private HelixArc() {}

  /**
   * The arc (2/&kappa;) atan(&kappa; up/(2 down)) with the angle in 0 to &pi;; 0 at the start, -1
   * behind the start of a straight track.
   *
   * @param up not below 0
   * @param kappa curvature without sign (1/cm)
   * @param perKappa 2/kappa (cm); anything where kappa is 0
   */
  static double length(double up, double down, double kappa, double perKappa) {
    int range = range(up, down, kappa);
    return length(quotient(up, down, kappa, range), range, kappa, perKappa);
  }

  /**
   * Where the angle is: {@link #SMALL} near 0 or pi, {@link #STEEP} near pi/2, {@link #MIDDLE}
   * between, and {@link #OBTUSE} more if it is beyond pi/2.
   */
  static int range(double up, double down, double kappa) {
    double size = Math.abs(down);
    double reach = 0.5 * kappa * up;
    int large = size < TAN_EIGHTH * reach ? STEEP : MIDDLE;
    int range = reach < TAN_EIGHTH * size ? SMALL : large;
    return down < 0.0 ? range + OBTUSE : range;
  }

  /**
   * The quotient whose arc tangent is taken in a range: of lengths (cm) in SMALL, else a number.
   */
  static double quotient(double up, double down, double kappa, int range) {
    double top = up;
    double bottom = Math.abs(down);
    if ((range & 3) > 0) {
      double size = bottom;
      double reach = 0.5 * kappa * up;
      boolean steep = (range & 3) > 1;
      top = steep ? -size : reach - size;
      bottom = steep ? reach : reach + size;
    }
    return top / bottom;
  }

  /** The arc for a quotient and its range (cm). */
  static double length(double quotient, int range, double kappa, double perKappa) {
    boolean large = (range & 3) > 0;
    double x = (large ? 1.0 : 0.5 * kappa) * quotient;
    double z = x * x;
    double arc = quotient + quotient * z * excess(z);
    if (large) {
      arc = perKappa * (((range & 3) > 1 ? HALF_PI : QUARTER_PI) + arc);
    }
    if (range > 3) {
      arc = kappa > 0.0 ? PI * perKappa - arc : -1.0;
    }
    return arc;
  }

  /** The same where both may have changed sign. */
  static double ofFraction(double top, double bottom, double kappa, double perKappa) {
    return length(Math.abs(top), top < 0.0 ? -bottom : bottom, kappa, perKappa);
  }

  /** Half a turn (cm); endless without curvature. */
  static double halfTurn(double kappa, double perKappa) {
    return kappa > 0.0 ? HALF_PI * perKappa : ENDLESS;
  }

  /**
   * The sine of x over x, so a chord over its arc for half their angle; up to pi/4 by its power
   * series, whose next term is below 1e-18.
   */
  static double chordRatio(double x) {
    double z = x * x;
    double z2 = z * z;
    double a = 1.0 - z * (1.0 / 6.0);
    double b = 1.0 / 120.0 - z * (1.0 / 5040.0);
    double c = 1.0 / 362880.0 - z * (1.0 / 39916800.0);
    double d = 1.0 / 6227020800.0 - z * (1.0 / 1307674368000.0);
    double near = a + z2 * (b + z2 * (c + z2 * (d + z2 * (1.0 / 355687428096000.0))));
    return Math.abs(x) < QUARTER_PI ? near : Math.sin(x) / x;
  }

  /** The cosine; up to pi/4 by its power series, whose next term is below 1e-17. */
  static double cosine(double x) {
    double z = x * x;
    double z2 = z * z;
    double a = 1.0 - z * 0.5;
    double b = 1.0 / 24.0 - z * (1.0 / 720.0);
    double c = 1.0 / 40320.0 - z * (1.0 / 3628800.0);
    double d = 1.0 / 479001600.0 - z * (1.0 / 87178291200.0);
    double near = a + z2 * (b + z2 * (c + z2 * (d + z2 * (1.0 / 20922789888000.0))));
    return Math.abs(x) < QUARTER_PI ? near : Math.cos(x);
  }

  /** (atan(x)/x - 1)/z for z = x squared up to tan(pi/8) squared. */
  private static double excess(double z) {
    double z2 = z * z;
    double z4 = z2 * z2;
    double a = -0.3333333333333333 + z * 0.19999999999995516;
    double b = -0.14285714284665682 + z * 0.11111111015187018;
    double c = -0.0909090457530649 + z * 0.07692183125376892;
    double d = -0.06664510525508936 + z * 0.05858140904866328;
    double e = -0.050854078345894844 + z * 0.03923044778479309;
    double low = a + z2 * b + z4 * (c + z2 * d);
    return low + z4 * z4 * (e + z2 * -0.019175404711104935);
  }
}
