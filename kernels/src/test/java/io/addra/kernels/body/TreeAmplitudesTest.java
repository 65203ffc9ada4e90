package io.addra.kernels.body;

import static io.addra.kernels.body.Dirac.bar;
import static io.addra.kernels.body.Dirac.dot;
import static io.addra.kernels.body.Dirac.gamma;
import static io.addra.kernels.body.Dirac.lowered;
import static io.addra.kernels.body.Dirac.metric;
import static io.addra.kernels.body.Dirac.slash;
import static io.addra.kernels.body.Dirac.sum;
import static io.addra.kernels.body.Dirac.u;
import static io.addra.kernels.body.Dirac.v;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.Dirac.Matrix;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Squared amplitudes against sums over all spins with Dirac matrices in numbers, at random points
 * of phase space.
 */
class TreeAmplitudesTest {
  private static final double ENERGY = 10.58;
  private static final int POINTS = 40;
  private static final double CLOSE = 1e-10;

  /** Three particles of given masses with random momenta, and their energy in their rest frame. */
  private static final class Point {
    private final double[] p1 = {ENERGY / 2, 0, 0, ENERGY / 2};
    private final double[] p2 = {ENERGY / 2, 0, 0, -ENERGY / 2};
    private final double[][] q;

    Point(double[]... q) {
      this.q = q;
    }

    double s() {
      return 2 * dot(p1, p2);
    }

    double[] r() {
      return sum(p1, p2, -1);
    }
  }

  private static Point point(SplittableRandom random, double... masses) {
    double pair = random.nextDouble(masses[1] + masses[2], ENERGY - masses[0]);
    double p = momentum(ENERGY, masses[0], pair);
    double[] first = along(masses[0], p, random);
    double[] back = {Math.hypot(pair, p), -first[1], -first[2], -first[3]};
    double q = momentum(pair, masses[1], masses[2]);
    double[] second = along(masses[1], q, random);
    double[] third = {Math.hypot(masses[2], q), -second[1], -second[2], -second[3]};
    return new Point(first, boosted(second, back, pair), boosted(third, back, pair));
  }

  private static double momentum(double m, double a, double b) {
    return Math.sqrt((m * m - (a + b) * (a + b)) * (m * m - (a - b) * (a - b))) / (2 * m);
  }

  private static double[] along(double mass, double p, SplittableRandom random) {
    double c = random.nextDouble(-1, 1);
    double phi = random.nextDouble(0, 2 * Math.PI);
    double sine = Math.sqrt(1 - c * c);
    return new double[] {
      Math.hypot(mass, p), p * sine * Math.cos(phi), p * sine * Math.sin(phi), p * c
    };
  }

  private static double[] boosted(double[] k, double[] frame, double mass) {
    double turn = frame[1] * k[1] + frame[2] * k[2] + frame[3] * k[3];
    double factor = (turn / (frame[0] + mass) + k[0]) / mass;
    return new double[] {
      (frame[0] * k[0] + turn) / mass,
      k[1] + factor * frame[1],
      k[2] + factor * frame[2],
      k[3] + factor * frame[3]
    };
  }

  /** The sum over spins of |v-bar(p2) gamma^mu u(p1) . u-bar(q1) G_mu v(q2)|^2. */
  private static double annihilation(
      Point at, double[] q1, double m1, double[] q2, double m2, IntFunction<Matrix> lower) {
    double total = 0;
    Matrix[] current = new Matrix[4];
    for (int mu = 0; mu < 4; mu++) {
      current[mu] = lower.apply(mu);
    }
    for (int spins = 0; spins < 16; spins++) {
      Matrix one = u(at.p1, 0, spins & 1);
      Matrix two = bar(v(at.p2, 0, spins >> 1 & 1));
      Matrix three = bar(u(q1, m1, spins >> 2 & 1));
      Matrix four = v(q2, m2, spins >> 3 & 1);
      double re = 0;
      double im = 0;
      for (int mu = 0; mu < 4; mu++) {
        Matrix beams = two.times(gamma(mu)).times(one);
        Matrix made = three.times(current[mu]).times(four).times(beams);
        re += made.real();
        im += made.imaginary();
      }
      total += re * re + im * im;
    }
    return total;
  }

  /** A vector contracted with the current of muons, of which one radiates it. */
  private static IntFunction<Matrix> muonCurrent(Point at, double m, Matrix vector) {
    double[] k = at.q[2];
    double[] a = sum(at.q[0], k, 1);
    double[] b = sum(at.q[1], k, 1);
    Matrix first = vector.times(slash(a, m)).scaled(1 / (dot(a, a) - m * m));
    Matrix second = slash(b, -m).scaled(-1 / (dot(b, b) - m * m)).times(vector);
    return mu -> first.times(lowered(mu)).plus(lowered(mu).times(second));
  }

  @Test
  void muonZPrime_randomPoints_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(7);
    for (double z : new double[] {0.02, 1, 6}) {
      for (int n = 0; n < POINTS; n++) {
        double m = random.nextDouble(1e-3, 1.5);
        Point at = point(random, m, m, z);
        double[] q1 = at.q[0];
        double[] q2 = at.q[1];
        double[] k = at.q[2];
        double expected = 0;
        for (int alpha = 0; alpha < 4; alpha++) {
          expected -=
              metric(alpha) * annihilation(at, q1, m, q2, m, muonCurrent(at, m, gamma(alpha)));
        }
        // the current is conserved
        double longitudinal =
            annihilation(at, q1, m, q2, m, muonCurrent(at, m, slash(k, 0))) / (z * z);
        assertThat(longitudinal).isCloseTo(0, within(CLOSE * expected));
        double x = dot(at.r(), q1);
        double y = dot(at.r(), q2);
        double found =
            TreeAmplitudes.muonZPrime(
                at.s(), m * m, z * z, dot(q1, k), dot(q2, k), x * x, y * y, x * y);
        // tr/4 of either line
        assertThat(16 * found).isCloseTo(expected, within(CLOSE * expected));
      }
    }
  }

  /** (x1^2 + x2^2)/((1 - x1)(1 - x2)), over directions, of e+ e- to a quark pair and a gluon. */
  @Test
  void muonZPrime_massless_isThatOfAGluon() {
    SplittableRandom random = new SplittableRandom(8);
    for (int n = 0; n < POINTS; n++) {
      Point at = point(random, 0, 0, 0);
      double s = at.s();
      double[] q1 = at.q[0];
      double[] q2 = at.q[1];
      double[] k = at.q[2];
      double xx = s / 3 * q1[0] * q1[0];
      double yy = s / 3 * q2[0] * q2[0];
      double xy = s / 3 * (q1[1] * q2[1] + q1[2] * q2[2] + q1[3] * q2[3]);
      double found = TreeAmplitudes.muonZPrime(s, 0, 0, dot(q1, k), dot(q2, k), xx, yy, xy);
      double x1 = 2 * q1[0] / ENERGY;
      double x2 = 2 * q2[0] / ENERGY;
      double gluon = (x1 * x1 + x2 * x2) / ((1 - x1) * (1 - x2));
      assertThat(found).isCloseTo(2 * s / 3 * gluon, within(1e-9 * found));
    }
  }
}
