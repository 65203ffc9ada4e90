package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;

/**
 * What e+ e- -> gamma A' processes share: a dark photon A' with kinetic mixing, and the range of
 * the photon's angle. Immutable. For the law see {@link AngularLaw.Poles}.
 */
final class PhotonVector {
  private static final Parameter LOWEST =
      Parameter.number(
          "photon_cos_min", "smallest cosine of the photon to the electrons, cms", -1, 1, -1);
  private static final Parameter HIGHEST =
      Parameter.number("photon_cos_max", "largest cosine, cms", -1, 1, 1);

  /** What scan files may say of the photon. */
  static final List<Parameter> PARAMETERS = List.of(LOWEST, HIGHEST);

  static final List<String> FORMULAE =
      List.of(
          "dsigma/dcos = (2 pi alpha^2 eps^2/s)(1 - r)(1 + c^2 + 4r/(1 - r)^2)/(1 - c^2), r = m^2/s,"
              + " poles cut off by the electron's mass",
          "events are drawn from the poles and weighted by the rest");

  static final List<String> SOURCES =
      List.of(
          "G. Bonneau and F. Martin, Nucl. Phys. B27 (1971) 381",
          "R. Essig, P. Schuster, N. Toro, Phys. Rev. D80 (2009) 015003, arXiv:0903.3941");

  private final double lowest;
  private final double highest;

  PhotonVector(Settings settings) {
    lowest = settings.number(LOWEST.name());
    highest = settings.number(HIGHEST.name());
    if (!(lowest < highest)) {
      throw new SettingException(
          HIGHEST.name(), "expected more than photon_cos_min = " + lowest + ", found " + highest);
    }
  }

  /** Makes photon and A' of a mass (GeV); returns the photon's place in the chain. */
  int collide(ChainBuilder chain, double energy, Made vector) {
    double kappa = InitialRadiation.kappa(energy);
    AngularLaw law = new AngularLaw.Poles(Axis.COLLISION, kappa, lowest, highest, true);
    return chain.split(0, Made.photon(), vector, law);
  }

  /**
   * Cross-section (pb) for a mixing of 1 in the photon's range. Towards a beam, where the
   * electron's mass cuts the pole off, the logarithm of the pole is ln(s/m_e^2) - 1 over both
   * beams.
   */
  double crossSection(double mass, double energy) {
    double r = mass * mass / (energy * energy);
    double pole = 2 + 4 * r / ((1 - r) * (1 - r));
    double integral = end(highest, energy, pole) - end(lowest, energy, pole);
    return Constants.PICOBARN_GEV_SQUARED
        * 2
        * Math.PI
        * Constants.ALPHA
        * Constants.ALPHA
        / (energy * energy)
        * (1 - r)
        * integral;
  }

  /** The integral of the law from 0 to a cosine. */
  private static double end(double cosine, double energy, double pole) {
    double half = Math.log(energy / Constants.ELECTRON_MASS);
    double size = Math.abs(cosine);
    boolean open = size == 1;
    // with the mass: (ln(s/m^2) - 1)/2 for the pole, of which the rest keeps -c
    double value =
        open ? pole * (half - 0.5) : pole * 0.5 * Math.log((1 + size) / (1 - size)) - size;
    return Math.copySign(value, cosine);
  }
}
