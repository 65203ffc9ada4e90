package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;

/** What keeps processes of the Standard Model from their poles, in the centre-of-mass frame. */
final class Acceptance {
  static final Parameter PHOTON_ENERGY =
      Parameter.number(
          "photon_energy_min_GeV", "smallest energy of a photon, cms (GeV)", 1e-3, 5, 0.1);

  static final Parameter LEPTON_ENERGY =
      Parameter.number(
          "lepton_energy_min_GeV", "smallest energy of an electron, cms (GeV)", 1e-2, 5, 0.5);

  static final Parameter COSINE =
      Parameter.number(
          "cos_max",
          "largest size of the cosine to the beams of all that is made, cms",
          0.01,
          0.9999,
          0.95);

  static final Parameter ANGLE =
      Parameter.number(
          "angle_min_deg",
          "smallest angle between two of what is made, cms (degrees)",
          0.5,
          60,
          10);

  private static final double DEGREE = Math.PI / 180;

  private Acceptance() {}

  /** Directions by the poles along the beams, within a cosine. */
  static AngularLaw poles(double energy, double cosine) {
    double kappa = InitialRadiation.kappa(energy);
    return new AngularLaw.FromPoles(
        new AngularLaw.Poles(Axis.COLLISION, kappa, -cosine, cosine, false));
  }

  /** The same from a frame that moves: all directions, poles as wide as what is left out. */
  static AngularLaw seenFromPair(Axis axis, double cosine) {
    double kappa = 0.5 * (1 - cosine) * (1 + cosine);
    return new AngularLaw.FromPoles(new AngularLaw.Poles(axis, kappa, -1, 1, false));
  }

  /** 1 less the cosine of an angle (degrees). */
  static double versine(double degrees) {
    double sine = Math.sin(0.5 * degrees * DEGREE);
    return 2 * sine * sine;
  }
}
