package io.addra.propagation.production;

import io.addra.kernels.body.TreeAmplitudes;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.EqualShares;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * e+ e- -> A'* -> chi1 chi2 h': inelastic dark matter and the dark Higgs boson that gives the A'
 * its mass and the chi their splitting, off the A' or off either chi. Immutable. For Lagrangian and
 * amplitude see {@link TreeAmplitudes#chiDarkHiggs}.
 *
 * <p>The mass of the chi is drawn from its spectrum, which has the peak of the A' where it can
 * decay to them; the rest of the amplitude is a weight.
 */
public final class DarkHiggsChi extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "dark-higgs-chi";

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16, -1.0, 1.0);

  private final ChiMasses masses;
  private final boolean chiIsLlp;
  private final double other;
  private final double vectorMass;
  private final double darkAlpha;

  DarkHiggsChi(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    masses = ChiMasses.of(settings);
    chiIsLlp = settings.text("llp").equals("chi2");
    other = settings.number("other_mass_GeV");
    vectorMass = settings.number("dark_photon_mass_GeV");
    darkAlpha = settings.number("dark_alpha");
    if (!(vectorMass > 0)) {
      throw new SettingException(
          "dark_photon_mass_GeV", "expected more than 0, found " + vectorMass);
    }
    double least = chiIsLlp ? other : other + masses.light(other);
    needEnergy(collision, least, "what is beside the LLP");
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "inelastic dark matter and a dark Higgs boson",
        "e+ e- -> A'* -> chi1 chi2 h', chi2 or h' the LLP",
        List.of(
            Parameter.option("llp", "which is followed", List.of("chi2", "dark-higgs")),
            Parameter.number("other_mass_GeV", "mass of the other of chi2 and h' (GeV)", 1e-3, 12),
            ChiMasses.PARAMETERS.getFirst(),
            Parameter.number("dark_photon_mass_GeV", "m_A' (GeV)", 0, 1e6),
            Parameter.number(
                "dark_alpha", "alpha_D = g^2/(4 pi), for the width of the A'", 1e-4, 1, 0.1)),
        List.of(
            "L = g A' psi-bar gamma psi - (f/2)(phi* psi-bar^c psi + h.c.), psi of charge 1, phi of"
                + " charge 2: m_A' = 2 g w, h' couples to chi1, chi2 by -+(m_chi2 - m_chi1)/(2 w)",
            "tree-level amplitude with all masses, h' off the A' or off either chi, A'* -> A'(*) h' ->"
                + " chi1 chi2 h' with Gamma(A' -> chi1 chi2) = (alpha_D m_A'/3) sqrt(lambda) [1 - (m2 -"
                + " m1)^2/m_A'^2][1 + (m1 + m2)^2/(2 m_A'^2)]",
            "events are drawn from the mass of chi1 chi2 and weighted by the rest"),
        List.of(
            "M. Duerr, T. Ferber, C. Garcia-Cely, C. Hearty, K. Schmidt-Hoberg, JHEP 04 (2021) 146,"
                + " arXiv:2012.08595: model",
            "traces, checked against sums over spins; B. Batell, M. Pospelov, A. Ritz,"
                + " arXiv:0903.0363 on the mass shell of the A'"),
        List.of(
            "mixing of the h' with the Higgs boson does not count in production",
            "the other of chi2 and h' and chi1 are partners that do not decay",
            "the width of the A' off its shell in A'* is left out: it is the same factor for all events",
            "no energy spread of the beams, no initial-state radiation"),
        DarkHiggsChi::new);
  }

  @Override
  public String reaction(String llp) {
    return chiIsLlp ? "e+ e- -> chi1 " + llp + " h'" : "e+ e- -> chi1 chi2 " + llp;
  }

  @Override
  public double maxMass() {
    double left = energy() - other;
    return chiIsLlp ? masses.heavyOfSum(left) : left - masses.light(other);
  }

  /**
   * Cross-section (pb) without radiation, with alpha at low energy, by the mean weight of a Sobol
   * sequence of events: good to about a per cent.
   *
   * @param mass mass of the LLP (GeV), above 0 and below {@link #maxMass()}
   * @param mixing kinetic mixing epsilon
   * @throws IllegalArgumentException if the mass is out of range
   */
  public double crossSection(double mass, double mixing) {
    ChainBuilder chain = chain(mass);
    int first = make(chain, mass);
    double off = (energy() - vectorMass) * (energy() + vectorMass);
    double gauge = 4 * Math.PI * darkAlpha;
    double charge = 4 * Math.PI * Constants.ALPHA * mixing * mixing;
    // 1/w^2 = 4 g^2/m_A^2
    double coupling = 16 * charge * gauge * gauge / Math.pow(vectorMass * off, 2);
    return chain.crossSection(amplitude(first, heavy(mass)), coupling);
  }

  private double heavy(double mass) {
    return chiIsLlp ? mass : other;
  }

  private double higgs(double mass) {
    return chiIsLlp ? other : mass;
  }

  /** Width of the A' to chi1 chi2 (GeV); 0 where it is too light. */
  private double width(double heavy) {
    double light = masses.light(heavy);
    double found = 0;
    if (vectorMass > heavy + light) {
      double v2 = vectorMass * vectorMass;
      double phase = 2 * TwoBody.momentum(vectorMass, heavy, light) / vectorMass;
      double difference = (heavy - light) * (heavy - light) / v2;
      double sum = (heavy + light) * (heavy + light) / (2 * v2);
      found = darkAlpha * vectorMass / 3 * phase * (1 - difference) * (1 + sum);
    }
    return found;
  }

  private TreeAmplitude amplitude(int higgs, double heavy) {
    return new TreeAmplitude(
        TreeAmplitude.Reaction.CHI_DARK_HIGGS,
        List.of(higgs + 2, higgs + 3, higgs),
        1,
        List.of(vectorMass, width(heavy)));
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int first = make(chain, mass);
    return chain.build(amplitude(first, heavy(mass)), chiIsLlp ? first + 3 : first);
  }

  /**
   * Adds the particles; returns the place of the h', of which chi1 and chi2 are 2 and 3 after it.
   */
  private int make(ChainBuilder chain, double mass) {
    double heavy = heavy(mass);
    Made light = new Made("chi1", masses.light(heavy), 0);
    Made chi2 = chiIsLlp ? Made.llp(mass) : new Made("chi2", heavy, 0);
    Made scalar = chiIsLlp ? new Made("h'", other, 0) : Made.llp(mass);
    return chain.threeBodyByAmplitude(
        scalar, light, chi2, table(heavy, higgs(mass)), AngularLaw.ISOTROPIC, AngularLaw.ISOTROPIC);
  }

  /** Masses of chi1 chi2, in a variable that takes the peak of the A' where there is one. */
  private MassTable table(double heavy, double higgs) {
    double from = heavy + masses.light(heavy);
    double to = energy() - higgs;
    double width = width(heavy);
    boolean peak = width > 0 && vectorMass < to;
    if (!peak) {
      return MassTable.isotropic(
          EqualShares.of(m -> density(m, heavy, higgs), from, to, MassTable.MOST_BINS).edges());
    }
    double v2 = vectorMass * vectorMass;
    double scale = vectorMass * width;
    double low = Math.atan((from * from - v2) / scale);
    double high = Math.atan((to * to - v2) / scale);
    List<Double> angles =
        EqualShares.of(
                t -> {
                  double tangent = Math.tan(t);
                  double m = Math.clamp(Math.sqrt(v2 + scale * tangent), from, to);
                  return density(m, heavy, higgs) * scale * (1 + tangent * tangent) / (2 * m);
                },
                low,
                high,
                MassTable.MOST_BINS)
            .edges();
    return MassTable.isotropic(
        angles.stream()
            .map(t -> Math.clamp(Math.sqrt(v2 + scale * Math.tan(t)), from, to))
            .toList());
  }

  /** p q times the integral of the amplitude over the cosine and the beams' directions. */
  private double density(double pair, double heavy, double higgs) {
    double light = masses.light(heavy);
    double s = energy() * energy();
    double p = TwoBody.momentum(energy(), higgs, pair);
    double q = TwoBody.momentum(pair, light, heavy);
    // seen from the pair
    double turn = q * p * energy() / pair;
    double energyH = 0.5 * (s - pair * pair - higgs * higgs) / pair;
    double e1 = Math.hypot(q, light);
    double e2 = Math.hypot(q, heavy);
    double q12 = 0.5 * (pair * pair - light * light - heavy * heavy);
    double v2 = vectorMass * vectorMass;
    double width = width(heavy);
    double integral =
        RULE.integrate(c -> {
          double q1h = e1 * energyH - turn * c;
          double q2h = e2 * energyH + turn * c;
          double total1 = (light * light + q12 + q1h) / energy();
          double total2 = (heavy * heavy + q12 + q2h) / energy();
          double xx = s / 3 * (total1 * total1 - light * light);
          double yy = s / 3 * (total2 * total2 - heavy * heavy);
          double xy = s / 3 * (total1 * total2 - q12);
          return TreeAmplitudes.chiDarkHiggs(
              s, light, heavy, higgs * higgs, v2, width, q1h, q2h, xx, yy, xy);
        });
    return p * q * integral;
  }
}
