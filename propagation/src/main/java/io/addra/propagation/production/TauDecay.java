package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.propagation.beam.LuminousRegion;
import java.util.List;
import java.util.Map;

/**
 * A tau of e+ e- -> tau+ tau- decays to a pion or rho and a neutral LLP, as a heavy neutral lepton.
 * Immutable.
 *
 * <p>The tau's direction in the centre-of-mass frame follows 1 + cos^2 + (4 m^2/s) sin^2 about the
 * beam (photon exchange), and the LLP is isotropic in its rest frame: the spins of the taus and
 * their correlation are left out, as is Z exchange. The rho has its pole mass, and what it decays
 * to is isotropic.
 */
public final class TauDecay extends MesonRecoil {

  /** Name of this process in scan files. */
  public static final String PROCESS = "tau-decay";

  /** The taus. */
  static final List<String> PARENTS = List.of("tau-", "tau+");

  private static final List<String> DAUGHTERS = List.of("pi-", "pi+", "rho-", "rho+");

  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice("parent", "the tau that decays to the LLP", PARENTS),
          Parameter.choice("daughter", "the meson beside the LLP, of the tau's charge", DAUGHTERS));

  TauDecay(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "tau lepton to a pion or rho and the LLP",
        "e+ e- -> tau+ tau-, tau -> daughter LLP",
        PARAMETERS,
        List.of(
            "dN/dcos ~ 1 + cos^2 + (4 m^2/s) sin^2 of the tau about the beam",
            "the tau flies: c tau 87 um",
            "LLP isotropic in the tau's rest frame"),
        List.of("Review of Particle Physics 2022: cross-section formulae, masses, lifetimes"),
        List.of(
            "spins of the taus and their correlation are left out",
            "the rho has its pole mass",
            "no energy spread of the beams, no initial-state radiation"),
        TauDecay::new);
  }

  /**
   * A decay at SuperKEKB at the Y(4S).
   *
   * @param parent its name
   * @param daughter name of what is beside the LLP, of the parent's charge
   * @param region where the beams collide
   * @throws SettingException if parent or daughter is not known, or charge is not conserved
   */
  public static TauDecay of(String parent, String daughter, LuminousRegion region) {
    Settings settings =
        Settings.of(PROCESS, PARAMETERS, Map.of("parent", parent, "daughter", daughter));
    return new TauDecay(settings, Collision.superKekb(region));
  }

  @Override
  List<String> daughters() {
    return DAUGHTERS;
  }

  @Override
  AngularLaw daughterLaw() {
    return AngularLaw.ISOTROPIC;
  }

  @Override
  double angularCoefficient() {
    return ofFermions(parent().mass(), energy());
  }
}
