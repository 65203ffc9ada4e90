package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.ArrayList;
import java.util.List;

/**
 * e+ e- -> gamma A', A' -> chi1 chi2 on its mass shell: inelastic dark matter, chi2 the LLP.
 * Immutable. The A' decays at once and isotropically: its polarisation is left out.
 */
public final class PhotonChiPair extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-chi-pair";

  private final PhotonVector vector;
  private final ChiMasses masses;
  private final double ratio;

  PhotonChiPair(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    vector = new PhotonVector(settings);
    masses = ChiMasses.of(settings);
    ratio = settings.number("dark_photon_mass_ratio");
    if (!(ratio > 2 + masses.splitting())) {
      throw new SettingException(
          "dark_photon_mass_ratio",
          "expected more than (m_chi1 + m_chi2)/m_chi1 = %s, found %s"
              .formatted(2 + masses.splitting(), ratio));
    }
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    List<Parameter> parameters = new ArrayList<>(ChiMasses.PARAMETERS);
    parameters.add(Parameter.number("dark_photon_mass_ratio", "m_A'/m_chi1", 2, 1000, 3));
    parameters.addAll(PhotonVector.PARAMETERS);
    return new ProductionProcess(
        PROCESS,
        "photon and a dark photon that decays to inelastic dark matter",
        "e+ e- -> gamma A', A' -> chi1 LLP",
        parameters,
        PhotonVector.FORMULAE,
        PhotonVector.SOURCES,
        List.of(
            "the A' is on its mass shell and narrow; its polarisation is left out",
            "chi1 is a partner that is not seen",
            "further initial-state radiation and the beams' energy spread are not included"),
        PhotonChiPair::new);
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> gamma A', A' -> chi1 " + llp;
  }

  @Override
  public double maxMass() {
    return energy() / ratio * (1 + masses.splitting());
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    double light = masses.light(mass);
    int photon = vector.collide(chain, energy(), new Made("A'", ratio * light, 0));
    return chain.build(chain.split(photon + 1, Made.llp(mass), new Made("chi1", light, 0)));
  }
}
