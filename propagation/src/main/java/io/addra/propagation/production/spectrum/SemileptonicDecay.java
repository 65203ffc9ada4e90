package io.addra.propagation.production.spectrum;

import io.addra.kernels.chain.Split;

/**
 * B -> M l N by a V - A current, with all masses: the mass of the pair of l and N, and the angle of
 * l about its flight. Immutable.
 *
 * <p>With helicity amplitudes H<sub>t</sub>, H<sub>0</sub>, H<sub>+</sub>, H<sub>-</sub> of the
 * hadrons, pair mass Q, momentum k of l, energies E<sub>1</sub> of l and E<sub>2</sub> of N in the
 * pair's frame and k<sub>1</sub>.k<sub>2</sub> = (Q<sup>2</sup> - m<sub>1</sub><sup>2</sup> -
 * m<sub>2</sub><sup>2</sup>)/2, the squared amplitude is the contraction 2 (H.k<sub>1</sub>)
 * (H*.k<sub>2</sub>) - H.H* k<sub>1</sub>.k<sub>2</sub> and its antisymmetric part:
 *
 * <pre>
 * 2 Ht^2 E1 E2 - (Ht^2 - H0^2) k1.k2 - 2 Ht H0 k (E1 - E2) c - 2 H0^2 k^2 c^2
 *   + (|H+|^2 + |H-|^2)(k1.k2 - k^2 + k^2 c^2) + (|H-|^2 - |H+|^2) k Q c
 * </pre>
 *
 * <p>and its density in Q goes with p k. For a massless N it is that of J. G. Körner and G. A.
 * Schuler, Z. Phys. C46 (1990) 93.
 *
 * @param parent mass of the B (GeV)
 * @param meson mass of M (GeV)
 * @param lepton mass of l (GeV)
 * @param neutral mass of N (GeV)
 * @param current helicity amplitudes
 */
public record SemileptonicDecay(
    double parent, double meson, double lepton, double neutral, HadronicCurrent current) {

  /** The spectrum. */
  public PairSpectrum spectrum() {
    return new PairSpectrum(
        this::density,
        q -> coefficients(q)[1] / coefficients(q)[0],
        q -> coefficients(q)[2] / coefficients(q)[0],
        lepton + neutral,
        parent - meson);
  }

  private double density(double q) {
    double[] a = coefficients(q);
    double p = Split.momentum(parent, meson, q);
    return p * Split.momentum(q, lepton, neutral) * (2 * a[0] + 2 * a[2] / 3);
  }

  /** Factors of 1, cos and cos^2 at a mass of the pair (GeV). */
  private double[] coefficients(double q) {
    double k = Split.momentum(q, lepton, neutral);
    double e1 = Math.hypot(k, lepton);
    double e2 = Math.hypot(k, neutral);
    double product = (q * q - lepton * lepton - neutral * neutral) / 2;
    double[] h = current.amplitudes(parent, meson, q);
    double ht = h[0];
    double h0 = h[1];
    double sum = h[2] * h[2] + h[3] * h[3];
    double difference = h[3] * h[3] - h[2] * h[2];
    return new double[] {
      2 * ht * ht * e1 * e2 - (ht * ht - h0 * h0) * product + sum * (product - k * k),
      -2 * ht * h0 * k * (e1 - e2) + difference * k * q,
      -2 * h0 * h0 * k * k + sum * k * k
    };
  }
}
