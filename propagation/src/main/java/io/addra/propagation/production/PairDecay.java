package io.addra.propagation.production;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One particle of a pair made by the beams decays to the LLP. Immutable.
 *
 * <p>Each particle of the pair carries half of the energy in the centre-of-mass frame and flies
 * before it decays. The other one is a partner, not decayed. Energy spread of the beams and
 * initial-state radiation are not included.
 */
abstract class PairDecay extends CollisionModel {
  private final Particle parent;

  PairDecay(String process, Settings settings, Collision collision) {
    super(process, settings, collision);
    parent = Particles.standard().get(settings.text("parent"));
    needEnergy(collision, 2 * parent.mass(), "a pair of " + parent.name());
  }

  /** The coefficient a of the law 1 + a cos^2 of the parent's direction about the beam. */
  abstract double angularCoefficient();

  /** The particle that decays. */
  public final Particle parent() {
    return parent;
  }

  /** Momentum of the parent in the centre-of-mass frame (GeV). */
  public final double parentMomentum() {
    return TwoBody.momentum(energy(), parent.mass(), parent.mass());
  }

  /** Makes the pair, and returns the parent's place in the chain. */
  final int pair(ChainBuilder chain) {
    Particle other = Particles.standard().anti(parent);
    return chain.collide(Made.of(parent), Made.of(other), angularCoefficient());
  }

  /** a for two spinless particles, made by a virtual photon or a polarised vector: sin^2. */
  static double ofSpinless() {
    return -1;
  }

  /**
   * a for two particles of spin 1/2 and equal mass (GeV), made by a virtual photon: 1 + cos^2 + (4
   * m^2/s) sin^2. Source: Review of Particle Physics, "Cross-section formulae for specific
   * processes".
   */
  static double ofFermions(double mass, double energy) {
    double threshold = Math.pow(2 * mass / energy, 2);
    return (1 - threshold) / (1 + threshold);
  }

  @Override
  public Map<String, Object> constants() {
    Map<String, Object> constants = new LinkedHashMap<>();
    constants.put("parent_mass_GeV", parent.mass());
    constants.put("parent_ctau_cm", parent.ctau());
    return constants;
  }
}
