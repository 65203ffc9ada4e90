package io.addra.propagation.decay;

import io.addra.kernels.chain.Split;
import io.addra.propagation.production.spectrum.PairSpectrum;

/**
 * N -> nu l- l+ by the weak interaction, masses of the leptons kept, N unpolarised. Immutable.
 *
 * <p>With p of N, k of the neutrino, k1 of l- and k2 of l+, g<sub>L</sub> and g<sub>R</sub> the
 * leptons' couplings, charged currents brought to the same form by Fierz, the squared amplitude
 * goes as
 *
 * <pre>
 * gL^2 (p.k2)(k.k1) + gR^2 (p.k1)(k.k2) + gL gR m1 m2 p.k .
 * </pre>
 *
 * <p>In the frame of a pair of mass Q the neutrino has the momentum P = (M<sup>2</sup> -
 * Q<sup>2</sup>)/(2 Q), against the pair's flight, so that k.k1 = P e1 + P q cos, p.k1 = (P + Q) e1
 * + P q cos and for l+ the same with -cos; e1, e2 are the leptons' energies and q their momentum
 * there. Source: that of neutrino-electron scattering, Review of Particle Physics, "Electroweak
 * model", by crossing; D. Gorbunov, M. Shaposhnikov, JHEP 10 (2007) 015.
 *
 * @param mass mass of N (GeV)
 * @param first mass of l- (GeV)
 * @param second mass of l+ (GeV)
 * @param left squared coupling that multiplies (p.k2)(k.k1)
 * @param right squared coupling that multiplies (p.k1)(k.k2)
 * @param mixed product of both couplings
 */
record NeutralLeptonPair(
    double mass, double first, double second, double left, double right, double mixed) {

  /** Spectrum of the pair. */
  PairSpectrum spectrum() {
    return new PairSpectrum(
        this::density,
        q -> coefficients(q)[1] / coefficients(q)[0],
        q -> coefficients(q)[2] / coefficients(q)[0],
        first + second,
        mass);
  }

  private double density(double q) {
    double[] a = coefficients(q);
    double p = Split.momentum(mass, 0, q);
    return p * Split.momentum(q, first, second) * (2 * a[0] + 2 * a[2] / 3);
  }

  /** Factors of 1, cos and cos^2 of l- at a mass of the pair (GeV). */
  private double[] coefficients(double q) {
    double p = (mass - q) * (mass + q) / (2 * q);
    double k = Split.momentum(q, first, second);
    double e1 = Math.hypot(k, first);
    double e2 = Math.hypot(k, second);
    double flat = (left + right) * (p + q) * p * e1 * e2 + mixed * first * second * p * q;
    double linear = p * k * (left * ((p + q) * e2 - p * e1) + right * (p * e2 - (p + q) * e1));
    return new double[] {flat, linear, -(left + right) * p * p * k * k};
  }
}
