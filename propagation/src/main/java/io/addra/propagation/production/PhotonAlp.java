package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;

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

  @Override
  public LlpSource source(double mass) {
    Collision.checkMass(mass, this);
    // the LLP itself is the particle of the pair
    return collision
        .source(ONE_PLUS_COS_SQUARED)
        .withParent(mass, llpMomentum(mass), 0)
        .withLlp(mass, 0);
  }
}
