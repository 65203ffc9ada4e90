package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.Split;
import io.addra.propagation.EventSample;
import io.addra.propagation.beam.FourVector;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/** Spectra of three-body decays against known limits and independent integrals. */
class SpectraTest {
  private static final int EVENTS = 40_000;

  private static EventSample sample(String process, Map<String, Object> settings, double mass) {
    String beams = process.equals("upsilon-pions") ? "upsilon-2s" : "upsilon-4s";
    return EventSample.of(
        ProductionProcessesTest.model(process, settings, beams).event(mass), EVENTS);
  }

  private static double integral(DoubleUnaryOperator f, double from, double to) {
    return new IterativeLegendreGaussIntegrator(10, 1e-9, 1e-13)
        .integrate(1_000_000, f::applyAsDouble, from, to);
  }

  private static void assertMean(double[] found, double expected, double extra) {
    assertThat(found[0]).isCloseTo(expected, within(5 * found[1] + extra));
  }

  private static double cosine(FourVector a, FourVector b) {
    return (a.px() * b.px() + a.py() * b.py() + a.pz() * b.pz()) / (a.p() * b.p());
  }

  /**
   * A massless N and an electron: the Michel spectra of muon decay, x^2 (3 - 2x) for the electron
   * and the neutrino of the parent, x^2 (1 - x) for the other, with means 7/10 and 6/10 of half of
   * the mass.
   */
  @Test
  void tauLeptonic_masslessNeutral_hasMichelSpectra() {
    double half = 1.77686 / 2;
    for (String mixing : new String[] {"tau", "lepton"}) {
      Map<String, Object> settings = Map.of("parent", "tau-", "lepton", "e", "mixing", mixing);
      EventSample events = sample("tau-leptonic", settings, 1e-4);
      boolean tau = mixing.equals("tau");
      int alone = 3;
      assertMean(events.mean(i -> events.seenFrom(i, 5, 1).e() / half), 0.7, 1e-5);
      assertMean(events.mean(i -> events.seenFrom(i, 6, 1).e() / half), 0.7, 1e-5);
      assertMean(events.mean(i -> events.seenFrom(i, alone, 1).e() / half), 0.6, 1e-5);
      assertThat(events.model().llps()).containsExactly(tau ? 6 : 3);
      // second moments of the same: 2 x^2 (3 - 2x): 8/15, 12 x^2 (1 - x): 2/5
      assertMean(
          events.mean(i -> Math.pow(events.seenFrom(i, 5, 1).e() / half, 2)), 8.0 / 15, 1e-5);
      assertMean(events.mean(i -> Math.pow(events.seenFrom(i, alone, 1).e() / half, 2)), 0.4, 1e-5);
    }
  }

  /** A heavy N: the invariants of the amplitude, averaged over flat phase space on a grid. */
  @Test
  void tauLeptonic_heavyNeutral_followsTheAmplitude() {
    double tau = 1.77686;
    double muon = 0.1056583755;
    double n = 0.8;
    EventSample events =
        sample("tau-leptonic", Map.of("parent", "tau+", "lepton", "mu", "mixing", "tau"), n);
    // density in E of the massless anti-neutrino: E^2 (W^2 - m_l^2 - m_N^2) 2q/W, W^2 = M^2 - 2ME
    DoubleUnaryOperator density =
        e -> {
          double w2 = tau * tau - 2 * tau * e;
          double q = Split.momentum(Math.sqrt(w2), muon, n);
          return e * e * (w2 - muon * muon - n * n) * q / Math.sqrt(w2);
        };
    double most = (tau * tau - Math.pow(muon + n, 2)) / (2 * tau) * (1 - 1e-12);
    double expected =
        integral(e -> e * density.applyAsDouble(e), 0, most) / integral(density, 0, most);
    assertMean(events.mean(i -> events.seenFrom(i, 3, 1).e()), expected, 1e-5);
  }

