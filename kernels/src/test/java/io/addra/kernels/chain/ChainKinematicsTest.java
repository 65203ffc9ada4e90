package io.addra.kernels.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.chain.Split.SecondMass;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/** What chains make, against conservation laws, and the moments of their laws by integration. */
class ChainKinematicsTest {
  private static final double ENERGY = 10.58;
  private static final double PION = 0.13957;
  private static final double KAPPA = 9.33e-9;
  private static final double[] STRAIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  private static final LlpSource AT_REST =
      LlpSource.isotropic(1)
          .withCollision(new double[3], STRAIGHT, ENERGY, new double[] {0, 0, ENERGY / 2});

  private static GeneratedEvents events(LlpSource source, DecayChain chain, int llp, int count) {
    return GeneratedEvents.of(new EventStream(source.withChain(chain, llp), 3, 4), 0, count);
  }

  private static GeneratedEvents events(DecayChain chain, int count) {
    return events(AT_REST, chain, 1, count);
  }

  private static Split drawn(int parent, double first, MassTable table) {
    return Split.of(parent, first, new SecondMass.Drawn(table));
  }

  private static double mass(double[]... particles) {
    double[] sum = new double[4];
    for (double[] particle : particles) {
      for (int j = 0; j < 4; j++) {
        sum[j] += particle[j];
      }
    }
    return Math.sqrt(
        Math.max(0, sum[3] * sum[3] - sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2]));
  }

  private static double product(double[] a, double[] b) {
    return a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2];
  }

  private static double integral(DoubleUnaryOperator f, double from, double to) {
    return new IterativeLegendreGaussIntegrator(8, 1e-10, 1e-14)
        .integrate(1_000_000, f::applyAsDouble, from, to);
  }

  @Test
  void event_longChain_conservesFourMomentumAtEachDecay() {
    LlpSource moving =
        AT_REST.withCollision(
            new double[] {0.04, 0, 0.27}, STRAIGHT, ENERGY, new double[] {0.29, 0, 7});
    DecayChain chain =
        DecayChain.of(
            Split.of(0, ENERGY, 5.2793, 5.2793).withLaw(AngularLaw.about(Axis.COLLISION, -1)),
            drawn(1, 0.49, MassTable.isotropic(List.of(1.0, 2.0, 4.5))).withFlight(0.05),
            Split.of(4, 0.3, new SecondMass.Fixed(0.2)).withLaw(AngularLaw.about(Axis.HELICITY, 9)),
            Split.of(2, PION, new SecondMass.PhaseSpace(2 * PION, 1)).withFlight(0.05),
            Split.of(8, PION, new SecondMass.Fixed(PION)).withLaw(AngularLaw.about(Axis.BEAM, 1)));
    GeneratedEvents made = events(moving, chain, 3, 2000);
    for (int i = 0; i < 2000; i++) {
      for (int s = 0; s < chain.splits().size(); s++) {
        double[] parent = made.particle(i, chain.splits().get(s).parent());
        double[] first = made.particle(i, 2 * s + 1);
        double[] second = made.particle(i, 2 * s + 2);
        for (int j = 0; j < 4; j++) {
          assertThat(first[j] + second[j]).isCloseTo(parent[j], within(1e-9));
        }
        assertThat(mass(first, second)).isCloseTo(parent[ChainLayout.PARTICLE_MASS], within(1e-9));
        // a flight is as long as its momentum over mass, and takes that over its energy
        int x = ChainLayout.PARTICLE_ORIGIN;
        for (int j = 0; j < 3; j++) {
          assertThat((first[x + j] - parent[x + j]) * parent[3])
              .isCloseTo((first[x + 3] - parent[x + 3]) * parent[j], within(1e-12));
        }
      }
    }
  }

  /** 1 + b c + a c^2 about the flight, seen from the rest frame: <c> and <c^2> of its law. */
  @Test
  void helicity_lawWithBothCoefficients_hasItsMoments() {
    double b = -1.2;
    double a = 0.6;
    int n = 200_000;
    DecayChain chain =
        DecayChain.of(
            Split.of(0, ENERGY, 3, 1),
            Split.of(1, 3, 1, 0.5).withLaw(new AngularLaw.Quadratic(Axis.HELICITY, b, a)));
    GeneratedEvents made = events(chain, n);
    double first = 0;
    double second = 0;
    for (int i = 0; i < n; i++) {
      double[] root = made.particle(i, 0);
      double[] parent = made.particle(i, 1);
      double[] child = made.particle(i, 3);
      // without frames: (E_root E_child - root.child)/(p p), energies in the parent's rest frame
      double er = product(root, parent) / 3;
      double ec = product(child, parent) / 3;
      double p = Math.sqrt((er * er - ENERGY * ENERGY) * (ec * ec - 1));
      // the root flies backwards there
      double c = -(er * ec - product(root, child)) / p;
      first += c / n;
      second += c * c / n;
    }
    double norm = 2 + 2 * a / 3;
    double mean = 2 * b / 3 / norm;
    double square = (2.0 / 3 + 2 * a / 5) / norm;
    double fourth = (2.0 / 5 + 2 * a / 7) / norm;
    assertThat(first).isCloseTo(mean, within(5 * Math.sqrt((square - mean * mean) / n)));
    assertThat(second).isCloseTo(square, within(5 * Math.sqrt((fourth - square * square) / n)));
  }

  /** What is drawn from a table has its law: <c^2> by bins of the mass, about the beam. */
  @Test
  void table_lawThatGoesWithMass_followsIt() {
    int n = 200_000;
    MassTable table =
        new MassTable(List.of(1.0, 2.0, 5.0), List.of(0.0, 0.0, 0.0), List.of(-1.0, 0.0, 3.0));
    DecayChain chain =
        DecayChain.of(
            drawn(0, 1, table),
            Split.of(2, 0.1, new SecondMass.Fixed(0.2)).withLaw(new AngularLaw.OfMass(Axis.BEAM)));
    GeneratedEvents made = events(chain, n);
    double[] beam = {0, 0, ENERGY / 2, ENERGY / 2};
    double[] sum = new double[2];
    int[] count = new int[2];
    for (int i = 0; i < n; i++) {
      double[] pair = made.particle(i, 2);
      double m = pair[ChainLayout.PARTICLE_MASS];
      double[] child = made.particle(i, 3);
      double eb = product(beam, pair) / m;
      double ec = product(child, pair) / m;
      double c = (eb * ec - product(beam, child)) / (eb * Math.sqrt(ec * ec - 0.01));
      int bin = m < 2 ? 0 : 1;
      sum[bin] += c * c;
      count[bin]++;
    }
    // both bins are as likely; the coefficient goes linearly with the mass in each
    assertThat(count[0]).isCloseTo(n / 2, within((int) (5 * Math.sqrt(n / 4.0))));
    for (int bin = 0; bin < 2; bin++) {
      double from = bin == 0 ? -1 : 0;
      double to = bin == 0 ? 0 : 3;
      double expected = integral(a -> (1.0 / 3 + a / 5) / (1 + a / 3), from, to) / (to - from);
      assertThat(sum[bin] / count[bin]).isCloseTo(expected, within(5 * 0.3 / Math.sqrt(n / 2.0)));
    }
  }

  /**
   * Three particles: the weighted events fill the plane of two squared masses evenly, so that the
   * density in one is p* q m with p* and q the momenta of either decay.
   */
  @Test
  void phaseSpace_threeParticles_hasTheMomentsOfAFlatDalitzPlot() {
    int n = 200_000;
    double total = 2;
    double rest = 3 * PION;
    double largest1 = Split.momentum(total, PION, 2 * PION);
    double largest2 = Split.momentum(total - PION, PION, PION);
    LlpSource source =
        AT_REST.withCollision(new double[3], STRAIGHT, 3 * total, new double[] {0, 0, 1});
    DecayChain heavy =
        DecayChain.of(
            Split.of(0, 3 * total, 1, total),
            Split.of(2, PION, new SecondMass.PhaseSpace(2 * PION, 1)).withWeight(largest1),
            Split.of(4, PION, new SecondMass.Fixed(PION)).withWeight(largest2));
    GeneratedEvents made = events(source, heavy, 1, n);
    double[] weights = new double[2];
    double[] inner = new double[2];
    double[] outer = new double[2];
    for (int i = 0; i < n; i++) {
      double w = made.ray(i)[7];
      assertThat(w).isBetween(0.0, 1.0);
      double m2 = Math.pow(made.particle(i, 4)[ChainLayout.PARTICLE_MASS], 2);
      // another pair must have the same distribution: the particles are alike
      double other = Math.pow(mass(made.particle(i, 3), made.particle(i, 5)), 2);
      weights[0] += w;
      weights[1] += w * w;
      inner[0] += w * m2;
      inner[1] += w * m2 * m2;
      outer[0] += w * other;
      outer[1] += w * other * other;
    }
    DoubleUnaryOperator density =
        m -> m < 2 * PION ? 0 : Split.momentum(total, PION, m) * Split.momentum(m, PION, PION);
    double norm = integral(density, 2 * PION, total - PION);
    double mean = integral(m -> m * m * density.applyAsDouble(m), 2 * PION, total - PION) / norm;
    double square =
        integral(m -> Math.pow(m, 4) * density.applyAsDouble(m), 2 * PION, total - PION) / norm;
    double effective = weights[0] * weights[0] / weights[1];
    double error = 5 * Math.sqrt((square - mean * mean) / effective);
    assertThat(inner[0] / weights[0]).isCloseTo(mean, within(error));
    assertThat(outer[0] / weights[0]).isCloseTo(mean, within(error));
    assertThat(inner[1] / weights[0]).isCloseTo(square, within(5 * 2 * total * error));
    // the mean weight is the phase space over that of all momenta at their largest
    double width = total - rest;
    assertThat(weights[0] / n)
        .isCloseTo(
            norm / (largest1 * largest2 * width),
            within(5 * Math.sqrt(weights[1] / n) / Math.sqrt(n)));
  }

  /** The law of a radiated photon within |cos| < 0.9, where the electron's mass does not count. */
  @Test
  void poles_awayFromTheBeam_haveTheMomentsOfTheMasslessLaw() {
    int n = 200_000;
    double mass = 4;
    double r = mass * mass / (ENERGY * ENERGY);
    DecayChain chain =
        DecayChain.of(
            Split.of(0, ENERGY, 0, mass)
                .withLaw(new AngularLaw.Poles(Axis.COLLISION, KAPPA, -0.9, 0.9, true)));
    GeneratedEvents made = events(AT_REST, chain, 2, n);
    double weights = 0;
    double second = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double[] photon = made.particle(i, 1);
      double c = photon[2] / photon[3];
      double w = made.ray(i)[7];
      assertThat(Math.abs(c)).isLessThan(0.9 + 1e-12);
      weights += w;
      squares += w * w;
      second += w * c * c;
    }
    DoubleUnaryOperator law = c -> (1 + c * c + 4 * r / ((1 - r) * (1 - r))) / (1 - c * c);
    double norm = integral(law, -0.9, 0.9);
    double expected = integral(c -> c * c * law.applyAsDouble(c), -0.9, 0.9) / norm;
    assertThat(second / weights)
        .isCloseTo(expected, within(5 * 0.3 * Math.sqrt(squares) / weights));
  }

  /**
   * The whole range: the mean weight is the cross-section over that of the bare poles, which by
   * integration of the law with the electron's mass is known; so is the share beyond an angle.
   */
  @Test
  void poles_wholeRange_haveTheRateOfTheRegulatedLaw() {
    int n = 400_000;
    double x = 1;
    double h = x * x - 2 * x + 2;
    DecayChain chain =
        DecayChain.of(
            Split.of(0, ENERGY, 0, 1e-6)
                .withLaw(new AngularLaw.Poles(Axis.COLLISION, KAPPA, -1, 1, true)));
    GeneratedEvents made = events(AT_REST, chain, 2, n);
    double weights = 0;
    double squares = 0;
    double central = 0;
    for (int i = 0; i < n; i++) {
      double w = made.ray(i)[7];
      weights += w;
      squares += w * w;
      double[] photon = made.particle(i, 1);
      double sine = Math.hypot(photon[0], photon[1]) / photon[3];
      central += sine > 0.1 ? w : 0;
    }
    // in t = ln tan(theta/2): sin = 1/cosh t, dcos = sin^2 dt
    DoubleUnaryOperator law =
        t -> {
          double s2 = 1 / (Math.cosh(t) * Math.cosh(t));
          double c2 = 1 - s2;
          double d = s2 + KAPPA * c2;
          double soft = KAPPA * ((1 - 2 * x) * s2 - x * x * c2 * c2);
          return (s2 - x * x * s2 * s2 / (2 * h) - soft / h) / (d * d) * s2;
        };
    double all = 2 * integral(law, 0, 30);
    double part = 2 * integral(law, 0, Math.log(10 + Math.sqrt(99)));
    double error = 5 * Math.sqrt(squares) / weights;
    assertThat(central / weights).isCloseTo(part / all, within(error));
    double beta = Math.sqrt(1 - KAPPA);
    double bare = 2 * 0.5 * Math.log((1 + beta) / (1 - beta)) / beta;
    assertThat(weights / n).isCloseTo(all / bare, within(error));
  }
}
