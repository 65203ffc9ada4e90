package io.addra.kernels.body;

/**
 * The polar angle of a photon in e+ e- &rarr; &gamma; V, with V a vector of mass M that couples to
 * electrons as the photon does, or a pair of that mass.
 *
 * <p>With k = 4 m<sub>e</sub><sup>2</sup>/s, D = sin<sup>2</sup> + k cos<sup>2</sup>, x = 1 -
 * M<sup>2</sup>/s and h = x<sup>2</sup> - 2x + 2, d&sigma;/dcos is proportional to [sin<sup>2</sup>
 * - x<sup>2</sup> sin<sup>4</sup>/(2h) - k ((1 - 2x) sin<sup>2</sup> - x<sup>2</sup>
 * cos<sup>4</sup>)/h] / D<sup>2</sup> up to terms of order k<sup>2</sup> (G. Bonneau and F. Martin,
 * Nucl. Phys. B27 (1971) 381; M. Benayoun et al., hep-ph/9910523). For x = 1 it is that of e+ e-
 * &rarr; &gamma; &gamma;, for k = 0 it is 1 + cos<sup>2</sup> + 4r/(1 - r)<sup>2</sup> over
 * sin<sup>2</sup> with r = M<sup>2</sup>/s.
 *
 * <p>The cosine is tanh(y)/sqrt(1 - k) with y uniform in a range, which is 1/D; what is left of the
 * law, at most 1, is a weight.
 */
final class PoleLaw {
  private PoleLaw() {}

  /** D at y: 1/cosh<sup>2</sup>. */
  static double denominator(double y) {
    double e = Math.exp(-2.0 * (y < 0.0 ? -y : y));
    return 4.0 * e / ((1.0 + e) * (1.0 + e));
  }

  /** The cosine at y, of its sign. */
  static double cosine(double y, double k) {
    double e = Math.exp(-2.0 * (y < 0.0 ? -y : y));
    double size = (1.0 - e) / ((1.0 + e) * Math.sqrt(1.0 - k));
    double cut = size < 1.0 ? size : 1.0;
    return y < 0.0 ? -cut : cut;
  }

  /** The sine at y, which is not made from the cosine: near a pole that has lost it. */
  static double sine(double y, double k) {
    double square = (denominator(y) - k) / (1.0 - k);
    return Math.sqrt(square > 0.0 ? square : 0.0);
  }

  /** What is left of the law at y, from 0 to 1. */
  static double weight(double y, double k, double x) {
    double sine = sine(y, k);
    double cosine = cosine(y, k);
    double s2 = sine * sine;
    double c2 = cosine * cosine;
    double h = x * x - 2.0 * x + 2.0;
    double soft = k * ((1.0 - 2.0 * x) * s2 - x * x * c2 * c2);
    return (s2 - x * x * s2 * s2 / (2.0 * h) - soft / h) / denominator(y);
  }
}