  /** B -> D l nu with massless leptons: p^3 f+^2 in q^2, and sin^2 of the lepton's angle. */
  @Test
  void semileptonic_masslessLeptons_isTheKnownSpectrum() {
    double b = 5.27934;
    double d = 1.86484;
    EventSample events =
        sample("b-meson-semileptonic", Map.of("parent", "B+", "meson", "D", "lepton", "e"), 1e-4);
    DoubleUnaryOperator density =
        q2 -> {
          double w = (b * b + d * d - q2) / (2 * b * d);
          double z = (Math.sqrt(w + 1) - Math.sqrt(2)) / (Math.sqrt(w + 1) + Math.sqrt(2));
          double g = 1 - 9.04 * z + 47.63 * z * z - 200.76 * z * z * z;
          return Math.pow(Split.momentum(b, d, Math.sqrt(q2)), 3) * g * g;
        };
    double most = Math.pow(b - d, 2) * (1 - 1e-12);
    double expected =
        integral(x -> x * density.applyAsDouble(x), 0, most) / integral(density, 0, most);
    assertMean(events.mean(i -> Math.pow(events.mass(i, 4), 2)), expected, 1e-3);
    // sin^2: <c^2> = 1/5
    assertMean(events.mean(i -> Math.pow(helicity(events, i), 2)), 0.2, 1e-4);
    assertMean(events.mean(i -> helicity(events, i)), 0, 1e-4);
  }

  /** The cosine of the lepton, particle 5, in the pair's frame, 4, about its flight in the B's. */
  private static double helicity(EventSample events, int i) {
    FourVector lepton = events.seenFrom(i, 5, 4);
    FourVector back = events.seenFrom(i, 1, 4);
    return -cosine(lepton, back);
  }

  /**
   * B -> D* l nu with massless leptons: the negative lepton goes forwards, since the b decays to a
   * left-handed c; and the rate of the three helicities fixes both moments.
   */
  @Test
  void semileptonicToDStar_masslessLeptons_hasItsForwardBackwardAsymmetry() {
    EventSample events =
        sample(
            "b-meson-semileptonic",
            Map.of("parent", "anti-B0", "meson", "D*", "lepton", "mu"),
            1e-4);
    double b = 5.27965;
    double d = 2.01026;
    double[] rate = new double[3];
    for (int h = 0; h < 3; h++) {
      int which = h;
      rate[h] =
          integral(
              w -> {
                double p = d * Math.sqrt(w * w - 1);
                double q2 = b * b + d * d - 2 * b * d * w;
                double a = Math.pow(helicityRatio(which, w, b, d), 2);
                double z = (Math.sqrt(w + 1) - Math.sqrt(2)) / (Math.sqrt(w + 1) + Math.sqrt(2));
                double ha = 1 - 8.96 * z + 44.36 * z * z - 167.72 * z * z * z;
                return p * q2 * ha * ha * (w + 1) * (w + 1) * a;
              },
              1,
              (b * b + d * d) / (2 * b * d) - 1e-9);
    }
    double all = rate[0] + rate[1] + rate[2];
    // (1 + c)^2 3/8: <c> = 1/2, <c^2> = 2/5; sin^2 3/4: 0 and 1/5
    double first = 0.5 * (rate[2] - rate[1]) / all;
    double second = (0.2 * rate[0] + 0.4 * (rate[1] + rate[2])) / all;
    assertMean(events.mean(i -> helicity(events, i)), first, 3e-3);
    assertMean(events.mean(i -> Math.pow(helicity(events, i), 2)), second, 3e-3);
    assertThat(first).isBetween(0.1, 0.3);
  }

  /** H_0, H_+, H_- over (m_B + m_D*) A_1, as the CLN paper writes them. */
  private static double helicityRatio(int which, double w, double b, double d) {
    double r = d / b;
    double r1 = 1.27 - 0.12 * (w - 1) + 0.05 * (w - 1) * (w - 1);
    double r2 = 0.85 + 0.11 * (w - 1) - 0.06 * (w - 1) * (w - 1);
    double root = Math.sqrt(1 - 2 * w * r + r * r);
    double turn = Math.sqrt((w - 1) / (w + 1)) * r1;
    return switch (which) {
      case 0 -> (1 + (w - 1) * (1 - r2) / (1 - r)) * (1 - r) / root;
      case 1 -> 1 - turn;
      default -> 1 + turn;
    };
  }

  /** K* of B -> K* S has helicity 0: the kaon's cosine has <c^2> = 3/5. */
  @Test
  void bMesonToKStar_kaon_followsCosSquaredAboutItsFlight() {
    EventSample events = sample("b-meson-decay", Map.of("parent", "B+", "daughter", "K*+"), 1.0);
    assertMean(
        events.mean(i -> {
          FourVector kaon = events.seenFrom(i, 5, 4);
          return Math.pow(cosine(kaon, events.seenFrom(i, 1, 4)), 2);
        }),
        0.6,
        0);
  }

