package io.addra.propagation.decay;

import io.addra.propagation.particle.Constants;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.Parameter;
import io.addra.propagation.production.SettingException;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.List;

/** Channels with a matrix element: inelastic dark matter and heavy neutral leptons. */
final class DarkChannels {
  private static final String SPLITTING = "relative_splitting";
  private static final String VECTOR = "dark_photon_mass_GeV";
  private static final String MIXING = "mixing";
  private static final String NATURE = "nature";
  private static final List<String> FLAVOURS = List.of("e", "mu", "tau");

  /** PDG's number of a fermion of the dark sector. */
  private static final int DARK_FERMION = 52;

  private DarkChannels() {}

  /** chi2 -> chi1 l+ l-, for a lepton without its charge. */
  static DecayChannel inelastic(String lepton) {
    return new DecayChannel(
        "inelastic dark matter: chi2, the LLP, to chi1 and a pair of leptons",
        List.of("chi1", lepton + "+", lepton + "-"),
        List.of(
            Parameter.number(SPLITTING, "(m_chi2 - m_chi1)/m_chi1", 0, 100),
            Parameter.number(VECTOR, "m_A' (GeV), above m_chi2 - m_chi1", 0, 1e6)),
        List.of(
            "dGamma/dQ ~ p k (D^2 - Q^2)(S + 2 Q^2)(1 + 2 m^2/Q^2)/(Q^2 - m_A'^2)^2, Q the mass of"
                + " the pair, D = m2 - m1, S = (m1 + m2)^2",
            "dN/dcos ~ 1 - (1 - 4 m^2/Q^2)(S - Q^2)/(S + Q^2 + 4 m^2) cos^2 of a lepton in the"
                + " pair's frame"),
        List.of(
            "trace of two vector currents",
            "limit of a small splitting: E. Izaguirre et al., Phys. Rev. D96 (2017) 055007"),
        List.of("chi2 is not polarised", "the width of the A' is left out"),
        settings -> inelastic(settings, Particles.standard().get(lepton + "-")));
  }

  private static ChannelModel inelastic(ChannelSettings settings, Particle lepton) {
    double splitting = settings.number(SPLITTING);
    double vector = settings.number(VECTOR);
    if (!(splitting > 0)) {
      throw new SettingException(SPLITTING, "expected a splitting above 0, found " + splitting);
    }
    double share = splitting / (1 + splitting);
    return new TreeModel(
        2 * lepton.mass() / share,
        llp -> {
          double gap = llp.mass() * share;
          if (!(vector > gap)) {
            throw new SettingException(
                VECTOR,
                "must be above m_chi2 - m_chi1, %s GeV, or the A' is on its mass shell, found %s"
                    .formatted(gap, vector));
          }
          double light = llp.mass() / (1 + splitting);
          Particle chi = new Particle("chi1", DARK_FERMION, light, 0, Double.POSITIVE_INFINITY);
          PairSpectrum pair =
              new InelasticPair(llp.mass(), light, lepton.mass(), vector).spectrum();
          TreeBuilder tree = new TreeBuilder(llp);
          tree.threeBody(0, chi, Particles.standard().anti(lepton), lepton, pair);
          return tree;
        });
  }

  /** N -> nu l- l+, for two leptons without their charges. */
  static DecayChannel neutral(String minus, String plus) {
    boolean same = minus.equals(plus);
    return new DecayChannel(
        "heavy neutral lepton to a neutrino and two leptons",
        List.of("nu", minus + "-", plus + "+"),
        List.of(
            Parameter.option(
                MIXING,
                "the neutrino that the LLP mixes with",
                same ? FLAVOURS : List.of(minus, plus)),
            Parameter.option(
                NATURE, "whether the LLP is its own antiparticle", List.of("majorana", "dirac"))),
        List.of(
            "|M|^2 ~ gL^2 (p.k2)(k.k1) + gR^2 (p.k1)(k.k2) + gL gR m1 m2 p.k, p of N, k of the"
                + " neutrino, k1 of l-, k2 of l+",
            same
                ? "gR = sin^2 theta_W, gL = gR - 1/2, + 1 where N mixes with the lepton's neutrino;"
                    + " a Majorana N has both leptons alike"
                : "gL = 1, gR = 0 where N mixes with the neutrino of l-, gL = 0, gR = 1 with that of"
                    + " l+"),
        List.of(
            "Review of Particle Physics 2022, \"Electroweak model\", by crossing",
            "D. Gorbunov, M. Shaposhnikov, JHEP 10 (2007) 015"),
        List.of("N is not polarised", "the neutrino has no mass"),
        settings -> neutral(settings, minus, plus));
  }

  private static ChannelModel neutral(ChannelSettings settings, String minus, String plus) {
    Particle negative = Particles.standard().get(minus + "-");
    Particle positive = Particles.standard().get(plus + "+");
    Particle neutrino = Particles.standard().get("nu");
    boolean majorana = settings.text(NATURE).equals("majorana");
    boolean ofMinus = settings.text(MIXING).equals(minus);
    if (!minus.equals(plus) && !majorana && !ofMinus) {
      throw new SettingException(
          MIXING,
          "a Dirac LLP that mixes with %s has no decay to nu %s- %s+".formatted(plus, minus, plus));
    }
    double[] g = couplings(minus.equals(plus), ofMinus, majorana);
    return new TreeModel(
        negative.mass() + positive.mass(),
        llp -> {
          NeutralLeptonPair pair =
              new NeutralLeptonPair(llp.mass(), negative.mass(), positive.mass(), g[0], g[1], g[2]);
          TreeBuilder tree = new TreeBuilder(llp);
          tree.threeBody(0, neutrino, negative, positive, pair.spectrum());
          return tree;
        });
  }

  /** Squared couplings left and right, and their product. */
  private static double[] couplings(boolean same, boolean ofMinus, boolean majorana) {
    double right = same ? Constants.WEAK_SINE_SQUARED : ofMinus ? 0 : 1;
    double left = same ? Constants.WEAK_SINE_SQUARED - 0.5 + (ofMinus ? 1 : 0) : ofMinus ? 1 : 0;
    double l2 = left * left;
    double r2 = right * right;
    // to a neutrino or an anti-neutrino: the leptons change places
    boolean both = same && majorana;
    return new double[] {both ? (l2 + r2) / 2 : l2, both ? (l2 + r2) / 2 : r2, left * right};
  }
}
