package io.addra.propagation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.particle.Particles;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/** Drawn decays against moments that are known or integrated in other variables. */
class SpectraOfDecaysTest {
  private static final double TAU = 1.77686;
  private static final int EVENTS = 100_000;

  private static DecaySample inelastic(
      String mode, double heavy, double splitting, double vector, double betaGamma) {
    Map<String, Object> given =
        Map.of("mode", mode, "relative_splitting", splitting, "dark_photon_mass_GeV", vector);
    return DecaySample.of(DecayModes.parse(given, 0).model(heavy), betaGamma, EVENTS);
  }

  private static void assertMean(double[] found, double expected, double extra) {
    assertThat(found[0]).isCloseTo(expected, within(5 * found[1] + extra));
  }

  private static boolean has(DecaySample sample, int i, String name) {
    return sample.tree(i).particles().stream().anyMatch(p -> p.name().equals(name));
  }

  /** The electron's energy in units of half of the tau's mass: x^2 (3 - 2 x), mean 7/10. */
  @Test
  void tauToElectron_energy_hasTheMomentsOfTheMichelSpectrum() {
    DecaySample sample = DecaySample.of("tau+ tau-", 8, 2, EVENTS);
    IntPredicate electron = i -> has(sample, i, "e-");
    double half = TAU / 2;
    double[] mean =
        sample.mean(
            electron,
            i -> sample.seenFrom(i, sample.find(i, "e-"), sample.find(i, "tau-")).e() / half);
    double[] square =
        sample.mean(
            electron,
            i ->
                Math.pow(
                    sample.seenFrom(i, sample.find(i, "e-"), sample.find(i, "tau-")).e() / half,
                    2));
    // the electron's mass counts as its square over that of the tau
    assertMean(mean, 0.7, 1e-5);
    assertMean(square, 8.0 / 15, 1e-5);
  }

  @Test
  void tau_flights_areExponentialOfItsLifetime() {
    DecaySample sample = DecaySample.of("tau+ tau-", 5, 1, 40_000);
    double[] mean =
        sample.mean(i -> {
          double[] tau = sample.made().particle(i, 1);
          int first = 2 * splitOf(sample.tree(i), 1) + 1;
          double[] child = sample.made().particle(i, first);
          double path =
              Math.hypot(child[5] - tau[5], Math.hypot(child[6] - tau[6], child[7] - tau[7]));
          return path * TAU / sample.particle(i, 1).p();
        });
    double ctau = Particles.standard().get("tau-").ctau();
    assertMean(mean, ctau, 0);
    assertThat(mean[1]).isCloseTo(ctau / Math.sqrt(sample.count()), within(0.1 * mean[1]));
  }

  private static int splitOf(DecayTree tree, int particle) {
    for (int s = 0; s < tree.chain().splits().size(); s++) {
      if (tree.chain().splits().get(s).parent() == particle) {
        return s;
      }
    }
    throw new AssertionError();
  }

  /** Two pions of a tau: squared mass and angle, integrated in the squared mass and the cosine. */
  @Test
  void tauToTwoPions_massAndAngle_areThoseOfTheRho() {
    DecaySample sample = DecaySample.of("tau+ tau-", 8, 2, EVENTS);
    IntPredicate rho = i -> has(sample, i, "tau-") && rhoOf(sample, i) > 0;
    double plus = 0.13957039;
    double zero = 0.1349768;
    DoubleBinaryOperator law =
        (s, c) -> {
          double k = k(s, plus, zero);
          double pole = 0.77526 * 0.77526;
          double width = 0.1491 * pole / s * Math.pow(k / k(pole, plus, zero), 3);
          double form = 1 / ((s - pole) * (s - pole) + s * width * width);
          double angle = s * (1 - c * c) + TAU * TAU * c * c;
          return Math.pow(TAU * TAU - s, 2) * Math.pow(k / Math.sqrt(s), 3) * form * angle;
        };
    double low = Math.pow(plus + zero, 2);
    double high = TAU * TAU;
    double norm = twice(law, low, high);
    double mean = twice((s, c) -> s * law.applyAsDouble(s, c), low, high) / norm;
    double cosine = twice((s, c) -> c * c * law.applyAsDouble(s, c), low, high) / norm;
    assertMean(sample.mean(rho, i -> Math.pow(sample.mass(i, rhoOf(sample, i)), 2)), mean, 0);
    double[] found =
        sample.mean(
            rho,
            i -> {
              int pair = rhoOf(sample, i);
              return Math.pow(
                  sample.helicity(i, sample.find(i, "pi-"), pair, sample.find(i, "tau-")), 2);
            });
    assertMean(found, cosine, 0);
  }