  /** A b quark nearly at rest: m_X is as good as sharp, at m_B^2 + m^2 - 2 m_B E. */
  @Test
  void inclusive_smallFermiMomentum_isAlmostTwoBody() {
    double b = 5.27934;
    double mass = 1;
    EventSample events =
        sample("b-meson-inclusive", Map.of("parent", "B+", "fermi_momentum_GeV", 0.05), mass);
    double w = b - 0.15;
    double e = (w * w + mass * mass - 0.0934 * 0.0934) / (2 * w);
    double sharp = b * b + mass * mass - 2 * b * e;
    // the spectator's motion adds m_B (sqrt(m_sp^2 + p^2) - m_sp), p^2 of 3/2 p_F^2 on average
    double expected = sharp + b * (Math.sqrt(0.15 * 0.15 + 1.5 * 0.05 * 0.05) - 0.15);
    double[] found = events.mean(i -> Math.pow(events.mass(i, 4), 2));
    assertThat(found[0]).isCloseTo(expected, within(0.05 * expected));
  }

  /** The mean of m_X^2 by sampling the b quark, which shares nothing with the spectrum. */
  @Test
  void inclusive_hadrons_haveTheMeanOfASampledQuark() {
    double b = 5.27934;
    double mass = 1;
    double fermi = 0.4;
    EventSample events =
        sample("b-meson-inclusive", Map.of("parent", "B+", "fermi_momentum_GeV", fermi), mass);
    java.util.SplittableRandom random = new java.util.SplittableRandom(4);
    double sum = 0;
    double weights = 0;
    for (int k = 0; k < 400_000; k++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      double z = random.nextGaussian();
      double p = fermi * Math.sqrt((x * x + y * y + z * z) / 2);
      double w2 = b * b + 0.15 * 0.15 - 2 * b * Math.hypot(0.15, p);
      double w = Math.sqrt(Math.max(0, w2));
      if (w > mass + 0.0934) {
        double e = (w2 + mass * mass - 0.0934 * 0.0934) / (2 * w);
        double q = Math.sqrt(e * e - mass * mass);
        double energy = (Math.hypot(w, p) * e + p * q * random.nextDouble(-1, 1)) / w;
        double m2 = b * b + mass * mass - 2 * b * energy;
        if (m2 > 0.493677 * 0.493677) {
          double weight = Math.pow(w2 - mass * mass, 2) / w;
          weights += weight;
          sum += weight * m2;
        }
      }
    }
    double[] found = events.mean(i -> Math.pow(events.mass(i, 4), 2));
    assertThat(found[0]).isCloseTo(sum / weights, within(0.02));
  }

  /** The pions' mass by integration, and the recoiling Y(1S). */
  @Test
  void upsilonPions_mass_hasItsMean() {
    EventSample events = sample("upsilon-pions", Map.of(), 1.0);
    double q = 10.0234;
    double u = 9.4604;
    double pi = 0.13957039;
    DoubleUnaryOperator density =
        m ->
            Split.momentum(q, u, m)
                * Split.momentum(m, pi, pi)
                * Math.pow(m * m - 3.3 * pi * pi, 2);
    double from = 2 * pi * (1 + 1e-12);
    double to = (q - u) * (1 - 1e-12);
    double expected =
        integral(m -> m * density.applyAsDouble(m), from, to) / integral(density, from, to);
    assertMean(events.mean(i -> events.mass(i, 2)), expected, 1e-5);
    // spin 1/2 of 1 GeV about the beam
    double t = Math.pow(2 / u, 2);
    double a = (1 - t) / (1 + t);
    double expectedSquare = (1.0 / 3 + a / 5) / (1 + a / 3);
    assertMean(
        events.mean(i -> {
          FourVector electron = io.addra.propagation.beam.Beams.named("upsilon-2s").electron();
          double[] beta = events.particle(i, 1).velocity();
          FourVector seen = electron.boosted(new double[] {-beta[0], -beta[1], -beta[2]});
          return Math.pow(cosine(events.seenFrom(i, 5, 1), seen), 2);
        }),
        expectedSquare,
        1e-5);
  }
}
