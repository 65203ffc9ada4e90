package io.addra.propagation.coupling;

/**
 * Form factors of B to K and K*, by q^2 = m^2 of the LLP. Charged and neutral mesons share them.
 *
 * <ul>
 *   <li>f0 of B -> K: lattice, Fermilab/MILC, Phys. Rev. D 93 (2016) 025026, arXiv:1509.06235,
 *       expansion of Bourrely, Caprini and Lellouch with pole mass 5.711 GeV (as in the FLAG
 *       reviews). f0(0) = 0.336 equals f+(0) = 0.334 of the same fit, as it must. Error about 5 %
 *       at q^2 = 0, 2 % at the largest.
 *   <li>A0 of B -> K*: light-cone sum rules with lattice, A. Bharucha, D. Straub and R. Zwicky,
 *       JHEP 08 (2016) 098, arXiv:1503.05534, central values as in flavio
 *       (github.com/flav-io/flavio, {@code arXiv-1503-05534v2/BKstar_LCSR-Lattice.json}). A0(0) =
 *       0.369 with an error of 8 %; sum rules alone give 0.356 with 13 %.
 * </ul>
 *
 * A rate goes with the square, so that its error from here is about 10 % for K and 16 % for K*. Sum
 * rules hold below q^2 = 14 GeV^2; above, an older fit of A0 gives up to 40 % more for the rate.
 */
final class FormFactors {
  private static final double[] F0 = {0.292, 0.281, 0.150};
  private static final double F0_POLE = 5.711;
  private static final double[] A0 = {0.369196, -1.36584, 0.128191};
  private static final double A0_POLE = 5.366;

  private FormFactors() {}

  /** f0 of B -> K at q^2 (GeV^2). */
  static double f0(double q2) {
    double z = z(q2, Constants.mass("B+"), Constants.mass("K+"));
    return polynomial(F0, z) / pole(q2, F0_POLE);
  }

  /** A0 of B -> K* at q^2 (GeV^2). */
  static double a0(double q2) {
    double b = Constants.mass("B0");
    double kStar = Constants.mass("K*0");
    return polynomial(A0, z(q2, b, kStar) - z(0, b, kStar)) / pole(q2, A0_POLE);
  }

  /** z of q^2 with t0 = (M + m)(sqrt(M) - sqrt(m))^2, the choice of both papers. */
  static double z(double q2, double parent, double daughter) {
    double sum = parent + daughter;
    double tPlus = sum * sum;
    double root = Math.sqrt(parent) - Math.sqrt(daughter);
    double t = Math.sqrt(tPlus - q2);
    double t0 = Math.sqrt(tPlus - sum * root * root);
    return (t - t0) / (t + t0);
  }

  private static double pole(double q2, double mass) {
    return 1 - q2 / (mass * mass);
  }

  private static double polynomial(double[] coefficients, double z) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * z + coefficients[i];
    }
    return sum;
  }
}