  /** The pair of pions of the tau-; -1 where it has none. */
  private static int rhoOf(DecaySample sample, int i) {
    DecayTree tree = sample.tree(i);
    int tau = sample.find(i, "tau-");
    int split = splitOf(tree, tau);
    boolean pair = tree.particles().get(2 * split + 2).name().isEmpty();
    int pion = pair ? 2 * splitOf(tree, 2 * split + 2) + 1 : 0;
    return pair && tree.particles().get(pion).name().equals("pi-") ? 2 * split + 2 : -1;
  }

  private static double k(double s, double m1, double m2) {
    double sum = (m1 + m2) * (m1 + m2);
    double difference = (m1 - m2) * (m1 - m2);
    return Math.sqrt((s - sum) * (s - difference) / s) / 2;
  }

  /** An integral of integrals: to 1e-8, since the inner ones are known to 1e-10. */
  private static double outer(DoubleUnaryOperator f, double low, double high) {
    return new IterativeLegendreGaussIntegrator(10, 1e-8, 1e-300)
        .integrate(1_000_000, f::applyAsDouble, low, high);
  }

  private static double twice(DoubleBinaryOperator f, double low, double high) {
    DoubleUnaryOperator over = s -> MatrixElementsTest.integral(c -> f.applyAsDouble(s, c), -1, 1);
    return outer(over, low, high);
  }

  /**
   * The plane of squared masses of l+ l- and of chi1 l-, in which phase space is even: the raw
   * products of four-momenta over the propagator.
   */
  @Test
  void inelastic_massOfLeptons_hasTheMomentsOfTheDalitzPlane() {
    double m2 = 1.5;
    double m1 = 1;
    double m = 0.1056583755;
    double vector = 0.7;
    DoubleBinaryOperator amplitude =
        (s, t) -> {
          // s of both leptons, t of chi1 and l-, u of chi1 and l+
          double u = m2 * m2 + m1 * m1 + 2 * m * m - s - t;
          double p1k1 = (t - m1 * m1 - m * m) / 2;
          double p1k2 = (u - m1 * m1 - m * m) / 2;
          double kk = s / 2 - m * m;
          double p2k1 = p1k1 + m * m + kk;
          double p2k2 = p1k2 + m * m + kk;
          double pp = m1 * m1 + p1k1 + p1k2;
          double square =
              p1k1 * p2k2 + p1k2 * p2k1 + m * m * pp - m1 * m2 * kk - 2 * m1 * m2 * m * m;
          return square / Math.pow(s - vector * vector, 2);
        };
    DoubleUnaryOperator density =
        s -> {
          double q = Math.sqrt(s);
          double e = q / 2;
          double e1 = (m2 * m2 - m1 * m1 - s) / (2 * q);
          double middle = m1 * m1 + m * m + 2 * e * e1;
          double reach = 2 * Math.sqrt((e * e - m * m) * (e1 * e1 - m1 * m1));
          return MatrixElementsTest.integral(
              t -> amplitude.applyAsDouble(s, t), middle - reach, middle + reach);
        };
    double low = 4 * m * m;
    double high = (m2 - m1) * (m2 - m1) * (1 - 1e-12);
    double norm = outer(density, low * (1 + 1e-12), high);
    double mean = outer(s -> s * density.applyAsDouble(s), low * (1 + 1e-12), high) / norm;
    double square = outer(s -> s * s * density.applyAsDouble(s), low * (1 + 1e-12), high) / norm;
    DecaySample sample = inelastic("chi1 mu+ mu-", m2, 0.5, vector, 1);
    assertMean(sample.mean(i -> squaredMass(sample, i)), mean, 0);
    assertMean(sample.mean(i -> Math.pow(squaredMass(sample, i), 2)), square, 0);
    for (int i = 0; i < EVENTS; i++) {
      assertThat(Math.sqrt(squaredMass(sample, i))).isBetween(2 * m - 1e-9, m2 - m1 + 1e-9);
    }
  }

