package io.addra.propagation.production;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A tau decays to a lepton, a neutrino and a heavy neutral lepton N. Immutable.
 *
 * <p>N stands for one of the two neutrinos of tau- -> l- nu_tau anti-nu_l, whose squared amplitude
 * is proportional to (p_tau . p_anti-nu)(p_l . p_nu): it depends on the mass of the pair of l and
 * nu alone, and that pair is isotropic (the tau unpolarised). N that mixes with the tau neutrino is
 * in the pair, N that mixes with the lepton's is not. Source: Review of Particle Physics, "Muon
 * decay parameters", V - A, with the masses kept.
 */
public final class TauLeptonic extends PairDecay {
  /** Name of this process in scan files. */
  public static final String PROCESS = "tau-leptonic";

  private final Particle lepton;
  private final boolean mixesWithTau;

  TauLeptonic(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    String name = settings.text("lepton") + (parent().charge() < 0 ? "-" : "+");
    lepton = Particles.standard().get(name);
    mixesWithTau = settings.text("mixing").equals("tau");
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "tau lepton to a lepton, a neutrino and a heavy neutral lepton",
        "e+ e- -> tau+ tau-, tau -> lepton nu LLP",
        List.of(
            Parameter.choice("parent", "the tau that decays to the LLP", TauDecay.PARENTS),
            Parameter.choice("lepton", "the charged lepton", List.of("mu", "e")),
            Parameter.option(
                "mixing", "the neutrino that the LLP mixes with", List.of("tau", "lepton"))),
        List.of(
            "dN/dcos ~ 1 + cos^2 + (4 m^2/s) sin^2 of the tau about the beam",
            "|M|^2 ~ (p_tau . p_a)(p_l . p_b), a the anti-neutrino of the lepton, b that of the"
                + " tau, one of which is the LLP"),
        List.of("Review of Particle Physics 2022: V - A, kinematics"),
        List.of(
            "spins of the taus and their correlation are left out",
            "no energy spread of the beams, no initial-state radiation"),
        TauLeptonic::new);
  }

  @Override
  public String reaction(String llp) {
    return parent().name() + " -> " + lepton.name() + " nu " + llp;
  }

  @Override
  public double maxMass() {
    return parent().mass() - lepton.mass();
  }

  /** Spectrum of the pair of the lepton and what stands for the tau neutrino, for a mass (GeV). */
  PairSpectrum pairOf(double mass) {
    double alone = mixesWithTau ? 0 : mass;
    double paired = mixesWithTau ? mass : 0;
    double tau = parent().mass();
    double least = lepton.mass() + paired;
    DoubleUnaryOperator density =
        m -> {
          double first = tau * tau + alone * alone - m * m;
          double second = m * m - lepton.mass() * lepton.mass() - paired * paired;
          double p = TwoBody.momentum(tau, alone, m);
          return first * second * p * TwoBody.momentum(m, lepton.mass(), paired);
        };
    return PairSpectrum.isotropic(density, least, tau - alone);
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    Made neutrino = Made.of(Particles.standard().get("nu"));
    Made alone = mixesWithTau ? neutrino : Made.llp(mass);
    Made paired = mixesWithTau ? Made.llp(mass) : neutrino;
    int first = chain.threeBody(pair(chain), alone, Made.of(lepton), paired, pairOf(mass));
    return chain.build(mixesWithTau ? first + 3 : first);
  }

  @Override
  double angularCoefficient() {
    return ofFermions(parent().mass(), energy());
  }
}
