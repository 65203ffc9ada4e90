package io.addra.propagation.production;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import java.util.List;

/**
 * A tau of e+ e- -> tau+ tau- decays to a pion or rho and a neutral LLP, as a heavy neutral lepton.
 * Immutable.
 *
 * <p>The tau's direction in the centre-of-mass frame follows 1 + cos^2 + (4 m^2/s) sin^2 about the
 * beam (photon exchange; source: Review of Particle Physics, "Cross-section formulae for specific
 * processes"), it flies before it decays, and the LLP is isotropic in its rest frame: the spins of
 * the taus and their correlation are left out, as are Z exchange, energy spread of the beams and
 * initial-state radiation. The rho has its pole mass.
 */
public final class TauDecay extends PairDecay {

  /** Name of this process in scan files. */
  public static final String PROCESS = "tau-decay";

  private static final List<String> PARENTS = List.of("tau-", "tau+");
  private static final List<String> DAUGHTERS = List.of("pi-", "pi+", "rho-", "rho+");

  private TauDecay(Particle parent, Particle daughter, Collision collision) {
    super(parent, daughter, collision);
  }

  /**
   * A decay at SuperKEKB at the Y(4S).
   *
   * @param parent one of {@link #parents()}
   * @param daughter one of {@link #daughtersOf(String)}
   * @param region where the beams collide
   * @throws IllegalArgumentException if parent or daughter is not known, or charge is not conserved
   */
  public static TauDecay of(String parent, String daughter, LuminousRegion region) {
    Names.check("parent", parent, PARENTS);
    Names.check("daughter of " + parent, daughter, daughtersOf(parent));
    Particles particles = Particles.standard();
    return new TauDecay(
        particles.get(parent), particles.get(daughter), new Collision(Beams.superKekb(), region));
  }

  /** The parents that are known. */
  public static List<String> parents() {
    return PARENTS;
  }

  /** The daughters that a parent can have beside a neutral LLP: known mesons of the same charge. */
  public static List<String> daughtersOf(String parent) {
    return Names.ofCharge(DAUGHTERS, parent);
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  double angularCoefficient() {
    double velocity = parentMomentum() / (beams().sqrtS() / 2);
    double threshold = 1 - velocity * velocity;
    return (1 - threshold) / (1 + threshold);
  }
}
