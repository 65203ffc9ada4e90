package io.addra.propagation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.Split;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/**
 * Squared amplitudes against sums over spins by Dirac matrices, and widths against closed forms.
 */
class MatrixElementsTest {
  static double integral(DoubleUnaryOperator f, double from, double to) {
    return new IterativeLegendreGaussIntegrator(10, 1e-10, 1e-300)
        .integrate(1_000_000, f::applyAsDouble, from, to);
  }

  /** A pair's mass and the cosine of its first particle, and the four momenta in its frame. */
  private record Point(double q, double cosine, FourVector first, FourVector second, double push) {
    static Point random(SplittableRandom random, double mass, double alone, double m1, double m2) {
      double q = m1 + m2 + (mass - alone - m1 - m2) * random.nextDouble(0.02, 0.98);
      double c = random.nextDouble(-1, 1);
      double s = Math.sqrt(1 - c * c);
      double k = Split.momentum(q, m1, m2);
      double push = mass * Split.momentum(mass, alone, q) / q;
      return new Point(
          q,
          c,
          FourVector.ofMass(m1, k * s, 0, k * c),
          FourVector.ofMass(m2, -k * s, 0, -k * c),
          push);
    }

    /** What flies against the pair, as what decays does, seen from the pair. */
    FourVector against(double mass) {
      return FourVector.ofMass(mass, 0, 0, -push);
    }
  }

