package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;
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
public final class BMesonDecay implements ProductionModel {

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

  private final Particle parent;
  private final Particle daughter;
  private final Beams beams;
  private final LuminousRegion region;

  private BMesonDecay(Particle parent, Particle daughter, Beams beams, LuminousRegion region) {
    this.parent = parent;
    this.daughter = daughter;
    this.beams = beams;
    this.region = region;
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
    if (!PARENTS.contains(parent)) {
      throw new IllegalArgumentException(
          "unknown parent '" + parent + "', known: " + String.join(", ", PARENTS));
    }
    if (!daughtersOf(parent).contains(daughter)) {
      throw new IllegalArgumentException(
          "unknown daughter '"
              + daughter
              + "' of "
              + parent
              + ", known: "
              + String.join(", ", daughtersOf(parent)));
    }
    Particles particles = Particles.standard();
    return new BMesonDecay(
        particles.get(parent), particles.get(daughter), Beams.superKekb(), region);
  }

  /** The parents that are known. */
  public static List<String> parents() {
    return PARENTS;
  }

  /** The daughters that a parent can have beside a neutral LLP: known mesons of the same charge. */
  public static List<String> daughtersOf(String parent) {
    Particles particles = Particles.standard();
    int charge = particles.get(parent).charge();
    return DAUGHTERS.stream().filter(name -> particles.get(name).charge() == charge).toList();
  }

  /** The B meson. */
  public Particle parent() {
    return parent;
  }

  /** The meson beside the LLP. */
  public Particle daughter() {
    return daughter;
  }

  /** The beams. */
  public Beams beams() {
    return beams;
  }

  /** Where the beams collide. */
  public LuminousRegion luminousRegion() {
    return region;
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

  /** Momentum of the B in the centre-of-mass frame (GeV). */
  public double parentMomentum() {
    return TwoBody.momentum(beams.sqrtS(), parent.mass(), parent.mass());
  }

  /** Momentum of an LLP of the given mass (GeV) in the B's rest frame (GeV). */
  public double llpMomentum(double mass) {
    return TwoBody.momentum(parent.mass(), daughter.mass(), mass);
  }

  @Override
  public LlpSource source(double mass) {
    if (!(mass > 0 && mass < maxMass())) {
      throw new IllegalArgumentException(
          "mass must be above 0 and below " + maxMass() + " GeV, found " + mass);
    }
    double[][] factor = region.choleskyFactor();
    double[] packed = {
      factor[0][0], factor[1][0], factor[1][1], factor[2][0], factor[2][1], factor[2][2]
    };
    return LlpSource.isotropic(1)
        .withLuminousRegion(region.mean(), packed)
        .withCentreOfMass(beams.boost(), basisAbout(beams.axis()), true)
        .withParent(parent.mass(), parentMomentum(), parent.ctau())
        .withLlp(mass, llpMomentum(mass));
  }

  private static double[] basisAbout(double[] axis) {
    double across = Math.hypot(axis[0], axis[2]);
    double[] first = {axis[2] / across, 0, -axis[0] / across};
    double[] second = {
      axis[1] * first[2] - axis[2] * first[1],
      axis[2] * first[0] - axis[0] * first[2],
      axis[0] * first[1] - axis[1] * first[0]
    };
    return new double[] {
      first[0], first[1], first[2], second[0], second[1], second[2], axis[0], axis[1], axis[2]
    };
  }
}
