package io.addra.propagation.production;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;
import java.util.Map;

/**
 * e+ e- -> A'* -> A' h', a dark photon and a dark Higgs boson. Immutable.
 *
 * <p>With lambda = lambda(1, m_A^2/s, m_h^2/s), dN/dcos goes as lambda sin^2 + 8 m_A^2/s about the
 * beam, and the cross-section as (1/s)(1 - m_A^2/s)^-2 sqrt(lambda) [lambda + 12 m_A^2/s]. A dark
 * Higgs of more than twice the mass of the A' can decay to two of them: then all three are LLPs.
 */
public final class DarkHiggsstrahlung extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "dark-higgsstrahlung";

  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.option(
              "llp", "which of the two is followed", List.of("dark-higgs", "dark-photon")),
          Parameter.number("other_mass_GeV", "mass of the other (GeV)", 1e-3, 12),
          Parameter.number(
              "dark_higgs_ctau_cm",
              "c tau of an h' that decays to two A' (cm); 0 for at once",
              0,
              1e15,
              0),
          InitialRadiation.PARAMETER);

  private final boolean vectorIsLlp;
  private final double other;
  private final double higgsFlight;
  private final boolean radiates;

  DarkHiggsstrahlung(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    vectorIsLlp = settings.text("llp").equals("dark-photon");
    other = settings.number("other_mass_GeV");
    higgsFlight = settings.number("dark_higgs_ctau_cm");
    radiates = InitialRadiation.isOn(settings);
    needEnergy(collision, other, "a mass of " + other + " GeV beside the LLP");
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "dark photon and dark Higgs boson",
        "e+ e- -> A' h', one of them the LLP; h' -> A' A' where the A' is the LLP and it can",
        PARAMETERS,
        List.of(
            "dN/dcos ~ lambda sin^2 + 8 m_A^2/s about the beam, lambda = lambda(1, m_A^2/s, m_h^2/s)",
            "sigma = Q_h^2 (pi alpha alpha_D eps^2/(3 s)) (1 - m_A^2/s)^-2 sqrt(lambda) [lambda + 12"
                + " m_A^2/s], Q_h the dark charge of the h'",
            "h' -> A' A' isotropic in the rest frame of the h'"),
        List.of("B. Batell, M. Pospelov, A. Ritz, Phys. Rev. D79 (2009) 115008, arXiv:0903.0363"),
        List.of(
            "polarisation of the A' is left out",
            "with h' -> A' A' a number is per A', three an event",
            "no energy spread of the beams"),
        DarkHiggsstrahlung::new);
  }

  /**
   * A dark Higgs boson as the LLP at SuperKEKB at the Y(4S), without radiation.
   *
   * @param vectorMass mass of the dark photon (GeV)
   * @param region where the beams collide
   * @throws SettingException if the beams cannot make it
   */
  public static DarkHiggsstrahlung at(double vectorMass, LuminousRegion region) {
    Settings settings = Settings.of(PROCESS, PARAMETERS, Map.of("other_mass_GeV", vectorMass));
    return new DarkHiggsstrahlung(settings, Collision.superKekb(region));
  }

  @Override
  public String reaction(String llp) {
    return vectorIsLlp ? "e+ e- -> h' " + llp : "e+ e- -> A' " + llp;
  }

  @Override
  public double maxMass() {
    return energy() - other;
  }

  /**
   * Cross-section (pb) without radiation, with alpha at low energy.
   *
   * @param mass mass of the LLP (GeV), above 0 and below {@link #maxMass()}
   * @param mixing kinetic mixing epsilon
   * @param darkAlpha alpha_D
   * @param charge dark charge of the h', 1 or 2
   * @throws IllegalArgumentException if the mass is out of range
   */
  public double crossSection(double mass, double mixing, double darkAlpha, double charge) {
    chain(mass);
    return Constants.PICOBARN_GEV_SQUARED
        * charge
        * charge
        * Math.PI
        * Constants.ALPHA
        * darkAlpha
        * mixing
        * mixing
        / 3
        * rate(energy(), vector(mass), higgs(mass));
  }

  private double vector(double mass) {
    return vectorIsLlp ? mass : other;
  }

  private double higgs(double mass) {
    return vectorIsLlp ? other : mass;
  }

  private static double lambda(double energy, double vector, double higgs) {
    double p = 2 * TwoBody.momentum(energy, vector, higgs) / energy;
    return p * p;
  }

  private static double rate(double energy, double vector, double higgs) {
    double s = energy * energy;
    double x = vector * vector / s;
    double lambda = lambda(energy, vector, higgs);
    return Math.sqrt(lambda) * (lambda + 12 * x) / ((1 - x) * (1 - x) * s);
  }

  private static double square(double energy, double vector, double higgs) {
    double lambda = lambda(energy, vector, higgs);
    return -lambda / (lambda + 8 * vector * vector / (energy * energy));
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    double vector = vector(mass);
    double higgs = higgs(mass);
    HardProcess hard =
        new HardProcess(
            energy -> rate(energy, vector, higgs),
            energy -> square(energy, vector, higgs),
            vector + higgs);
    Made otherMade = vectorIsLlp ? new Made("h'", higgs, higgsFlight) : new Made("A'", vector, 0);
    int llp = chain.collide(Made.llp(mass), otherMade, hard, radiates);
    if (vectorIsLlp && higgs > 2 * vector) {
      int first = chain.split(llp + 1, Made.llp(mass), Made.llp(mass));
      return chain.build(llp, first, first + 1);
    }
    return chain.build(llp);
  }
}
