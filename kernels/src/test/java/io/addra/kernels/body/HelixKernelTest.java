package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.SurfaceArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HelixKernelTest {
  private static final double ANY = 1e300;
  private static final double K = 0.00299792458;

  /**
   * What the kernel says of one track: per layer, crossings, first arc and all arcs; layers
   * reached.
   */
  record Answer(
      List<Integer> crossings, List<Double> firstArc, List<List<Double>> arcs, int reached) {}

  /** Runs the kernel on the last of three tracks; layers are radius, z minimum, z maximum. */
  static Answer follow(
      double[] start, double[] p, double charge, double field, double longest, double[]... layers) {
    List<double[]> sorted =
        Arrays.stream(layers).sorted(Comparator.comparingDouble(l -> l[0])).toList();
    SurfaceArrays surfaces =
        SurfaceArrays.of(
                sorted.stream().map(l -> new CoaxialLayer(l[0], l[1], l[2])).toList(), List.of())
            .arrays();
    TrackHits hits = TrackHits.of(start, p, charge, field, longest, surfaces);
    List<Integer> count = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<List<Double>> all = new ArrayList<>();
    for (double[] layer : layers) {
      List<Double> arcs = hits.arcs(sorted.indexOf(layer));
      all.add(arcs);
      count.add(arcs.size());
      first.add(arcs.stream().min(Comparator.naturalOrder()).orElse(-1.0));
    }
    return new Answer(count, first, all, hits.reached());
  }

  private static double[] layer(double radius) {
    return new double[] {radius, -ANY, ANY};
  }

  private static double[] at(double... xyz) {
    return xyz;
  }

  /** x0 + s t meets the circle where s = -x0.t +- sqrt((x0.t)^2 - x0^2 + R^2). */
  @Test
  void event_straightLimit_isLineAndCircle() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] kinds = {{0, 1.5}, {1, 0}, {1, 1e-14}, {-1, -1e-14}, {1, 1e-300}, {1, 1e-320}};
    for (int trial = 0; trial < 3000; trial++) {
      double phi = random.nextDouble(0, 2 * Math.PI);
      double[] start = {random.nextDouble(-9, 9), random.nextDouble(-9, 9), 1};
      double radius = random.nextDouble(0.1, 15);
      double half = start[0] * Math.cos(phi) + start[1] * Math.sin(phi);
      double square = half * half - start[0] * start[0] - start[1] * start[1] + radius * radius;
      double near = -half - Math.sqrt(square);
      double far = -half + Math.sqrt(square);
      int expected = square > 0 ? (near > 0 ? 1 : 0) + (far > 0 ? 1 : 0) : 0;
      double[] kind = kinds[trial % kinds.length];
      double[] p = {0.7 * Math.cos(phi), 0.7 * Math.sin(phi), 0.1};
      Answer a = follow(start, p, kind[0], kind[1], 1e6, layer(radius));
      if (Math.abs(square) > 1e-4 && Math.abs(near) > 1e-4 && Math.abs(far) > 1e-4) {
        assertThat(a.crossings()).containsExactly(expected);
        double first = expected == 0 ? -1 : (near > 0 ? near : far);
        assertThat(a.firstArc().get(0)).isCloseTo(first, within(1e-10));
      }
    }
  }

  /** The helix in its usual form, by sine and cosine of the turning angle. */
  private static double distanceFromAxis(double[] start, double[] p, double kappa, double arc) {
    double pt = Math.hypot(p[0], p[1]);
    double ahead = Math.sin(kappa * arc) / kappa;
    double left = (1 - Math.cos(kappa * arc)) / kappa;
    return Math.hypot(
        start[0] + (ahead * p[0] - left * p[1]) / pt, start[1] + (ahead * p[1] + left * p[0]) / pt);
  }

  @Test
  void event_crossing_liesOnTheLayer() {
    SplittableRandom random = new SplittableRandom(2);
    int met = 0;
    for (int trial = 0; trial < 5000; trial++) {
      double phi = random.nextDouble(0, 2 * Math.PI);
      double pt = Math.exp(random.nextDouble(-4, 1));
      double[] start = {random.nextDouble(-50, 50), random.nextDouble(-50, 50), 0};
      double[] p = {pt * Math.cos(phi), pt * Math.sin(phi), 0};
      double charge = random.nextBoolean() ? 1 : -1;
      double radius = random.nextDouble(1, 100);
      Answer a = follow(start, p, charge, 1.5, ANY, layer(radius));
      if (a.crossings().get(0) > 0) {
        met++;
        double kappa = -K * charge * 1.5 / pt;
        assertThat(a.firstArc().get(0) * Math.abs(kappa)).isBetween(0.0, 2 * Math.PI);
        assertThat(distanceFromAxis(start, p, kappa, a.firstArc().get(0)))
            .isCloseTo(radius, within(1e-6));
      }
    }
    assertThat(met).isGreaterThan(1000);
  }

  /** The equations of motion: dx/ds = p/pT, dp/ds = 0.00299792458 q p x B / pT. */
  private static double[] slope(double[] state, double chargeField) {
    double pt = Math.hypot(state[3], state[4]);
    double k = K * chargeField / pt;
    return new double[] {
      state[3] / pt, state[4] / pt, state[5] / pt, k * state[4], -k * state[3], 0
    };
  }

  private static double[] add(double[] state, double[] slope, double step) {
    double[] sum = new double[state.length];
    for (int j = 0; j < sum.length; j++) {
      sum[j] = state[j] + step * slope[j];
    }
    return sum;
  }

  private static double[] rungeKutta(double[] state, double chargeField, double step) {
    double[] k1 = slope(state, chargeField);
    double[] k2 = slope(add(state, k1, step / 2), chargeField);
    double[] k3 = slope(add(state, k2, step / 2), chargeField);
    double[] k4 = slope(add(state, k3, step), chargeField);
    return add(add(add(add(state, k1, step / 6), k2, step / 3), k3, step / 3), k4, step / 6);
  }

  private static double outside(double[] state, double radius) {
    return Math.hypot(state[0], state[1]) - radius;
  }

  /** Both charges through a layer with limits in z, against the integrated Lorentz force. */
  @Test
  void event_bothCharges_followTheLorentzForce() {
    SplittableRandom random = new SplittableRandom(3);
    int[] counts = new int[3];
    for (int trial = 0; trial < 300; trial++) {
      double phi = random.nextDouble(0, 2 * Math.PI);
      double pt = Math.exp(random.nextDouble(-4, 0));
      double[] start = {random.nextDouble(-20, 20), random.nextDouble(-20, 20), 2};
      double[] p = {pt * Math.cos(phi), pt * Math.sin(phi), random.nextDouble(-0.1, 0.1)};
      double charge = trial % 2 == 0 ? 1 : -1;
      double field = trial % 3 == 0 ? -1.5 : 1.5;
      double[] layer = {random.nextDouble(5, 40), -10, 15};
      double turn = 2 * Math.PI * pt / (K * 1.5);
      int steps = 4000;
      double[] state = {start[0], start[1], start[2], p[0], p[1], p[2]};
      int crossings = 0;
      double first = -1;
      for (int k = 0; k < steps; k++) {
        double[] next = rungeKutta(state, charge * field, turn / steps);
        double before = outside(state, layer[0]);
        double after = outside(next, layer[0]);
        if (before * after < 0) {
          double lo = 0;
          double hi = turn / steps;
          for (int half = 0; half < 50; half++) {
            double middle = (lo + hi) / 2;
            double there = outside(rungeKutta(state, charge * field, middle), layer[0]);
            lo = there * before > 0 ? middle : lo;
            hi = there * before > 0 ? hi : middle;
          }
          double z = rungeKutta(state, charge * field, lo)[2];
          if (z > layer[1] && z < layer[2]) {
            first = crossings == 0 ? k * turn / steps + lo : first;
            crossings++;
          }
        }
        state = next;
      }
      counts[crossings]++;
      Answer a = follow(start, p, charge, field, ANY, layer);
      assertThat(a.crossings()).containsExactly(crossings);
      assertThat(a.firstArc().get(0)).isCloseTo(first, within(1e-7 * turn));
    }
    assertThat(counts).doesNotContain(0);
  }

  /** A positive charge in a positive field turns clockwise seen from above: from +x towards -y. */
  @Test
  void event_positiveCharge_turnsRight() {
    double rho = 10;
    double[] p = {K * 1.5 * rho, 0, 0};
    // from (0, 5) it meets r = 6 sooner than the mirrored track does if it turns outwards
    double inwards = follow(at(0, 5, 0), p, 1, 1.5, ANY, layer(6)).firstArc().get(0);
    double outwards = follow(at(0, 5, 0), p, -1, 1.5, ANY, layer(6)).firstArc().get(0);
    assertThat(outwards).isLessThan(inwards);
    assertThat(follow(at(0, 5, 0), p, 1, -1.5, ANY, layer(6)).firstArc().get(0))
        .isEqualTo(outwards);
    assertThat(follow(at(0, -5, 0), p, 1, 1.5, ANY, layer(6)).firstArc().get(0))
        .isEqualTo(outwards);
  }

  /** From the axis with radius rho: out to 2 rho; R is met at 2 rho asin(R/(2 rho)) and back. */
  @Test
  void event_curlingInside_meetsTheLayerTwiceOrNever() {
    double rho = 10;
    double[] p = {0, K * 1.5 * rho, 0};
    Answer a = follow(at(0, 0, 0), p, 1, 1.5, ANY, layer(19.9), layer(20.1), layer(5));
    assertThat(a.crossings()).containsExactly(2, 0, 2);
    assertThat(a.reached()).isEqualTo(2);
    assertThat(a.firstArc().get(0)).isCloseTo(2 * rho * Math.asin(0.995), within(1e-12));
    assertThat(a.firstArc().get(1)).isNegative();
    assertThat(a.firstArc().get(2)).isCloseTo(2 * rho * Math.asin(0.25), within(1e-12));
  }

  @Test
  void event_startOutside_meetsBothSidesOrNone() {
    double[] line = {1, 0, 0};
    Answer a = follow(at(-10, 3, 0), line, 0, 1.5, ANY, layer(5), layer(2.9));
    assertThat(a.crossings()).containsExactly(2, 0);
    assertThat(a.firstArc().get(0)).isCloseTo(6, within(1e-14));
    assertThat(follow(at(10, 3, 0), line, 0, 1.5, ANY, layer(5)).crossings()).containsExactly(0);
    // bent, it comes back within its turn
    double[] soft = {K * 1.5 * 4, 0, 0};
    assertThat(follow(at(6, 4, 0), soft, 1, 1.5, ANY, layer(5)).crossings()).containsExactly(2);
    assertThat(follow(at(6, 4, 0), soft, -1, 1.5, ANY, layer(5)).crossings()).containsExactly(0);
  }

  @Test
  void event_tangent_doesNotCross() {
    double[] line = {1, 0, 0};
    Answer a = follow(at(-10, 5, 0), line, 0, 1.5, ANY, layer(5), layer(5 + 1e-9), layer(5 - 1e-9));
    assertThat(a.crossings()).containsExactly(0, 2, 0);
  }

  /**
   * Turning right about (3, -1), half a turn leads from (3, 9) to (3, -11): the quadratic for that
   * radius has no leading term. The other crossing is the mirror image, (9, 7).
   */
  @Test
  void event_crossingAfterHalfATurn_isFound() {
    double pt = K * 1.5 * 10;
    double[] p = {pt, 0, pt};
    double radius = Math.hypot(3, 11);
    Answer a = follow(at(3, 9, 0), p, 1, 1.5, ANY, layer(radius), at(radius, 31, 32));
    assertThat(a.crossings()).containsExactly(2, 1);
    assertThat(a.firstArc().get(0)).isCloseTo(10 * Math.atan2(6, 8), within(1e-12));
    assertThat(a.firstArc().get(1)).isCloseTo(10 * Math.PI, within(1e-12));
  }

  @Test
  void event_startOnTheLayer_countsOnlyTheOtherCrossing() {
    Answer a = follow(at(-5, 0, 0), at(1, 0, 0), 0, 1.5, ANY, layer(5));
    assertThat(a.crossings()).containsExactly(1);
    assertThat(a.firstArc().get(0)).isCloseTo(10, within(1e-14));
  }

  @Test
  void event_zRange_selectsTheCrossing() {
    double[] p = {1, 0, 0.5};
    double[] start = {-10, 0, 0};
    // z is 2.5 at the first crossing, after 5 cm, and 7.5 at the second
    Answer a = follow(start, p, 0, 1.5, ANY, at(5, 2, 3), at(5, 7, 8), at(5, 3, 7), at(5, 2, 8));
    assertThat(a.crossings()).containsExactly(1, 1, 0, 2);
    assertThat(a.firstArc()).containsExactly(5.0, 15.0, -1.0, 5.0);
    assertThat(a.reached()).isEqualTo(3);
  }

  @Test
  void event_longestArc_endsTheTrack() {
    double[] p = {1, 0, 0.5};
    double[] start = {-10, 0, 0};
    assertThat(follow(start, p, 0, 1.5, 15.1, layer(5)).crossings()).containsExactly(2);
    assertThat(follow(start, p, 0, 1.5, 14.9, layer(5)).crossings()).containsExactly(1);
    assertThat(follow(start, p, 0, 1.5, 4.9, layer(5)).firstArc()).containsExactly(-1.0);
    assertThat(follow(start, p, 0, 1.5, Double.POSITIVE_INFINITY, layer(5)).reached()).isOne();
  }

  @Test
  void event_noTransverseMomentum_meetsNothing() {
    for (double pt : new double[] {0, 1e-320, 1e-101}) {
      for (double[] start : new double[][] {{1, 2, 3}, {0, 0, 0}}) {
        Answer a = follow(start, at(pt, 0, 2), 1, 1.5, ANY, layer(5), layer(1));
        assertThat(a.crossings()).containsExactly(0, 0);
        assertThat(a.firstArc()).containsExactly(-1.0, -1.0);
        assertThat(a.reached()).isZero();
      }
    }
    assertThat(follow(at(1, 2, 3), at(1e-99, 0, 1e-99), 1, 1.5, ANY, layer(5)).reached()).isZero();
  }
}
