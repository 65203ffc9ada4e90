package io.addra.propagation.production;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import java.util.List;

/**
 * A B meson of e+ e- -> Y(4S) -> B anti-B decays to a known meson and a neutral LLP. Immutable.
 *
 * <p>Each B carries half of the energy in the centre-of-mass frame, its direction there follows
 * sin^2 about the beam axis (decay of a polarised vector to two spinless mesons), and it flies
 * before it decays. The LLP is isotropic in the B's rest frame: the B has no spin. Energy spread of
 * the beams and initial-state radiation are not included.
 */
public final class BMesonDecay extends PairDecay {

  /** Name of this process in scan files. */
  public static final String PROCESS = "b-meson-decay";

  private static final List<String> PARENTS = List.of("B+", "B-", "B0", "anti-B0");
  private static final List<String> DAUGHTERS =
      List.of(
          "K+",
          "K-",
          "K0",
          "anti-K0",
          "K*+",
          "K*-",
          "K*0",
          "anti-K*0",
          "pi+",
          "pi-",
          "pi0",
          "rho+",
          "rho-",
          "rho0");

  /** Coefficient of cos^2 in the law of the B's direction. */
  private static final double SIN_SQUARED = -1;

  private BMesonDecay(Particle parent, Particle daughter, Collision collision) {
    super(parent, daughter, collision);
  }

  /**
   * A decay at SuperKEKB.
   *
   * @param parent one of {@link #parents()}
   * @param daughter one of {@link #daughtersOf(String)}
   * @param region where the beams collide
   * @throws IllegalArgumentException if parent or daughter is not known, or charge is not conserved
   */
  public static BMesonDecay of(String parent, String daughter, LuminousRegion region) {
    Names.check("parent", parent, PARENTS);
    Names.check("daughter of " + parent, daughter, daughtersOf(parent));
    Particles particles = Particles.standard();
    return new BMesonDecay(
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
    return SIN_SQUARED;
  }
}
