package io.addra.propagation.production.spectrum;

import io.addra.kernels.chain.Split;

/** Helicity amplitudes of the current that turns a B into a meson. Implementations are constant. */
@FunctionalInterface
public interface HadronicCurrent {
  /**
   * The amplitudes H<sub>t</sub>, H<sub>0</sub>, H<sub>+</sub>, H<sub>-</sub>, up to a common
   * factor.
   *
   * @param parent mass of the B (GeV)
   * @param meson mass of the meson (GeV)
   * @param q mass of the pair of leptons (GeV)
   */
  double[] amplitudes(double parent, double meson, double q);

  /** The product of velocities w of B and meson. */
  private static double w(double parent, double meson, double q) {
    return Math.max(1, (parent * parent + meson * meson - q * q) / (2 * parent * meson));
  }

  private static double z(double w) {
    double root = Math.sqrt(w + 1);
    return (root - Math.sqrt(2)) / (root + Math.sqrt(2));
  }

  /** H_t and H_0 of f+ and f0, for a meson without spin. */
  private static double[] spinless(
      double parent, double meson, double q, double plus, double zero) {
    double p = Split.momentum(parent, meson, q);
    double ht = zero * (parent * parent - meson * meson) / q;
    return new double[] {ht, 2 * plus * parent * p / q, 0, 0};
  }

  /**
   * B to D: I. Caprini, L. Lellouch, M. Neubert, Nucl. Phys. B530 (1998) 153, with rho^2 = 1.13
   * (HFLAV, arXiv:2206.07501), f0 as heavy-quark symmetry has it.
   */
  static HadronicCurrent toD() {
    double slope = 1.13;
    return (parent, meson, q) -> {
      double w = w(parent, meson, q);
      double z = z(w);
      double g = 1 - 8 * slope * z + (51 * slope - 10) * z * z - (252 * slope - 84) * z * z * z;
      double r = meson / parent;
      double root = 2 * Math.sqrt(r);
      return spinless(parent, meson, q, g * (1 + r) / root, g * root / (1 + r) * (w + 1) / 2);
    };
  }

  /**
   * B to D*: the same paper, with rho^2 = 1.12, R1 = 1.27, R2 = 0.85 (HFLAV) and R0 = 1.14 (S.
   * Fajfer, J. F. Kamenik, I. Nisandzic, Phys. Rev. D85 (2012) 094025).
   */
  static HadronicCurrent toDStar() {
    double slope = 1.12;
    return (parent, meson, q) -> {
      double w = w(parent, meson, q);
      double z = z(w);
      double h = 1 - 8 * slope * z + (53 * slope - 15) * z * z - (231 * slope - 91) * z * z * z;
      double r1 = 1.27 - 0.12 * (w - 1) + 0.05 * (w - 1) * (w - 1);
      double r2 = 0.85 + 0.11 * (w - 1) - 0.06 * (w - 1) * (w - 1);
      double r0 = 1.14 - 0.11 * (w - 1) + 0.01 * (w - 1) * (w - 1);
      double scale = 2 * Math.sqrt(parent * meson) / (parent + meson);
      double a1 = h * scale * (w + 1) / 2;
      double p = Split.momentum(parent, meson, q);
      double sum = parent + meson;
      double across = 2 * parent * p / sum * (r1 / scale * h);
      double along =
          (parent * parent - meson * meson - q * q) * sum * a1
              - 4 * parent * parent * p * p / sum * (r2 / scale * h);
      return new double[] {
        2 * parent * p / q * (r0 / scale * h),
        along / (2 * meson * q),
        sum * a1 - across,
        sum * a1 + across
      };
    };
  }

  /**
   * B to pi: D. Becirevic and A. B. Kaidalov, Phys. Lett. B478 (2000) 417, with alpha = 0.5 and
   * beta = 1.2 and the B*'s pole.
   */
  static HadronicCurrent toPion() {
    double pole = 5.3247;
    return (parent, meson, q) -> {
      double x = q * q / (pole * pole);
      return spinless(parent, meson, q, 1 / ((1 - x) * (1 - 0.5 * x)), 1 / (1 - x / 1.2));
    };
  }
}