  @Test
  void inelasticPair_anyMasses_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(31);
    for (int k = 0; k < 40; k++) {
      double light = random.nextDouble(0.1, 3);
      double lepton = random.nextDouble(0.001, 0.5);
      double heavy = light + 2 * lepton + random.nextDouble(0.01, 2);
      Point x = Point.random(random, heavy, light, lepton, lepton);
      InelasticPair pair = new InelasticPair(heavy, light, lepton, 10);
      double traced =
          Traces.contracted(
              Traces.slash(x.against(light), light),
              Traces.unit(1),
              Traces.slash(x.against(heavy), heavy),
              Traces.slash(x.first(), lepton),
              Traces.unit(1),
              Traces.slash(x.second(), -lepton));
      double q2 = x.q() * x.q();
      double gap = heavy - light;
      double sum = heavy + light;
      double flat = (gap * gap - q2) * (sum * sum + q2 + 4 * lepton * lepton) / 8;
      double found = 32 * flat * (1 + pair.square(x.q()) * x.cosine() * x.cosine());
      // the traces are sums of terms as large as the product of all energies
      double terms = 64 * x.against(heavy).e() * x.against(light).e() * q2;
      assertThat(found).isCloseTo(traced, within(1e-12 * terms));
      // and the density is its integral, over the propagator
      double propagator = Math.pow(q2 - 100, 2);
      double even =
          Split.momentum(heavy, light, x.q())
              * Split.momentum(x.q(), lepton, lepton)
              * flat
              * (2 + 2 * pair.square(x.q()) / 3)
              / propagator;
      assertThat(pair.spectrum().density().applyAsDouble(x.q()))
          .isCloseTo(even, within(1e-10 * even));
    }
  }

  @Test
  void inelasticPair_smallSplitting_hasTheWidthOfTheLimit() {
    double gap = 0.02;
    double vector = 40;
    double limit = 4 * Constants.ALPHA * Math.pow(gap, 5) / (15 * Math.PI * Math.pow(vector, 4));
    double found = new InelasticPair(20 + gap, 20, 1e-6, vector).width();
    // corrections of the order of D/m1
    assertThat(found).isCloseTo(limit, within(5 * gap / 20 * limit));
    // half of the width's splitting dependence: D^5
    double half = new InelasticPair(20 + gap / 2, 20, 1e-6, vector).width();
    assertThat(found / half).isCloseTo(32, within(32 * 5 * gap / 20));
  }

  @Test
  void neutralLeptonPair_anyCouplings_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(32);
    for (int k = 0; k < 40; k++) {
      double m1 = random.nextDouble(0.001, 0.5);
      double m2 = random.nextDouble(0.001, 0.5);
      double mass = m1 + m2 + random.nextDouble(0.05, 3);
      double left = random.nextDouble(-1, 1);
      double right = random.nextDouble(-1, 1);
      Point x = Point.random(random, mass, 0, m1, m2);
      double traced =
          Traces.contracted(
              Traces.slash(x.against(0), 0),
              Traces.projector(true),
              Traces.slash(x.against(mass), mass),
              Traces.slash(x.first(), m1),
              Traces.projector(true)
                  .scalarMultiply(new org.apache.commons.math3.complex.Complex(left))
                  .add(
                      Traces.projector(false)
                          .scalarMultiply(new org.apache.commons.math3.complex.Complex(right))),
              Traces.slash(x.second(), -m2));
      PairSpectrum pair =
          new NeutralLeptonPair(mass, m1, m2, left * left, right * right, left * right).spectrum();
      double b = pair.linear().applyAsDouble(x.q());
      double a = pair.square().applyAsDouble(x.q());
      double momenta = Split.momentum(mass, 0, x.q()) * Split.momentum(x.q(), m1, m2);
      double flat = pair.density().applyAsDouble(x.q()) / (momenta * (2 + 2 * a / 3));
      double found = 16 * flat * (1 + b * x.cosine() + a * x.cosine() * x.cosine());
      double terms = 32 * x.against(mass).e() * x.push() * x.q() * x.q();
      assertThat(found).isCloseTo(traced, within(1e-11 * terms));
    }
  }

  /**
   * The width by the lepton's mass: K. Bondarenko, A. Boyarsky, D. Gorbunov, O. Ruchayskiy, JHEP 11
   * (2018) 032, relative to massless leptons.
   */
  @Test
  void neutralLeptonPair_widthByMass_isTheClosedForm() {
    double sine = Constants.WEAK_SINE_SQUARED;
    double[][] couplings = {{sine - 0.5, sine}, {sine + 0.5, sine}};
    for (double[] g : couplings) {
      double c1 = g[0] * g[0] + g[1] * g[1];
      double c2 = g[0] * g[1];
      for (double x : new double[] {0.05, 0.2, 0.4}) {
        double root = Math.sqrt(1 - 4 * x * x);
        double x2 = x * x;
        double log = Math.log((1 - 3 * x2 - (1 - x2) * root) / (x2 * (1 + root)));
        double one =
            (1 - 14 * x2 - 2 * x2 * x2 - 12 * x2 * x2 * x2) * root
                + 12 * x2 * x2 * (x2 * x2 - 1) * log;
        double two =
            x2 * (2 + 10 * x2 - 12 * x2 * x2) * root
                + 6 * x2 * x2 * (1 - 2 * x2 + 2 * x2 * x2) * log;
        double expected = (c1 * one + 4 * c2 * two) / c1;
        double massless =
            new NeutralLeptonPair(1, 0, 0, g[0] * g[0], g[1] * g[1], c2).spectrum().integral();
        double found =
            new NeutralLeptonPair(1, x, x, g[0] * g[0], g[1] * g[1], c2).spectrum().integral();
        assertThat(found / massless).isCloseTo(expected, within(1e-6));
      }
    }
  }

  /** A Majorana N treats both leptons alike: no term that is odd in the cosine. */
  @Test
  void neutralLeptonPair_equalCouplings_hasNoForwardBackwardAsymmetry() {
    PairSpectrum pair = new NeutralLeptonPair(2, 0.1, 0.1, 0.3, 0.3, 0.1).spectrum();
    for (double q : new double[] {0.3, 1, 1.7}) {
      assertThat(pair.linear().applyAsDouble(q)).isCloseTo(0, within(1e-14));
    }
  }

  /** The law of two pions against the current (k1 - k2) in the trace of the tau's. */
  @Test
  void tauPions_law_isThatOfTheCurrent() {
    double tau = 1.77686;
    double m1 = 0.13957039;
    double m2 = 0.1349768;
    SplittableRandom random = new SplittableRandom(33);
    for (int k = 0; k < 20; k++) {
      Point x = Point.random(random, tau, 0, m1, m2);
      // in the pair's frame a conserved current has no time component
      FourVector current =
          new FourVector(0, x.first().px() - x.second().px(), 0, x.first().pz() - x.second().pz());
      DoubleBinaryOperator law = (q, c) -> 1 + TauSpectra.pions().square().applyAsDouble(q) * c * c;
      FourVector p = x.against(tau);
      FourVector nu = x.against(0);
      double traced =
          4 * (product(p, current) * product(nu, current))
              - 2 * product(p, nu) * product(current, current);
      double across = -2 * product(p, nu) * product(current, current);
      assertThat(law.applyAsDouble(x.q(), x.cosine()))
          .isCloseTo(traced / across, within(1e-10 * traced / across));
    }
  }

  private static double product(FourVector a, FourVector b) {
    return a.e() * b.e() - a.px() * b.px() - a.py() * b.py() - a.pz() * b.pz();
  }
}
