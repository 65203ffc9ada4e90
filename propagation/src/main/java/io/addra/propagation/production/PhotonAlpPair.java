package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;

/**
 * e+ e- -> gamma a1, a1 -> a2 a2: a heavier axion-like particle that decays at once to two LLPs.
 * Immutable. The first step is that of {@link PhotonAlp}, the second is isotropic: a1 has no spin.
 */
public final class PhotonAlpPair extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-alp-pair";

  private final double heavy;
  private final boolean radiates;

  PhotonAlpPair(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    heavy = settings.number("alp_mass_GeV");
    radiates = InitialRadiation.isOn(settings);
    needEnergy(collision, heavy, "an ALP of " + heavy + " GeV");
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "photon and an axion-like particle that decays to two LLPs",
        "e+ e- -> gamma a1, a1 -> LLP LLP",
        List.of(
            Parameter.number("alp_mass_GeV", "mass of a1 (GeV)", 1e-3, 12),
            InitialRadiation.PARAMETER),
        List.of(
            "dN/dcos = 3/8 (1 + cos^2) of a1 about the beam, p* = (s - m_1^2)/(2 sqrt(s))",
            "LLPs isotropic in the rest frame of a1"),
        List.of("M. J. Dolan et al., JHEP 12 (2017) 094, arXiv:1709.00009"),
        List.of(
            "a1 decays at once",
            "a number is per LLP, two an event",
            "no energy spread of the beams"),
        PhotonAlpPair::new);
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> gamma a1, a1 -> " + llp + " " + llp;
  }

  @Override
  public double maxMass() {
    return heavy / 2;
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int a1 =
        chain.collide(new Made("a1", heavy, 0), Made.photon(), PhotonAlp.hard(heavy), radiates);
    int first = chain.split(a1, Made.llp(mass), Made.llp(mass));
    return chain.build(first, first + 1);
  }
}
