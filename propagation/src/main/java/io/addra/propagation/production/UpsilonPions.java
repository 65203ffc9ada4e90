package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.List;

/**
 * e+ e- -> Y(2S) -> pi+ pi- Y(1S), Y(1S) -> LLP LLP: the pions tag an Y(1S) whose decay need not be
 * seen. Immutable.
 *
 * <p>The pions' mass m follows p q (m^2 - k m_pi^2)^2 with k = 3.3, p and q the momenta of either
 * decay, both isotropic (M. Voloshin and V. Zakharov, Phys. Rev. Lett. 45 (1980) 688; k as ARGUS,
 * Z. Phys. C35 (1987) 283, found it). The Y(1S) keeps the polarisation of the Y(2S) along the beam.
 */
public final class UpsilonPions extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "upsilon-pions";

  private static final double MASS_1S = 9.4604;
  private static final double ZERO_OF_AMPLITUDE = 3.3;

  private final boolean fermions;

  UpsilonPions(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    fermions = settings.text("spin").equals("1/2");
    needEnergy(collision, MASS_1S + 2 * pion().mass(), "pi+ pi- Y(1S)");
  }

  private static Particle pion() {
    return Particles.standard().get("pi+");
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "two pions and two LLPs from the Y(2S)",
        "e+ e- -> Y(2S) -> pi+ pi- Y(1S), Y(1S) -> LLP LLP",
        List.of(Parameter.option("spin", "spin of the LLP", List.of("1/2", "0"))),
        List.of(
            "dN/dm ~ p q (m^2 - 3.3 m_pi^2)^2 for the mass m of the pions, isotropic",
            "Y(1S) -> LLP LLP about the beam: 1 + cos^2 + (4 m^2/M^2) sin^2 for spin 1/2, sin^2 for"
                + " spin 0"),
        List.of(
            "M. Voloshin and V. Zakharov, Phys. Rev. Lett. 45 (1980) 688",
            "ARGUS, Z. Phys. C35 (1987) 283"),
        List.of(
            "set beams.at to upsilon-2s; other energies are taken as they are",
            "a number is per LLP, two an event"),
        UpsilonPions::new);
  }

  @Override
  public String reaction(String llp) {
    return "Y(2S) -> pi+ pi- Y(1S), Y(1S) -> " + llp + " " + llp;
  }

  @Override
  public double maxMass() {
    return MASS_1S / 2;
  }

  /** Spectrum of the pions. */
  PairSpectrum pions() {
    double mass = pion().mass();
    return PairSpectrum.isotropic(
        m ->
            TwoBody.momentum(energy(), MASS_1S, m)
                * TwoBody.momentum(m, mass, mass)
                * Math.pow(m * m - ZERO_OF_AMPLITUDE * mass * mass, 2),
        2 * mass,
        energy() - MASS_1S);
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    Made plus = Made.of(pion());
    Made minus = Made.of(Particles.standard().get("pi-"));
    int upsilon = chain.threeBody(0, new Made("Y(1S)", MASS_1S, 0), plus, minus, pions());
    double square = fermions ? PairDecay.ofFermions(mass, MASS_1S) : PairDecay.ofSpinless();
    int first =
        chain.split(upsilon, Made.llp(mass), Made.llp(mass), AngularLaw.about(Axis.BEAM, square));
    return chain.build(first, first + 1);
  }
}
