package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.ArrayList;
import java.util.List;

/**
 * e+ e- -> A'* -> chi1 chi2: inelastic dark matter by a dark photon off its mass shell, chi2 the
 * LLP. Immutable.
 *
 * <p>A vector current of two fermions of masses m1 and m2 of the same parity: dN/dcos goes as E1 E2
 * + p^2 cos^2 + m1 m2 about the beam; the cross-section by the squared energy s is s/(s - m_A'^2)^2
 * sqrt(lambda) [1 - (m2 - m1)^2/s] [1 + (m1 + m2)^2/(2s)] times 4 pi alpha alpha_D eps^2/3. For
 * equal masses both are those of e+ e- -> mu+ mu-.
 */
public final class ChiPair extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "chi-pair";

  private final ChiMasses masses;
  private final double vectorMass;
  private final boolean radiates;

  ChiPair(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    masses = ChiMasses.of(settings);
    vectorMass = settings.number("dark_photon_mass_GeV");
    radiates = InitialRadiation.isOn(settings);
    if (radiates && vectorMass > 0 && vectorMass < energy()) {
      throw new SettingException(
          "dark_photon_mass_GeV",
          "radiation brings the collision onto a dark photon of %s GeV, which %s describes"
              .formatted(vectorMass, PhotonChiPair.PROCESS));
    }
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    List<Parameter> parameters = new ArrayList<>(ChiMasses.PARAMETERS);
    parameters.add(
        Parameter.number("dark_photon_mass_GeV", "m_A' (GeV), for radiation and rates", 0, 1e6, 0));
    parameters.add(InitialRadiation.PARAMETER);
    return new ProductionProcess(
        PROCESS,
        "inelastic dark matter by a dark photon off its mass shell",
        "e+ e- -> A'* -> chi1 LLP",
        parameters,
        List.of(
            "dN/dcos ~ E1 E2 + p^2 cos^2 + m1 m2 about the beam, centre-of-mass frame",
            "sigma = (4 pi alpha alpha_D eps^2/3) s/(s - m_A'^2)^2 sqrt(lambda(1, m1^2/s, m2^2/s)) [1"
                + " - (m2 - m1)^2/s] [1 + (m1 + m2)^2/(2s)]"),
        List.of(
            "trace of two vector currents; for equal masses Review of Particle Physics,"
                + " \"Cross-section formulae for specific processes\""),
        List.of(
            "the width of the A' is left out",
            "chi1 is a partner that is not seen",
            "no energy spread of the beams"),
        ChiPair::new);
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> A'* -> chi1 " + llp;
  }

  @Override
  public double maxMass() {
    return masses.heavyOfSum(energy());
  }

  private HardProcess hard(double m2) {
    double m1 = masses.light(m2);
    return new HardProcess(
        energy -> rate(energy, m1, m2), energy -> square(energy, m1, m2), m1 + m2);
  }

  private double rate(double energy, double m1, double m2) {
    double s = energy * energy;
    double difference = (m2 - m1) * (m2 - m1) / s;
    double sum = (m1 + m2) * (m1 + m2) / s;
    double off = s - vectorMass * vectorMass;
    double lambda = 2 * TwoBody.momentum(energy, m1, m2) / energy;
    return s / (off * off) * lambda * (1 - difference) * (1 + sum / 2);
  }

  private static double square(double energy, double m1, double m2) {
    double p = TwoBody.momentum(energy, m1, m2);
    return p * p / (Math.hypot(p, m1) * Math.hypot(p, m2) + m1 * m2);
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    Made light = new Made("chi1", masses.light(mass), 0);
    return chain.build(chain.collide(Made.llp(mass), light, hard(mass), radiates));
  }
}
