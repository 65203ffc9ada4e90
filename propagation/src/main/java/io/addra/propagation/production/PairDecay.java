package io.addra.propagation.production;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;

/**
 * One particle of a pair made by the beams decays to a known meson and a neutral LLP. Immutable.
 *
 * <p>Each particle of the pair carries half of the energy in the centre-of-mass frame and flies
 * before it decays; the LLP is isotropic in the parent's rest frame. Energy spread of the beams and
 * initial-state radiation are not included.
 */
public abstract sealed class PairDecay implements ProductionModel permits BMesonDecay, TauDecay {
  private final Particle parent;
  private final Particle daughter;
  private final Collision collision;

  PairDecay(Particle parent, Particle daughter, Collision collision) {
    this.parent = parent;
    this.daughter = daughter;
    this.collision = collision;
  }

  /** The coefficient a of the law 1 + a cos^2 of the parent's direction about the beam. */
  abstract double angularCoefficient();

  /** The particle that decays. */
  public final Particle parent() {
    return parent;
  }

  /** The meson beside the LLP. */
  public final Particle daughter() {
    return daughter;
  }

  /** The beams. */
  public final Beams beams() {
    return collision.beams();
  }

  @Override
  public final String reaction(String llp) {
    return parent.name() + " -> " + daughter.name() + " " + llp;
  }

  @Override
  public final double maxMass() {
    return parent.mass() - daughter.mass();
  }

  /** Momentum of the parent in the centre-of-mass frame (GeV). */
  public final double parentMomentum() {
    return TwoBody.momentum(beams().sqrtS(), parent.mass(), parent.mass());
  }

  /** Momentum of an LLP of the given mass (GeV) in the parent's rest frame (GeV). */
  public final double llpMomentum(double mass) {
    return TwoBody.momentum(parent.mass(), daughter.mass(), mass);
  }

  @Override
  public final EventModel event(double mass) {
    Collision.checkMass(mass, this);
    ChainBuilder chain = new ChainBuilder(collision);
    int first =
        chain.collide(
            Made.of(parent), Made.of(Particles.standard().anti(parent)), angularCoefficient());
    return chain.build(chain.split(first, Made.llp(mass), Made.of(daughter)));
  }
}