  private static double squaredMass(DecaySample sample, int i) {
    FourVector pair = sample.particle(i, 3).plus(sample.particle(i, 4));
    return pair.mass() * pair.mass();
  }

  /** The lepton's angle by the pair's mass: <c^2> of 1 + a c^2, and the endpoint is reached. */
  @Test
  void inelastic_anglesAndEndpoint_followTheLaw() {
    double m2 = 2;
    DecaySample sample = inelastic("chi1 e+ e-", m2, 0.25, 5, 3);
    InelasticPair pair = new InelasticPair(m2, 1.6, 0.00051099895, 5);
    double largest = 0;
    double[] excess = new double[2];
    for (int i = 0; i < EVENTS; i++) {
      double q = sample.mass(i, 2);
      double a = pair.square(q);
      double c = sample.helicity(i, 3, 2, 0);
      double expected = (1.0 / 3 + a / 5) / (1 + a / 3);
      excess[0] += c * c - expected;
      excess[1] += Math.pow(c * c - expected, 2);
      largest = Math.max(largest, q);
    }
    assertThat(excess[0]).isCloseTo(0, within(5 * Math.sqrt(excess[1])));
    assertThat(largest).isBetween(0.95 * 0.4, 0.4);
    // the smallest splittings have sin^2: a = -1
    assertThat(new InelasticPair(20.001, 20, 1e-9, 50).square(5e-4)).isCloseTo(-1, within(1e-4));
  }

  /** N -> nu mu e by one current: the particle whose momentum is paired with N's is the softest. */
  @Test
  void neutralLepton_currentOfOneFlavour_hasMichelSpectra() {
    Map<String, Object> given = Map.of("mode", "nu e- mu+", "mixing", "e");
    double mass = 40;
    DecaySample sample = DecaySample.of(DecayModes.parse(given, 0).model(mass), 1, EVENTS);
    // (p.k2)(k.k1): x^2 (1 - x) for l+, x^2 (3 - 2 x) for the others; masses by their squares
    double[] plus = sample.mean(i -> sample.seenFrom(i, sample.find(i, "mu+"), 0).e());
    double[] minus = sample.mean(i -> sample.seenFrom(i, sample.find(i, "e-"), 0).e());
    double[] neutrino = sample.mean(i -> sample.seenFrom(i, sample.find(i, "nu"), 0).e());
    assertMean(plus, 0.6 * mass / 2, 1e-4 * mass);
    assertMean(minus, 0.7 * mass / 2, 1e-4 * mass);
    assertMean(neutrino, 0.7 * mass / 2, 1e-4 * mass);
  }

  /** A Dirac N has leptons of different energies, a Majorana N does not. */
  @Test
  void neutralLepton_diracAndMajorana_differInTheAsymmetry() {
    for (String nature : new String[] {"majorana", "dirac"}) {
      Map<String, Object> given = Map.of("mode", "nu mu- mu+", "mixing", "mu", "nature", nature);
      DecaySample sample = DecaySample.of(DecayModes.parse(given, 0).model(3), 1, EVENTS);
      double[] found =
          sample.mean(i ->
              sample.seenFrom(i, sample.find(i, "mu-"), 0).e()
                  - sample.seenFrom(i, sample.find(i, "mu+"), 0).e());
      if (nature.equals("dirac")) {
        // gL^2 (p.k2)(k.k1) dominates: means 7/10 and 6/10 of half of the mass for massless leptons
        double left = Math.pow(0.5 + 0.23121, 2);
        double right = Math.pow(0.23121, 2);
        double massless = 0.1 * 1.5 * (left - right) / (left + right);
        // muons of 0.1 in 3 GeV take a few per cent
        assertMean(found, massless, 0.1 * massless);
      } else {
        assertMean(found, 0, 0);
      }
    }
  }
}
