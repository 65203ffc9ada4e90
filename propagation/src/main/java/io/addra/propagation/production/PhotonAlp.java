package io.addra.propagation.production;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;
import java.util.Map;

/**
 * e+ e- -> gamma a, an axion-like particle that couples to two photons, by a virtual photon.
 * Immutable.
 *
 * <p>Its momentum in the centre-of-mass frame is (s - m^2)/(2 sqrt(s)). Its direction there follows
 * 1 + cos^2 about the beam: the virtual photon has spin +1 or -1 along the beam (electron mass
 * neglected), the photon's spin is +1 or -1 along its own direction and the ALP has none, so that
 * |d^1(1,1)|^2 + |d^1(1,-1)|^2 is what is left (source: Review of Particle Physics, "Clebsch-Gordan
 * coefficients, spherical harmonics, and d functions"). The photon need not be seen. Energy spread
 * of the beams and photon fusion are not included.
 */
public final class PhotonAlp extends CollisionModel {

  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-alp";

  private static final List<Parameter> PARAMETERS = List.of(InitialRadiation.PARAMETER);

  private final boolean radiates;

  PhotonAlp(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    radiates = InitialRadiation.isOn(settings);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "photon and an axion-like particle",
        "e+ e- -> gamma LLP",
        PARAMETERS,
        List.of(
            "dN/dcos = 3/8 (1 + cos^2) of the LLP about the beam, p* = (s - m^2)/(2 sqrt(s))",
            "sigma = alpha g_agg^2/24 (1 - m^2/s)^3, all directions"),
        List.of("M. J. Dolan et al., JHEP 12 (2017) 094, arXiv:1709.00009"),
        List.of("the photon need not be seen", "no energy spread of the beams, no photon fusion"),
        PhotonAlp::new);
  }

  /** At SuperKEKB at the Y(4S), without initial-state radiation. */
  public static PhotonAlp at(LuminousRegion region) {
    return new PhotonAlp(Settings.of(PROCESS, PARAMETERS, Map.of()), Collision.superKekb(region));
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> gamma " + llp;
  }

  @Override
  public double maxMass() {
    return energy();
  }

  /** Momentum of an LLP of the given mass (GeV) in the centre-of-mass frame (GeV). */
  public double llpMomentum(double mass) {
    return TwoBody.momentum(energy(), 0, mass);
  }

  /**
   * Cross-section in all directions (pb): alpha g^2/24 (1 - m^2/s)^3, without initial-state
   * radiation and with alpha at low energy (source: M. Dolan et al., JHEP 12 (2017) 094,
   * arXiv:1709.00009).
   *
   * @param mass mass of the ALP (GeV), above 0 and below {@link #maxMass()}
   * @param coupling coupling g to two photons (1/GeV), of the Lagrangian -(g/4) a F dual-F
   * @throws IllegalArgumentException if the mass is out of range
   */
  public double crossSection(double mass, double coupling) {
    chain(mass);
    return Constants.PICOBARN_GEV_SQUARED
        * Constants.ALPHA
        * coupling
        * coupling
        / 24
        * phaseSpace(mass, energy());
  }

  private static double phaseSpace(double mass, double energy) {
    double ratio = mass / energy;
    return Math.pow((1 - ratio) * (1 + ratio), 3);
  }

  /** The process by the energy of the collision, for a mass (GeV). */
  static HardProcess hard(double mass) {
    return HardProcess.of(energy -> phaseSpace(mass, energy), 1, mass);
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    return chain.build(chain.collide(Made.llp(mass), Made.photon(), hard(mass), radiates));
  }
}
