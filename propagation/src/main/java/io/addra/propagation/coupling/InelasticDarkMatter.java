package io.addra.propagation.coupling;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.production.ChiPair;
import io.addra.propagation.production.PhotonChiPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The heavier state of inelastic dark matter, chi2 -> chi1 + charged particles. Immutable. */
final class InelasticDarkMatter implements CouplingModel {
  static final String NAME = "inelastic-dark-matter";

  /** Name of the process that makes it. */
  private static final String PARAMETRISATION = "off-shell-vector";

  private static final MassRange MASSES = new MassRange(1e-2, 10);

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Inelastic dark matter: the heavier state chi2, coupled by a dark photon",
          "chi2",
          new ModelText.CouplingConstant("epsilon", "", "kinetic mixing of the dark photon", 2, 1),
          List.of(
              "width = (1/pi) int dq^2 W(q^2) q G(q)/(q^2 - m_A^2)^2, G: width of a dark photon of"
                  + " mass q",
              "W = (alpha_D/2) (D^2 - q^2) (M^2 + 2 q^2) p/(q^2 m_2^2), D = m_2 - m_1, M = m_1 + m_2",
              "limit for m_l << D << m_1, m_A: 4 epsilon^2 alpha alpha_D D^5/(15 pi m_A^4)",
              "sigma(e+ e- -> chi1 chi2) = 4 pi alpha alpha_D epsilon^2/3 s/[(s - m_A^2)^2 + m_A^2"
                  + " G_A^2] sqrt(lambda(1, m_1^2/s, m_2^2/s)) (1 - D^2/s) (1 + M^2/(2s))",
              "sigma(e+ e- -> gamma A', A' -> chi1 chi2): see dark-photon, where m_A > M"),
          List.of(
              "E. Izaguirre, G. Krnjaic, B. Shuve, PRD 93 (2016) 063523, arXiv:1508.03050",
              "M. Duerr et al., JHEP 02 (2020) 039, arXiv:1911.03176",
              "width derived here; EventCalc-SHiP, commit 51418160, agrees to 1e-4 for electrons alone,"
                  + " to 1 % for m_2 - m_1 below 0.7 GeV"),
          List.of(
              "the mass is that of chi2; m_1 and m_A follow from the parameters",
              "hadrons by R(q^2) of dark-photon (darkcast); for m_2 - m_1 above 0.7 GeV, where the rho"
                  + " counts, EventCalc-SHiP has lifetimes up to 1.8 times longer",
              "A' -> chi1 chi2 takes all of an A' that is heavy enough; its width enters only the"
                  + " resonance at m_A = sqrt(s)",
              "no initial-state radiation in the first cross-section"));

  private final Settings settings;
  private final DarkPhoton darkPhoton = new DarkPhoton("darkcast");

  InelasticDarkMatter(Settings settings) {
    this.settings = settings;
    double heaviest = 1 + settings.get("splitting");
    if (settings.get("mA_over_m1") <= heaviest - 1) {
      throw new IllegalArgumentException(
          NAME + ": expected mA_over_m1 above the splitting, else A' is made in the decay");
    }
  }

  /** The numbers that may be set. */
  static Settings defaults() {
    return Settings.of(
        NAME,
        new ModelParameter("alpha_D", 0.1, "dark fine-structure constant g_D^2/(4 pi)"),
        new ModelParameter("splitting", 0.1, "(m_2 - m_1)/m_1"),
        new ModelParameter("mA_over_m1", 3, "mass of the dark photon over that of chi1"));
  }

  @Override
  public ModelText text() {
    return TEXT;
  }

  @Override
  public String parametrisation() {
    return PARAMETRISATION;
  }

  @Override
  public List<ModelParameter> parameters() {
    return settings.list();
  }

  @Override
  public MassRange masses() {
    return MASSES;
  }

  private double light(double mass) {
    return mass / (1 + settings.get("splitting"));
  }

  private double photon(double mass) {
    return light(mass) * settings.get("mA_over_m1");
  }

  @Override
  public double unitCtau(double mass) {
    return Constants.HBAR_C / Leptons.sum(unitWidths(mass));
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    MASSES.check(label(), mass);
    var decay = new OffShellDecay(mass, light(mass), photon(mass), settings.get("alpha_D"));
    Map<String, Double> widths = new LinkedHashMap<>();
    for (String lepton : List.of("e", "mu", "tau")) {
      double width = decay.toLeptons(Leptons.mass(lepton));
      if (width > 0) {
        widths.put("chi1 %1$s+ %1$s-".formatted(lepton), width);
      }
    }
    double hadrons = decay.toHadrons(darkPhoton);
    if (hadrons > 0) {
      widths.put("chi1 hadrons", hadrons);
    }
    return widths;
  }

  @Override
  public List<ProductionRate> rates() {
    return List.of(
        new ProductionRate(
            "e+ e- -> chi1 chi2",
            ProductionRate.Kind.CROSS_SECTION,
            ChiPair.PROCESS,
            "",
            MASSES,
            2,
            this::direct,
            "arXiv:1508.03050; no photon beside the pair"),
        new ProductionRate(
            "e+ e- -> gamma A', A' -> chi1 chi2",
            ProductionRate.Kind.CROSS_SECTION,
            PhotonChiPair.PROCESS,
            "",
            MASSES,
            2,
            this::radiative,
            "see dark-photon; all directions of the photon"));
  }

  private double radiative(double mass) {
    double photon = photon(mass);
    return photon > mass + light(mass) ? DarkPhoton.crossSection(photon) : 0;
  }

  private double direct(double mass) {
    double s = Math.pow(Beams.superKekb().sqrtS(), 2);
    double photon2 = Math.pow(photon(mass), 2);
    double gap = s - photon2;
    double width = Math.sqrt(photon2) * invisible(mass, photon2);
    return Constants.PICOBARN
        * 4
        * Math.PI
        * Constants.ALPHA
        * settings.get("alpha_D")
        / 3
        * s
        / (gap * gap + width * width)
        * current(mass, s);
  }

  /** Width of A' -> chi1 chi2 (GeV) at a squared mass of the A'. */
  private double invisible(double mass, double photon2) {
    return settings.get("alpha_D") * Math.sqrt(photon2) / 3 * current(mass, photon2);
  }

  /** sqrt(lambda) (1 - D^2/s)(1 + M^2/(2s)), 0 below the threshold. */
  private double current(double mass, double s) {
    double light = light(mass);
    double difference = Math.pow(mass - light, 2) / s;
    double sum = Math.pow(mass + light, 2) / s;
    return Math.sqrt(Constants.kallen(1, light * light / s, mass * mass / s))
        * (1 - difference)
        * (1 + sum / 2);
  }
}
