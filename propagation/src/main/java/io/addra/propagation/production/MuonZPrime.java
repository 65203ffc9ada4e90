package io.addra.propagation.production;

import io.addra.kernels.body.TreeAmplitudes;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * e+ e- -> mu+ mu- Z', the gauge boson of L_mu - L_tau off either muon. Immutable. The tree-level
 * amplitude with all masses but the electron's, and the direction of the beams: {@link
 * TreeAmplitudes#muonZPrime}.
 *
 * <p>The muons' mass is drawn from its spectrum, their angle about the Z's flight from the poles of
 * their propagators; what is left of the amplitude is a weight.
 */
public final class MuonZPrime extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "muon-z-prime";

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(24, -1.0, 1.0);

  /** Below 1, so that a pole is nowhere narrower than what is drawn. */
  private static final double INSIDE = 0.999;

  private final Particle muon = Particles.standard().get("mu-");

  MuonZPrime(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "two muons and the gauge boson of L_mu - L_tau",
        "e+ e- -> mu+ mu- LLP",
        List.of(),
        List.of(
            "tree-level amplitude of a photon to mu+ mu-, the LLP, a vector, off either muon: muon's"
                + " and LLP's masses and the beams' direction kept",
            "without masses (x1^2 + x2^2)/((1 - x1)(1 - x2)), x = 2 E/sqrt(s) of the muons",
            "events are drawn from the muons' mass and the poles of their propagators and weighted by"
                + " the rest"),
        List.of(
            "traces, checked against sums over spins",
            "massless: J. Ellis, M. Gaillard, G. Ross, Nucl. Phys. B111 (1976) 253",
            "B. Shuve, I. Yavin, Phys. Rev. D89 (2014) 113004, arXiv:1403.2727"),
        List.of(
            "no energy spread of the beams, no initial-state radiation",
            "no kinetic mixing: the LLP is not made by the beams",
            "events have weights; n_eff says how many equal ones they are worth"),
        MuonZPrime::new);
  }

  /** At SuperKEKB at the Y(4S). */
  public static MuonZPrime at(LuminousRegion region) {
    return new MuonZPrime(Settings.of(PROCESS, List.of(), Map.of()), Collision.superKekb(region));
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> mu+ mu- " + llp;
  }

  @Override
  public double maxMass() {
    return energy() - 2 * muon.mass();
  }

  /**
   * Cross-section (pb) without radiation, with alpha at low energy, by integration over the Dalitz
   * plot.
   *
   * @param mass mass of the Z' (GeV), above 0 and below {@link #maxMass()}
   * @param coupling g'
   * @throws IllegalArgumentException if the mass is out of range
   */
  public double crossSection(double mass, double coupling) {
    chain(mass);
    double s = energy() * energy();
    double factor = Constants.ALPHA * coupling / (s * s);
    return Constants.PICOBARN_GEV_SQUARED
        * factor
        * factor
        * energy()
        / Math.PI
        * muons(mass).integral();
  }

  /** Spectrum of the muons' mass beside a Z' of a mass (GeV), over directions of the beams. */
  PairSpectrum muons(double mass) {
    return PairSpectrum.isotropic(pair -> density(pair, mass), 2 * muon.mass(), energy() - mass);
  }

  /** p q times the integral of the amplitude over the cosine, p and q the momenta of the decays. */
  private double density(double pair, double mass) {
    Dalitz at = new Dalitz(energy(), muon.mass(), mass, pair);
    // cos = tanh(t)/beta, even in the logarithm of either propagator
    double end = 0.5 * Math.log((1 + at.beta()) / (1 - at.beta()));
    double integral =
        end < 1e-6
            ? 2 * at.amplitude(0)
            : RULE.integrate(x -> {
              double t = Math.tanh(end * x);
              return at.amplitude(t / at.beta()) * (1 - t * t);
            })
                * end
                / at.beta();
    return at.p() * at.q() * integral;
  }

  /** The narrowest pole of a muon's propagator: 1 less the squared velocity that stands there. */
  private double kappa(double mass, List<Double> pairs) {
    double most = 0;
    for (double pair : pairs) {
      most = Math.max(most, new Dalitz(energy(), muon.mass(), mass, pair).beta());
    }
    return Math.clamp(INSIDE * (1 - most) * (1 + most), 1e-12, 0.999);
  }

  /** The same as {@link #crossSection} by the mean weight of events. */
  double sampledCrossSection(double mass, double coupling) {
    ChainBuilder chain = chain(mass);
    double charge = 4 * Math.PI * Constants.ALPHA / (energy() * energy());
    return chain.crossSection(amplitude(make(chain, mass)), Math.pow(2 * charge * coupling, 2));
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int llp = make(chain, mass);
    return chain.build(amplitude(llp), llp);
  }

  private static TreeAmplitude amplitude(int llp) {
    List<Integer> legs = List.of(llp + 2, llp + 3, llp);
    return new TreeAmplitude(TreeAmplitude.Reaction.MUON_Z_PRIME, legs, 1, List.of());
  }

  /** Adds the particles; returns the place of the Z', of which the muons are 2 and 3 after it. */
  private int make(ChainBuilder chain, double mass) {
    Made minus = Made.of(muon);
    Made plus = Made.of(Particles.standard().get("mu+"));
    MassTable table = muons(mass).table();
    AngularLaw poles =
        new AngularLaw.FromPoles(
            new AngularLaw.Poles(Axis.HELICITY, kappa(mass, table.edges()), -1, 1, false));
    return chain.threeBodyByAmplitude(
        Made.llp(mass), minus, plus, table, AngularLaw.ISOTROPIC, poles);
  }

  /**
   * A mass of the muons, as it is seen from their rest frame.
   *
   * @param energy energy of the collision (GeV)
   * @param muon mass of a muon (GeV)
   * @param mass mass of the Z' (GeV)
   * @param pair mass of the muons (GeV)
   */
  private record Dalitz(double energy, double muon, double mass, double pair) {
    /** Momentum of the Z' in the frame of the collision (GeV). */
    double p() {
      return TwoBody.momentum(energy, mass, pair);
    }

    /** Momentum of a muon (GeV). */
    double q() {
      return TwoBody.momentum(pair, muon, muon);
    }

    /** Half of the sum of both propagators' denominators (GeV^2). */
    private double half() {
      return 0.5 * ((energy - pair) * (energy + pair) + mass * mass);
    }

    /** By how much of that half they differ where the muons are along the Z's flight. */
    double beta() {
      return 2 * q() * p() * energy / (pair * half());
    }

    /** The amplitude at a cosine of the mu- to the Z', over directions of the beams. */
    double amplitude(double cosine) {
      double s = energy * energy;
      double z2 = mass * mass;
      double a = half() * (1 - beta() * cosine);
      double b = half() * (1 + beta() * cosine);
      // energies of the muons: (Q - q)^2 is the squared mass of the other two
      double m2 = muon * muon;
      double e1 = 0.5 * (s - b) / energy;
      double e2 = 0.5 * (s - a) / energy;
      double xx = s / 3 * (e1 * e1 - m2);
      double yy = s / 3 * (e2 * e2 - m2);
      double product = 0.5 * (pair * pair - 2 * m2);
      double xy = s / 3 * (e1 * e2 - product);
      return TreeAmplitudes.muonZPrime(s, m2, z2, 0.5 * (a - z2), 0.5 * (b - z2), xx, yy, xy);
    }
  }
}
