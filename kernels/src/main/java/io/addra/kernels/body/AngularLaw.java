package io.addra.kernels.body;

/**
 * Cosines of polar angles with a density proportional to 1 + b cos + a cos<sup>2</sup>.
 *
 * <p>Where b is 0 the cosine c solves c + a c<sup>3</sup>/3 = f (1 + a/3) for f uniform between -1
 * and 1: by the sine of a third of an angle for a &lt; 0, by the hyperbolic sine for a &gt; 0 (W.
 * H. Press et al., Numerical Recipes, section 5.6). Where it is not, by halving the range until it
 * is as short as the spacing of doubles.
 */
final class AngularLaw {
  /** Square root of a coefficient below which its square does not count. */
  private static final double FLAT = 1.0e-4;

  private static final int HALVINGS = 54;

  private AngularLaw() {}

  /** The cosine for f between -1 and 1, which is uniform; the law must nowhere be negative. */
  static double cosine(double f, double b, double a) {
    double symmetric = cosine(f, a);
    int halvings = b == 0.0 ? 0 : HALVINGS;
    double target = f * (1.0 + a / 3.0) + 0.5 * b;
    double low = -1.0;
    double high = 1.0;
    int k = 0;
    while (k < halvings) {
      double c = 0.5 * (low + high);
      double below = c * (1.0 + c * (0.5 * b + c * a / 3.0));
      boolean more = below < target;
      low = more ? c : low;
      high = more ? high : c;
      k = k + 1;
    }
    return b == 0.0 ? symmetric : 0.5 * (low + high);
  }

  /** The same for b = 0. */
  static double cosine(double f, double a) {
    double root = Math.sqrt(a < 0.0 ? -a : a);
    double w = f * ((1.5 + 0.5 * a) * root);
    double third = Math.sin(Math.asin(a < 0.0 ? w : 0.0) / 3.0);
    if (a > 0.0) {
      double size = w < 0.0 ? -w : w;
      double e = Math.exp(Math.log(size + Math.sqrt(size * size + 1.0)) / 3.0);
      double hyperbolic = 0.5 * (e - 1.0 / e);
      third = w < 0.0 ? -hyperbolic : hyperbolic;
    }
    // close to 0 the law is as good as linear in a, and what is divided by cancels
    double flat = f + a * (f - f * f * f) / 3.0;
    return root < FLAT ? flat : 2.0 * third / root;
  }
}
