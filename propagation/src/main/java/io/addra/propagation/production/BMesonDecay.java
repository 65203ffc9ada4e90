package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.propagation.beam.LuminousRegion;
import java.util.List;
import java.util.Map;

/**
 * A B meson of e+ e- -> Y(4S) -> B anti-B decays to a known meson or lepton and a neutral LLP.
 * Immutable.
 *
 * <p>The direction of the B in the centre-of-mass frame follows sin^2 about the beam axis (decay of
 * a polarised vector to two spinless mesons). The B has no spin, so that the LLP is isotropic in
 * its rest frame; beside an LLP without spin a K* or rho has helicity 0, and what it decays to
 * follows cos^2 about its flight. They have their pole masses.
 */
public final class BMesonDecay extends MesonRecoil {

  /** Name of this process in scan files. */
  public static final String PROCESS = "b-meson-decay";

  /** The B mesons. */
  static final List<String> PARENTS = List.of("B+", "B-", "B0", "anti-B0");

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
          "rho0",
          "e+",
          "e-",
          "mu+",
          "mu-",
          "tau+",
          "tau-");

  /** As good as cos^2 alone. */
  private static final double COS_SQUARED = 1e12;

  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice("parent", "the B that decays to the LLP", PARENTS),
          Parameter.choice("daughter", "what is beside the LLP, of the B's charge", DAUGHTERS));

  BMesonDecay(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "B meson of the Y(4S) to a known meson or lepton and the LLP",
        "e+ e- -> Y(4S) -> B anti-B, B -> daughter LLP",
        PARAMETERS,
        List.of(
            "dN/dcos = 3/4 sin^2 of the B about the beam, centre-of-mass frame",
            "the B flies: c tau 491 um (B+), 455 um (B0)",
            "LLP isotropic in the B's rest frame, p* = sqrt(lambda(m_B^2, m_h^2, m^2))/(2 m_B)",
            "K* and rho have helicity 0: their decay goes as cos^2 about their flight"),
        List.of("Review of Particle Physics 2022: kinematics, masses, lifetimes"),
        List.of(
            "no energy spread of the beams, no initial-state radiation",
            "the other B is a partner and does not decay",
            "a number is per LLP; two B mesons an event may give one"),
        BMesonDecay::new);
  }

  /**
   * A decay at SuperKEKB at the Y(4S).
   *
   * @param parent its name
   * @param daughter name of what is beside the LLP, of the parent's charge
   * @param region where the beams collide
   * @throws SettingException if parent or daughter is not known, or charge is not conserved
   */
  public static BMesonDecay of(String parent, String daughter, LuminousRegion region) {
    Settings settings =
        Settings.of(PROCESS, PARAMETERS, Map.of("parent", parent, "daughter", daughter));
    return new BMesonDecay(settings, Collision.superKekb(region));
  }

  @Override
  List<String> daughters() {
    return DAUGHTERS;
  }

  @Override
  AngularLaw daughterLaw() {
    return AngularLaw.about(Axis.HELICITY, COS_SQUARED);
  }

  @Override
  double angularCoefficient() {
    return ofSpinless();
  }
}
