package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;

/**
 * A neutral B meson decays to two LLPs, as to two dark photons. Immutable. Their direction in its
 * rest frame is isotropic: the B has no spin.
 */
public final class BMesonToPair extends PairDecay {
  /** Name of this process in scan files. */
  public static final String PROCESS = "b-meson-to-pair";

  BMesonToPair(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "neutral B meson of the Y(4S) to two LLPs",
        "e+ e- -> Y(4S) -> B0 anti-B0, B0 -> LLP LLP",
        List.of(
            Parameter.option("parent", "the B that decays to the LLPs", List.of("B0", "anti-B0"))),
        List.of(
            "dN/dcos = 3/4 sin^2 of the B about the beam, centre-of-mass frame",
            "LLPs isotropic in the B's rest frame, p* = sqrt(m_B^2/4 - m^2)"),
        List.of("Review of Particle Physics 2022: kinematics, masses, lifetimes"),
        List.of(
            "a number is per LLP, two an event",
            "no energy spread of the beams, no initial-state radiation"),
        BMesonToPair::new);
  }

  @Override
  public String reaction(String llp) {
    return parent().name() + " -> " + llp + " " + llp;
  }

  @Override
  public double maxMass() {
    return parent().mass() / 2;
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int first = chain.split(pair(chain), Made.llp(mass), Made.llp(mass));
    return chain.build(first, first + 1);
  }

  @Override
  double angularCoefficient() {
    return ofSpinless();
  }
}
