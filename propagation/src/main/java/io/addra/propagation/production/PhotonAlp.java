package io.addra.propagation.production;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.ChainBuilder.Made;

/**
 * e+ e- -> gamma a, an axion-like particle that couples to two photons, by a virtual photon.
 * Immutable.
 *
 * <p>Its momentum in the centre-of-mass frame is (s - m^2)/(2 sqrt(s)). Its direction there follows
 * 1 + cos^2 about the beam: the virtual photon has spin +1 or -1 along the beam (electron mass
 * neglected), the photon's spin is +1 or -1 along its own direction and the ALP has none, so that
 * |d^1(1,1)|^2 + |d^1(1,-1)|^2 is what is left (source: Review of Particle Physics, "Clebsch-Gordan
 * coefficients, spherical harmonics, and d functions"). The photon need not be seen. Energy spread
 * of the beams, initial-state radiation and photon fusion are not included.
 */
public final class PhotonAlp implements ProductionModel {

  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-alp";

  private static final double ONE_PLUS_COS_SQUARED = 1;

  /**
   * Fine-structure constant at low energy, and (hbar c)^2 (pb GeV^2): PDG, "Physical constants".
   */
  private static final double ALPHA = 1 / 137.035999;

  private static final double PICOBARN_GEV_SQUARED = 3.893793721e8;

  private final Collision collision;

  private PhotonAlp(Collision collision) {
    this.collision = collision;
  }

  /** At SuperKEKB at the Y(4S). */
  public static PhotonAlp at(LuminousRegion region) {
    return new PhotonAlp(new Collision(Beams.superKekb(), region));
  }

  /** The beams. */
  public Beams beams() {
    return collision.beams();
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> gamma " + llp;
  }

  @Override
  public double maxMass() {
    return beams().sqrtS();
  }

  /** Momentum of an LLP of the given mass (GeV) in the centre-of-mass frame (GeV). */
  public double llpMomentum(double mass) {
    return TwoBody.momentum(beams().sqrtS(), 0, mass);
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
    Collision.checkMass(mass, this);
    double ratio = mass / beams().sqrtS();
    double phaseSpace = Math.pow((1 - ratio) * (1 + ratio), 3);
    return PICOBARN_GEV_SQUARED * ALPHA * coupling * coupling / 24 * phaseSpace;
  }

  @Override
  public EventModel event(double mass) {
    Collision.checkMass(mass, this);
    ChainBuilder chain = new ChainBuilder(collision);
    return chain.build(chain.collide(Made.llp(mass), Made.photon(), ONE_PLUS_COS_SQUARED));
  }
}
