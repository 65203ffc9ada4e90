package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * A B meson decays to the LLP and any hadrons with a strange quark, X_s. Immutable.
 *
 * <p>The b quark decays to an s quark and the LLP. Its momentum p in the B follows p^2
 * exp(-p^2/p_F^2), its mass is what is left of the B beside a spectator: W^2 = m_B^2 + m_sp^2 - 2
 * m_B sqrt(m_sp^2 + p^2) (G. Altarelli, N. Cabibbo, G. Corbo, L. Maiani, G. Martinelli, Nucl. Phys.
 * B208 (1982) 365). The rate of a b quark goes as (W^2 - m^2)^2/W, as that of a scalar that couples
 * to b and s with a massless s does. X_s is not broken up into hadrons.
 */
public final class BMesonInclusive extends PairDecay {
  /** Name of this process in scan files. */
  public static final String PROCESS = "b-meson-inclusive";

  private static final double SPECTATOR_MASS = 0.15;
  private static final double STRANGE_MASS = 0.0934;
  private static final int STEPS = 400;

  /** Where less is left than this (GeV), X_s is a K or K* and no smooth spectrum. */
  private static final double FEWEST_HADRONS = 1;

  private static final double MOST_MOMENTA = 4;

  private final double fermi;
  private final double leastHadrons;

  BMesonInclusive(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    fermi = settings.number("fermi_momentum_GeV");
    leastHadrons = Particles.standard().get("K+").mass();
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "B meson of the Y(4S) to the LLP and any strange hadrons",
        "e+ e- -> Y(4S) -> B anti-B, B -> X_s LLP",
        List.of(
            Parameter.choice("parent", "the B that decays to the LLP", BMesonDecay.PARENTS),
            Parameter.number(
                "fermi_momentum_GeV", "p_F of the b quark in the B (GeV)", 0.05, 1, 0.3)),
        List.of(
            "b -> s LLP; the b has p^2 exp(-p^2/p_F^2) and W^2 = m_B^2 + m_sp^2 - 2 m_B sqrt(m_sp^2"
                + " + p^2), m_sp = 0.15 GeV",
            "m_X from m_K+ to m_B - m, m below m_B - 1 GeV; LLP isotropic in the B's rest frame"),
        List.of(
            "G. Altarelli et al., Nucl. Phys. B208 (1982) 365",
            "m_s = 93.4 MeV: Review of Particle Physics 2022"),
        List.of(
            "a smooth spectrum: K and K* are not resolved, use b-meson-decay for them",
            "p_F is a fit parameter of spectra, 0.2 to 0.5 GeV in the literature",
            "X_s is a partner without decay"),
        BMesonInclusive::new);
  }

  @Override
  public String reaction(String llp) {
    return parent().name() + " -> X_s " + llp;
  }

  @Override
  public double maxMass() {
    return parent().mass() - FEWEST_HADRONS;
  }

  /**
   * What a b quark of one momentum adds: LLPs of energies within a spread about a centre, in the
   * B's rest frame, all alike (GeV).
   */
  private record Quark(double centre, double spread, double density) {}

  /** Spectrum of the mass of X_s beside an LLP of a mass (GeV). */
  PairSpectrum hadrons(double mass) {
    double b = parent().mass();
    List<Quark> quarks = quarks(mass);
    return PairSpectrum.isotropic(
        hadrons -> {
          double energy = (b * b + mass * mass - hadrons * hadrons) / (2 * b);
          double sum = 0;
          for (Quark quark : quarks) {
            sum += Math.abs(energy - quark.centre) < quark.spread ? quark.density : 0;
          }
          return hadrons * sum;
        },
        leastHadrons,
        b - mass);
  }

  private List<Quark> quarks(double mass) {
    double b = parent().mass();
    List<Quark> quarks = new ArrayList<>();
    for (int k = 0; k < STEPS; k++) {
      double p = MOST_MOMENTA * fermi * (k + 0.5) / STEPS;
      double square =
          b * b + SPECTATOR_MASS * SPECTATOR_MASS - 2 * b * Math.hypot(SPECTATOR_MASS, p);
      double w = Math.sqrt(Math.max(0, square));
      if (w > mass + STRANGE_MASS) {
        double e = (square + mass * mass - STRANGE_MASS * STRANGE_MASS) / (2 * w);
        double spread = p / w * TwoBody.momentum(w, STRANGE_MASS, mass);
        double rate = Math.pow(square - mass * mass, 2) / w;
        double probability = p * p * Math.exp(-p * p / (fermi * fermi));
        quarks.add(new Quark(Math.hypot(w, p) / w * e, spread, probability * rate / spread));
      }
    }
    return quarks;
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    return chain.build(
        chain.splitToPair(
            pair(chain), Made.llp(mass), hadrons(mass).table(), AngularLaw.ISOTROPIC));
  }

  @Override
  double angularCoefficient() {
    return ofSpinless();
  }
}
