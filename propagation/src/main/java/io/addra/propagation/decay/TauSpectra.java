package io.addra.propagation.decay;

import io.addra.kernels.chain.Split;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.spectrum.PairSpectrum;
import org.apache.commons.math3.complex.Complex;

/**
 * Spectra of the decays of an unpolarised tau to three particles, all masses kept but that of the
 * neutrino.
 *
 * <p>Leptons: the squared amplitude goes as (p<sub>tau</sub>.p<sub>a</sub>)(p<sub>l</sub>.p<sub>b
 * </sub>), a the anti-neutrino of the lepton and b the neutrino of the tau: it depends on the mass
 * of l and b alone, and that pair is isotropic. Source: Review of Particle Physics, "Muon decay
 * parameters", V - A.
 *
 * <p>Two pions: a conserved current between spinless particles, whose squared amplitude at pair
 * mass Q goes as |F|<sup>2</sup> k<sup>2</sup> (m<sup>2</sup> - Q<sup>2</sup>) [1 + (m<sup>2</sup>
 * - Q<sup>2</sup>)/Q<sup>2</sup> cos<sup>2</sup>], k the pions' momentum and the angle that of a
 * pion about the pair's flight; F is a rho with the width of a p wave. Source: J. H. Kühn and A.
 * Santamaria, Z. Phys. C48 (1990) 445, without the rho's excitations.
 */
final class TauSpectra {
  private static final double TAU = Particles.standard().get("tau-").mass();
  private static final double CHARGED = Particles.standard().get("pi-").mass();
  private static final double NEUTRAL = Particles.standard().get("pi0").mass();
  private static final double RHO = Particles.standard().get("rho-").mass();

  private TauSpectra() {}

  /** Mass of the pair of a lepton of a mass (GeV) and the tau's neutrino. */
  static PairSpectrum lepton(double mass) {
    return PairSpectrum.isotropic(
        m ->
            (TAU * TAU - m * m)
                * (m * m - mass * mass)
                * Split.momentum(TAU, 0, m)
                * Split.momentum(m, mass, 0),
        mass,
        TAU);
  }

  /** Mass of a charged and a neutral pion, and the law of the charged one's angle. */
  static PairSpectrum pions() {
    return new PairSpectrum(
        TauSpectra::pionDensity,
        _ -> 0,
        m -> (TAU - m) * (TAU + m) / (m * m),
        CHARGED + NEUTRAL,
        TAU);
  }

  private static double pionDensity(double m) {
    double k = Split.momentum(m, CHARGED, NEUTRAL);
    double flat = (TAU * TAU - m * m) * (TAU * TAU + 2 * m * m) / (m * m);
    return flat * k * k * k * Split.momentum(TAU, 0, m) * formFactorSquared(m, k);
  }

  private static double formFactorSquared(double m, double k) {
    double ratio = k / Split.momentum(RHO, CHARGED, NEUTRAL);
    double width = Constants.RHO_WIDTH * RHO * RHO / (m * m) * ratio * ratio * ratio;
    Complex off = new Complex(RHO * RHO - m * m, -m * width);
    double size = off.abs();
    return Math.pow(RHO, 4) / (size * size);
  }
}
