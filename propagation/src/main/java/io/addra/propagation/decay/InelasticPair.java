package io.addra.propagation.decay;

import io.addra.kernels.chain.Split;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.spectrum.PairSpectrum;

/**
 * chi2 -> chi1 l+ l- by a vector A' off its mass shell, all masses kept, spins averaged. Immutable.
 *
 * <p>Both currents are vectors. The contraction of their traces, with p of the chi and k of the
 * leptons, is 32 times
 *
 * <pre>
 * (p1.k1)(p2.k2) + (p1.k2)(p2.k1) + m^2 p1.p2 - m1 m2 k1.k2 - 2 m1 m2 m^2
 *   = (D^2 - Q^2)(S + Q^2 + 4 m^2)/8 [1 + a cos^2],
 * a = -(1 - 4 m^2/Q^2)(S - Q^2)/(S + Q^2 + 4 m^2),
 * </pre>
 *
 * <p>with Q the mass of the pair, D = m2 - m1, S = (m1 + m2)<sup>2</sup>, m the lepton's mass and
 * the angle that of a lepton in the pair's frame about its flight. Its integral over the cosine
 * leaves
 *
 * <pre>
 * dGamma/dQ = 4 eps^2 alpha alpha_D/(pi m2^2) p k (D^2 - Q^2)(S + 2 Q^2)(1 + 2 m^2/Q^2)
 *               / (6 (Q^2 - mA^2)^2),
 * </pre>
 *
 * <p>p the momentum of chi1 and k that of a lepton in the pair's frame; for m &lt;&lt; D &lt;&lt;
 * m1, mA its integral is 4 eps<sup>2</sup> alpha alpha_D D<sup>5</sup>/(15 pi mA<sup>4</sup>).
 * Source: kinematics of the Review of Particle Physics; the limit: E. Izaguirre, Y. Kahn, G.
 * Krnjaic, M. Moschella, Phys. Rev. D96 (2017) 055007.
 *
 * @param heavy mass of chi2 (GeV)
 * @param light mass of chi1 (GeV)
 * @param lepton mass of the lepton (GeV)
 * @param vector mass of the A' (GeV), above heavy - light
 */
record InelasticPair(double heavy, double light, double lepton, double vector) {

  /** Spectrum of the pair. */
  PairSpectrum spectrum() {
    return new PairSpectrum(this::density, _ -> 0, this::square, 2 * lepton, heavy - light);
  }

  /** Coefficient of the squared cosine at a mass of the pair (GeV). */
  double square(double q) {
    double s = (heavy + light) * (heavy + light);
    double still = 4 * lepton * lepton;
    return -(1 - still / (q * q)) * (s - q * q) / (s + q * q + still);
  }

  private double density(double q) {
    double gap = heavy - light;
    double sum = heavy + light;
    double off = (q - vector) * (q + vector);
    return Split.momentum(heavy, light, q)
        * Split.momentum(q, lepton, lepton)
        * (gap - q)
        * (gap + q)
        * (sum * sum + 2 * q * q)
        * (1 + 2 * lepton * lepton / (q * q))
        / (6 * off * off);
  }

  /** Width over the squared mixing times the coupling alpha_D (GeV). */
  double width() {
    return 4 * Constants.ALPHA / (Math.PI * heavy * heavy) * spectrum().integral();
  }
}
