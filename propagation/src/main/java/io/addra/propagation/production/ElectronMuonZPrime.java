package io.addra.propagation.production;

import io.addra.kernels.body.FlavourAmplitude;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.EqualShares;
import java.util.List;

/**
 * e+ e- -> e mu Z', a vector that turns electrons to muons, with the electron within an acceptance.
 * Immutable. All four tree-level diagrams, two by annihilation and two by scattering: {@link
 * FlavourAmplitude}.
 *
 * <p>The mass of muon and Z' is drawn from a table that a first scan of the weights has adapted,
 * the electron's angle from 1/sin^2, the pair's from the pole of a muon along the other beam.
 */
public final class ElectronMuonZPrime extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "electron-muon-z-prime";

  private static final Parameter ELECTRON =
      Parameter.option("electron", "the electron", List.of("e-", "e+"));
  private static final Parameter ENERGY =
      Parameter.number(
          "electron_energy_min_GeV", "smallest energy of the electron, cms (GeV)", 0, 5, 0);
  private static final Parameter COSINE =
      Parameter.number(
          "electron_cos_max",
          "largest size of the electron's cosine to the beams, cms",
          0.01,
          0.9999,
          0.95);

  private static final int FIRST_BINS = 256;
  private static final double INSIDE = 0.999;

  private final boolean negative;
  private final double least;
  private final double cosine;
  private final Particle electron;
  private final Particle muon;

  ElectronMuonZPrime(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    String name = settings.text(ELECTRON.name());
    negative = name.equals("e-");
    least = settings.number(ENERGY.name());
    cosine = settings.number(COSINE.name());
    electron = Particles.standard().get(name);
    muon = Particles.standard().get(negative ? "mu+" : "mu-");
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "electron, muon and a vector that turns one to the other",
        "e+ e- -> e mu LLP",
        List.of(ELECTRON, ENERGY, COSINE),
        List.of(
            "tree-level amplitude of L = g Z' (e-bar gamma mu + h.c.): the LLP off either lepton of a"
                + " photon from annihilation, and off the other beam's line where a photon is scattered"
                + " by the electron; muon's and LLP's masses kept, k k/M^2 included",
            "events are drawn from an adapted mass of muon and LLP and from poles along the beams, and"
                + " weighted by the rest"),
        List.of(
            "traces, checked against sums over spins",
            "I. Galon, A. Kwa, P. Tanedo, JHEP 03 (2017) 064, arXiv:1610.08060: such vectors",
            "Belle II, PRL 124 (2020) 141801, arXiv:1912.11276: search"),
        List.of(
            "the electron's mass is left out: the electron must be away from the beams",
            "an LLP lighter than the muon is left out: there a muon decays to it",
            "close to the muon's mass weights vary a lot; n_eff says how many equal ones they are worth",
            "no energy spread of the beams, no initial-state radiation"),
        ElectronMuonZPrime::new);
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> %s %s %s".formatted(electron.name(), muon.name(), llp);
  }

  @Override
  public double minMass() {
    return muon.mass();
  }

  @Override
  public double maxMass() {
    return energy() - muon.mass();
  }

  /**
   * Cross-section of one charge (pb) with the electron in its acceptance, without radiation and
   * with alpha at low energy, by the mean weight of a Sobol sequence of events: good to about a per
   * cent.
   *
   * @param mass mass of the Z' (GeV), above {@link #minMass()} and below {@link #maxMass()}
   * @param coupling g
   * @throws IllegalArgumentException if the mass is out of range
   */
  public double crossSection(double mass, double coupling) {
    ChainBuilder chain = chain(mass);
    make(chain, mass, adapted(mass));
    double charge = 4 * Math.PI * Constants.ALPHA;
    return chain.crossSection(amplitude(), Math.pow(2 * charge * coupling, 2));
  }

  private TreeAmplitude amplitude() {
    return new TreeAmplitude(
        TreeAmplitude.Reaction.FLAVOUR_Z_PRIME,
        List.of(1, 4, 3),
        1,
        List.of(negative ? 1.0 : -1.0, least, cosine));
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int first = make(chain, mass, adapted(mass));
    return chain.build(amplitude(), first + 2);
  }

  private MassTable adapted(double mass) {
    double from = mass + muon.mass();
    double to = energy();
    MassTable even =
        MassTable.isotropic(
            EqualShares.of(
                    m ->
                        TwoBody.momentum(to, 0, m)
                            * TwoBody.momentum(m, mass, muon.mass())
                            / (m * m),
                    from,
                    to,
                    FIRST_BINS)
                .edges());
    ChainBuilder chain = chain(mass);
    make(chain, mass, even);
    return chain.scan(amplitude()).adapted(even);
  }

  /** Adds the particles, of which the electron is the first, Z' and muon 2 and 3 after it. */
  private int make(ChainBuilder chain, double mass, MassTable table) {
    // a muon's propagator along a beam: 1 less its squared velocity there, at the largest energy
    double ratio = muon.mass() / energy();
    double kappa = INSIDE * 4 * ratio * ratio / Math.pow(1 + ratio * ratio, 2);
    AngularLaw poles =
        new AngularLaw.FromPoles(new AngularLaw.Poles(Axis.BEAM, kappa, -1, 1, false));
    return chain.threeBodyByAmplitude(
        new Made(electron.name(), 0, 0),
        Made.llp(mass),
        Made.of(muon),
        table,
        Acceptance.poles(energy(), cosine),
        poles);
  }
}
