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

  /** The current of the Lagrangian's vertices and propagators, as Feynman's rules give it. */
  private static IntFunction<Matrix> chiCurrent(
      Point at, double m1, double m2, double v2, double width) {
    double[] h = at.q[2];
    double[] one = sum(at.q[0], h, 1);
    double[] two = sum(at.q[1], h, 1);
    double[] q = sum(at.q[0], at.q[1], 1);
    double delta = (m2 - m1) / 2;
    double off = dot(q, q) - v2;
    double norm = off * off + v2 * width * width;
    double re = 2 * v2 * off / norm;
    double im = -2 * v2 * Math.sqrt(v2) * width / norm;
    Matrix second = slash(two, m2).scaled(delta / (dot(two, two) - m2 * m2));
    Matrix first = slash(one, -m1).scaled(delta / (dot(one, one) - m1 * m1));
    return mu -> {
      // g - q q/m_A^2 of the A' between its two vertices
      Matrix vector = lowered(mu).combined(slash(q, 0), -metric(mu) * q[mu] / v2);
      return vector.scaled(re, im).plus(second.times(lowered(mu))).plus(lowered(mu).times(first));
    };
  }

  @Test
  void chiDarkHiggs_randomPoints_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(9);
    for (int n = 0; n < POINTS; n++) {
      double m1 = random.nextDouble(0.05, 3);
      double m2 = m1 + random.nextDouble(0, 2);
      double higgs = random.nextDouble(0.01, 2);
      double v2 = Math.pow(random.nextDouble(0.5, 14), 2);
      double width = random.nextDouble(0, 1);
      Point at = point(random, m1, m2, higgs);
      double[] q1 = at.q[0];
      double[] q2 = at.q[1];
      double h2 = higgs * higgs;
      double expected = annihilation(at, q2, m2, q1, m1, chiCurrent(at, m1, m2, v2, width));
      double x = dot(at.r(), q1);
      double y = dot(at.r(), q2);
      double q1h = dot(q1, at.q[2]);
      double q2h = dot(q2, at.q[2]);
      double found =
          TreeAmplitudes.chiDarkHiggs(at.s(), m1, m2, h2, v2, width, q1h, q2h, x * x, y * y, x * y);
      assertThat(16 * found).isCloseTo(expected, within(CLOSE * expected));
    }
  }

  /**
   * The dark gauge symmetry fixes h' off the fermions by h' off the A': an A' on its mass shell
   * along its own momentum gives what its Goldstone boson gives, which couples as the scalar's
   * Lagrangian has it: to h' and A' by 2 h, to h' and itself by m_h^2, to the fermions by m2 - m1.
   */
  @Test
  void chiCurrent_alongItsMomentum_isThatOfTheGoldstone() {
    SplittableRandom random = new SplittableRandom(10);
    for (int n = 0; n < POINTS; n++) {
      double m1 = random.nextDouble(0.05, 2);
      double m2 = random.nextDouble(0.05, 4);
      double h2 = Math.pow(random.nextDouble(0.01, 2), 2);
      Point at = point(random, m1, m2, Math.sqrt(h2));
      double v2 = at.s();
      double[] h = at.q[2];
      double[] one = sum(at.q[0], h, 1);
      double[] two = sum(at.q[1], h, 1);
      double[] q = sum(at.q[0], at.q[1], 1);
      double off = dot(q, q) - v2;
      double delta = (m2 - m1) / 2;
      Matrix found = contracted(chiCurrent(at, m1, m2, v2, 0), sum(at.p1, at.p2, 1));
      Matrix expected =
          slash(h, 0)
              .scaled(2 * v2 / off)
              .combined(Dirac.unit(), (m2 - m1) * h2 / off)
              .combined(slash(two, m2), (m2 - m1) * delta / (dot(two, two) - m2 * m2))
              .combined(slash(one, -m1), (m2 - m1) * delta / (dot(one, one) - m1 * m1));
      for (int spins = 0; spins < 4; spins++) {
        Matrix left = bar(u(at.q[1], m2, spins & 1));
        Matrix right = v(at.q[0], m1, spins >> 1);
        Matrix difference = left.times(found.combined(expected, -1)).times(right);
        assertThat(Math.hypot(difference.real(), difference.imaginary())).isLessThan(1e-9 * v2);
      }
    }
  }

  private static Matrix contracted(IntFunction<Matrix> current, double[] with) {
    Matrix sum = current.apply(0).scaled(with[0]);
    for (int mu = 1; mu < 4; mu++) {
      sum = sum.combined(current.apply(mu), with[mu]);
    }
    return sum;
  }

  /** Six orders of the photons along the electron. */
  @Test
  void threePhotons_randomPoints_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(11);
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (int n = 0; n < 5; n++) {
      Point at = point(random, 0, 0, 0);
      double expected = 0;
      for (int index = 0; index < 64; index++) {
        int[] mu = {index & 3, index >> 2 & 3, index >> 4};
        Matrix chain = Dirac.unit().scaled(0);
        for (int[] order : orders) {
          double[] one = sum(at.p1, at.q[order[0]], -1);
          double[] two = sum(one, at.q[order[1]], -1);
          chain =
              chain.plus(
                  gamma(mu[order[2]])
                      .times(slash(two, 0))
                      .times(gamma(mu[order[1]]))
                      .times(slash(one, 0))
                      .times(gamma(mu[order[0]]))
                      .scaled(1 / (dot(one, one) * dot(two, two))));
        }
        double sign = -metric(mu[0]) * metric(mu[1]) * metric(mu[2]);
        for (int spins = 0; spins < 4; spins++) {
          Matrix made = bar(v(at.p2, 0, spins & 1)).times(chain).times(u(at.p1, 0, spins >> 1));
          double square = made.real() * made.real() + made.imaginary() * made.imaginary();
          expected += sign * square;
        }
      }
      double[] whole = sum(at.p1, at.p2, 1);
      double found =
          TreeAmplitudes.threePhotons(
              dot(whole, at.q[0]),
              dot(whole, at.q[1]),
              dot(whole, at.q[2]),
              dot(at.r(), at.q[0]),
              dot(at.r(), at.q[1]),
              dot(at.r(), at.q[2]));
      // the mean over the beams' spins is a quarter of the sum
      assertThat(4 * at.s() * found).isCloseTo(expected, within(CLOSE * expected));
    }
  }

  /** Eight diagrams: the photon off each of the four lines, by annihilation and by scattering. */
  @Test
  void radiativeBhabha_randomPoints_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(12);
    for (int n = 0; n < 5; n++) {
      Point at = point(random, 0, 0, 0);
      double[] q1 = at.q[0];
      double[] q2 = at.q[1];
      double[] k = at.q[2];
      double expected = 0;
      for (int spins = 0; spins < 16; spins++) {
        Matrix one = u(at.p1, 0, spins & 1);
        Matrix two = bar(v(at.p2, 0, spins >> 1 & 1));
        Matrix three = bar(u(q1, 0, spins >> 2 & 1));
        Matrix four = v(q2, 0, spins >> 3);
        double[] in = at.p1;
        double[] anti = negative(at.p2);
        double[] out = negative(q2);
        for (int alpha = 0; alpha < 4; alpha++) {
          double[] made = {0, 0};
          add(made, radiating(two, anti, one, in, k, alpha), line(three, four), sum(q1, q2, 1), 1);
          add(made, line(two, one), radiating(three, q1, four, out, k, alpha), whole(at), 1);
          add(
              made,
              radiating(three, q1, one, in, k, alpha),
              line(two, four),
              sum(anti, out, -1),
              -1);
          add(
              made,
              line(three, one),
              radiating(two, anti, four, out, k, alpha),
              sum(in, q1, -1),
              -1);
          expected -= metric(alpha) * (made[0] * made[0] + made[1] * made[1]);
        }
      }
      double found =
          TreeAmplitudes.radiativeBhabha(
              at.s(), dot(q1, q2), dot(q1, k), dot(q2, k), dot(at.r(), q1), dot(at.r(), q2));
      assertThat(4 * found).isCloseTo(expected, within(CLOSE * expected));
    }
  }

  /** The four components, upper indices, of a line of massless fermions. */
  private static Matrix[] line(Matrix left, Matrix right) {
    Matrix[] made = new Matrix[4];
    for (int mu = 0; mu < 4; mu++) {
      made[mu] = left.times(gamma(mu)).times(right);
    }
    return made;
  }

  /** The same with a photon off either end; momenta run along the line. */
  private static Matrix[] radiating(
      Matrix left, double[] leftwards, Matrix right, double[] rightwards, double[] k, int alpha) {
    double[] before = sum(rightwards, k, -1);
    double[] after = sum(leftwards, k, 1);
    Matrix first = slash(before, 0).times(gamma(alpha)).scaled(1 / dot(before, before));
    Matrix last = gamma(alpha).times(slash(after, 0)).scaled(1 / dot(after, after));
    Matrix[] made = new Matrix[4];
    for (int mu = 0; mu < 4; mu++) {
      Matrix both = gamma(mu).times(first).plus(last.times(gamma(mu)));
      made[mu] = left.times(both).times(right);
    }
    return made;
  }

  /** Adds two lines and the propagator between them to a complex number. */
  private static void add(
      double[] made, Matrix[] one, Matrix[] two, double[] between, double sign) {
    for (int mu = 0; mu < 4; mu++) {
      Matrix both = one[mu].times(two[mu]);
      double factor = sign * metric(mu) / dot(between, between);
      made[0] += factor * both.real();
      made[1] += factor * both.imaginary();
    }
  }

  private static double[] negative(double[] p) {
    return sum(new double[4], p, -1);
  }

  private static double[] whole(Point at) {
    return sum(at.p1, at.p2, 1);
  }

  /** Soft photons: the process without it times -(p1/p1.k - p2/p2.k ...)^2, to a per cent. */
  @Test
  void softPhoton_ofPairs_factorises() {
    SplittableRandom random = new SplittableRandom(13);
    for (int n = 0; n < POINTS; n++) {
      double[] k = along(0, 1e-3, random);
      // the others recoil
      double pair = Math.sqrt(ENERGY * (ENERGY - 2e-3));
      double[] frame = {ENERGY - 1e-3, -k[1], -k[2], -k[3]};
      double[] own = along(0, pair / 2, random);
      double[] q1 = boosted(own, frame, pair);
      double[] q2 = sum(frame, q1, -1);
      Point at = new Point(q1, q2, k);
      double s = at.s();
      double[] r = at.r();
      double t = -2 * dot(at.p1, q1);
      double u = -2 * dot(at.p1, q2);
      double beams = s / (dot(at.p1, k) * dot(at.p2, k));
      double[] whole = whole(at);
      double photons =
          s
              * TreeAmplitudes.threePhotons(
                  dot(whole, q1), dot(whole, q2), dot(whole, k), dot(r, q1), dot(r, q2), dot(r, k));
      double two = 2 * (t / u + u / t) * beams;
      assertThat(photons).isCloseTo(two, within(0.01 * two));
      double[] eikonal = new double[4];
      eikonal = sum(eikonal, at.p1, 1 / dot(at.p1, k));
      eikonal = sum(eikonal, at.p2, -1 / dot(at.p2, k));
      eikonal = sum(eikonal, q1, -1 / dot(q1, k));
      eikonal = sum(eikonal, q2, 1 / dot(q2, k));
      double bhabha =
          2 * ((s * s + u * u) / (t * t) + (t * t + u * u) / (s * s) + 2 * u * u / (s * t));
      double expected = -bhabha * dot(eikonal, eikonal);
      double found =
          TreeAmplitudes.radiativeBhabha(
              s, dot(q1, q2), dot(q1, k), dot(q2, k), dot(r, q1), dot(r, q2));
      assertThat(found).isCloseTo(expected, within(0.01 * expected));
      // light vectors off muons: e+ e- to two muons, 2 (t^2 + u^2)/s^2, times their own factor
      double[] muons = sum(sum(new double[4], q1, 1 / dot(q1, k)), q2, -1 / dot(q2, k));
      double pairs = -2 * (t * t + u * u) / (s * s) * dot(muons, muons);
      double x = dot(r, q1);
      double y = dot(r, q2);
      double zPrime =
          4
              / (s * s)
              * TreeAmplitudes.muonZPrime(s, 0, 0, dot(q1, k), dot(q2, k), x * x, y * y, x * y);
      assertThat(zPrime).isCloseTo(pairs, within(0.01 * pairs));
    }
  }

  /** Photons are alike, electrons and positrons too where the beams change places. */
  @Test
  void amplitudes_exchangedParticles_areTheSame() {
    SplittableRandom random = new SplittableRandom(14);
    for (int n = 0; n < POINTS; n++) {
      Point at = point(random, 0, 0, 0);
      double[] whole = whole(at);
      double[] total = new double[3];
      double[] across = new double[3];
      for (int k = 0; k < 3; k++) {
        total[k] = dot(whole, at.q[k]);
        across[k] = dot(at.r(), at.q[k]);
      }
      double photons =
          TreeAmplitudes.threePhotons(
              total[0], total[1], total[2], across[0], across[1], across[2]);
      double turned =
          TreeAmplitudes.threePhotons(
              total[2], total[0], total[1], -across[2], -across[0], -across[1]);
      assertThat(turned).isCloseTo(photons, within(1e-12 * photons));
      double q12 = dot(at.q[0], at.q[1]);
      double q1k = dot(at.q[0], at.q[2]);
      double q2k = dot(at.q[1], at.q[2]);
      double bhabha = TreeAmplitudes.radiativeBhabha(at.s(), q12, q1k, q2k, across[0], across[1]);
      double mirrored =
          TreeAmplitudes.radiativeBhabha(at.s(), q12, q2k, q1k, -across[1], -across[0]);
      assertThat(mirrored).isCloseTo(bhabha, within(1e-9 * bhabha));
    }
  }

  /** Four diagrams, with the Z' of both polarisations across and the one along its momentum. */
  @Test
  void flavour_randomPoints_isTheSumOverSpins() {
    SplittableRandom random = new SplittableRandom(15);
    for (int n = 0; n < POINTS; n++) {
      double m = random.nextDouble(0.05, 1.5);
      double z = m + random.nextDouble(0.01, 4);
      Point at = point(random, 0, m, z);
      double[] q1 = at.q[0];
      double[] q2 = at.q[1];
      double[] k = at.q[2];
      double expected = 0;
      for (int spins = 0; spins < 16; spins++) {
        for (int alpha = 0; alpha < 4; alpha++) {
          expected -= metric(alpha) * flavour(at, m, spins, gamma(alpha));
        }
        expected += flavour(at, m, spins, slash(k, 0)) / (z * z);
      }
      double found =
          FlavourAmplitude.squared(
              at.s(),
              m * m,
              z * z,
              dot(q1, q2),
              dot(q1, k),
              dot(q2, k),
              dot(at.r(), q1),
              dot(at.r(), q2));
      assertThat(16 * found).isCloseTo(expected, within(CLOSE * expected));
    }
  }

  /** The square of the four diagrams for one set of spins and one vertex of the Z'. */
  private static double flavour(Point at, double m, int spins, Matrix vertex) {
    Matrix one = u(at.p1, 0, spins & 1);
    Matrix two = bar(v(at.p2, 0, spins >> 1 & 1));
    Matrix three = bar(u(at.q[0], 0, spins >> 2 & 1));
    Matrix four = v(at.q[1], m, spins >> 3);
    double[] k = at.q[2];
    double[] a = sum(at.q[0], k, 1);
    double[] b = sum(at.q[1], k, 1);
    double[] c = sum(k, at.p2, -1);
    Matrix muon = vertex.times(slash(a, m)).scaled(1 / (dot(a, a) - m * m));
    Matrix electron = slash(b, 0).scaled(-1 / dot(b, b)).times(vertex);
    Matrix positron = vertex.times(slash(c, m)).scaled(1 / (dot(c, c) - m * m));
    Matrix[] annihilation = new Matrix[4];
    Matrix[] scattering = new Matrix[4];
    for (int mu = 0; mu < 4; mu++) {
      Matrix after = gamma(mu).times(electron);
      annihilation[mu] = three.times(muon.times(gamma(mu)).plus(after)).times(four);
      scattering[mu] = two.times(positron.times(gamma(mu)).plus(after)).times(four);
    }
    double[] made = {0, 0};
    add(made, line(two, one), annihilation, whole(at), 1);
    add(made, line(three, one), scattering, sum(at.p1, at.q[0], -1), -1);
    return made[0] * made[0] + made[1] * made[1];
  }
}
