package io.addra.propagation.production;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.HadronicCurrent;
import io.addra.propagation.production.spectrum.PairSpectrum;
import io.addra.propagation.production.spectrum.SemileptonicDecay;
import java.util.List;
import java.util.Map;

/**
 * A B meson decays to a meson, a lepton and a heavy neutral lepton. Immutable. For the formula see
 * {@link SemileptonicDecay}, for the form factors {@link HadronicCurrent}.
 */
public final class BMesonSemileptonic extends PairDecay {
  /** Name of this process in scan files. */
  public static final String PROCESS = "b-meson-semileptonic";

  /** The mesons by name of the kind, for B+, B-, B0, anti-B0. */
  private static final Map<String, List<String>> MESONS =
      Map.of(
          "D", List.of("anti-D0", "D0", "D-", "D+"),
          "D*", List.of("anti-D*0", "D*0", "D*-", "D*+"),
          "pi", List.of("pi0", "pi0", "pi-", "pi+"));

  private final Particle meson;
  private final Particle lepton;
  private final HadronicCurrent current;

  BMesonSemileptonic(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    Particles particles = Particles.standard();
    int column = BMesonDecay.PARENTS.indexOf(parent().name());
    String kind = settings.text("meson");
    meson = particles.get(MESONS.getOrDefault(kind, List.of()).get(column));
    boolean positive = column == 0 || column == 2;
    lepton = particles.get(settings.text("lepton") + (positive ? "+" : "-"));
    current =
        switch (kind) {
          case "D" -> HadronicCurrent.toD();
          case "D*" -> HadronicCurrent.toDStar();
          default -> HadronicCurrent.toPion();
        };
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "B meson of the Y(4S) to a meson, a lepton and a heavy neutral lepton",
        "e+ e- -> Y(4S) -> B anti-B, B -> meson lepton LLP",
        List.of(
            Parameter.choice("parent", "the B that decays to the LLP", BMesonDecay.PARENTS),
            Parameter.choice(
                "meson", "the meson, of the charge that is left", List.of("D", "D*", "pi")),
            Parameter.choice("lepton", "the charged lepton", List.of("mu", "e", "tau"))),
        List.of(
            "dN/dcos = 3/4 sin^2 of the B about the beam, centre-of-mass frame",
            "helicity amplitudes of a V - A current, masses of lepton and LLP kept"),
        List.of(
            "J. G. Koerner and G. A. Schuler, Z. Phys. C46 (1990) 93",
            "D, D*: I. Caprini et al., Nucl. Phys. B530 (1998) 153, parameters of HFLAV,"
                + " arXiv:2206.07501",
            "pi: D. Becirevic and A. B. Kaidalov, Phys. Lett. B478 (2000) 417"),
        List.of(
            "form factors move spectra by a few percent",
            "mesons and taus are partners without decay",
            "no energy spread of the beams, no initial-state radiation"),
        BMesonSemileptonic::new);
  }

  @Override
  public String reaction(String llp) {
    return parent().name() + " -> " + meson.name() + " " + lepton.name() + " " + llp;
  }

  @Override
  public double maxMass() {
    return parent().mass() - meson.mass() - lepton.mass();
  }

  /** Spectrum of the pair of the lepton and an LLP of a mass (GeV). */
  PairSpectrum leptons(double mass) {
    return new SemileptonicDecay(parent().mass(), meson.mass(), lepton.mass(), mass, current)
        .spectrum();
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int first =
        chain.threeBody(
            pair(chain), Made.of(meson), Made.of(lepton), Made.llp(mass), leptons(mass));
    return chain.build(first + 3);
  }

  @Override
  double angularCoefficient() {
    return ofSpinless();
  }
}
