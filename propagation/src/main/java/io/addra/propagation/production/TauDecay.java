package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;
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
public final class TauDecay implements ProductionModel {

  /** Name of this process in scan files. */
  public static final String PROCESS = "tau-decay";

  private static final List<String> PARENTS = List.of("tau-", "tau+");
  private static final List<String> DAUGHTERS = List.of("pi-", "pi+", "rho-", "rho+");

  private final Particle parent;
  private final Particle daughter;
  private final Collision collision;

  private TauDecay(Particle parent, Particle daughter, Collision collision) {
    this.parent = parent;
    this.daughter = daughter;
    this.collision = collision;
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

  /** The tau. */
  public Particle parent() {
    return parent;
  }

  /** The meson beside the LLP. */
  public Particle daughter() {
    return daughter;
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
    return parent.name() + " -> " + daughter.name() + " " + llp;
  }

  @Override
  public double maxMass() {
    return parent.mass() - daughter.mass();
  }

  /** Momentum of the tau in the centre-of-mass frame (GeV). */
  public double parentMomentum() {
    return TwoBody.momentum(beams().sqrtS(), parent.mass(), parent.mass());
  }

  /** Momentum of an LLP of the given mass (GeV) in the tau's rest frame (GeV). */
  public double llpMomentum(double mass) {
    return TwoBody.momentum(parent.mass(), daughter.mass(), mass);
  }

  /** The coefficient a of the tau's angular law 1 + a cos^2. */
  double angularCoefficient() {
    double velocity = parentMomentum() / (beams().sqrtS() / 2);
    double threshold = 1 - velocity * velocity;
    return (1 - threshold) / (1 + threshold);
  }

  @Override
  public LlpSource source(double mass) {
    Collision.checkMass(mass, this);
    return collision
        .source(angularCoefficient())
        .withParent(parent.mass(), parentMomentum(), parent.ctau())
        .withLlp(mass, llpMomentum(mass));
  }
}
