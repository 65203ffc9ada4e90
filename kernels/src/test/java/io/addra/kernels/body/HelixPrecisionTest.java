package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.HelixKernelTest.Answer;
import io.addra.kernels.precision.HighPrecision;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Arc lengths against decimal arithmetic. Coefficients of the quadratic are good to a few ulps of
 * their largest term; to first order that moves a root by (da sigma^2 + 2 db sigma + dc)/(2 root of
 * the discriminant), and the arc by that over 1 + (kappa sigma/2)^2. In ulps of this and of the arc
 * itself: 32.
 */
class HelixPrecisionTest {
  @Test
  void event_randomAndExtremeTracks_isWithinTheBound() {
    assertWithin(800);
  }

  @Test
  @Tag("long")
  void event_randomAndExtremeTracks_isWithinTheBound_manyTimes() {
    assertWithin(4000);
  }

  private static void assertWithin(int trials) {
    double[] worst = worst(trials);
    assertThat(worst[0]).isLessThan(32);
    // enough tracks reach the layer, and the reference's own crossings lie on it
    assertThat(worst[1]).isGreaterThan(0.375 * trials);
    assertThat(worst[2]).isCloseTo(0, within(1e-30));
  }

  /** Largest error in units of the propagated ulps, tracks with a crossing, largest |r/R - 1|. */
  static double[] worst(int trials) {
    SplittableRandom random = new SplittableRandom(23);
    double[] worst = new double[3];
    for (int trial = 0; trial < trials; trial++) {
      double radius = Math.pow(10, random.nextDouble(-1, 4));
      double size = Math.pow(10, random.nextDouble(-12, 3)) / radius;
      double charge = random.nextInt(10) == 0 ? 0 : (random.nextBoolean() ? 1 : -1);
      double pt = 0.00299792458 * 1.5 / size;
      double gap = random.nextDouble(-3, 3) / size;
      double from =
          random.nextBoolean() && Math.abs(gap) < radius
              ? radius + gap
              : radius * Math.pow(10, random.nextDouble(-6, 1));
      double where = random.nextDouble(0, 2 * Math.PI);
      double phi = random.nextDouble(0, 2 * Math.PI);
      double[] start = {from * Math.cos(where), from * Math.sin(where), 0};
      double[] p = {pt * Math.cos(phi), pt * Math.sin(phi), 0};
      Answer found =
          HelixKernelTest.follow(
              start, p, charge, 1.5, 1e300, new double[] {radius, -1e300, 1e300});

      Dfp px = exact(p[0]);
      Dfp py = exact(p[1]);
      Dfp ptExact = px.multiply(px).add(py.multiply(py)).sqrt();
      Dfp tx = px.divide(ptExact);
      Dfp ty = py.divide(ptExact);
      Dfp kappa = exact("-0.00299792458").multiply(exact(1.5 * charge)).divide(ptExact);
      Dfp x = exact(start[0]);
      Dfp y = exact(start[1]);
      Dfp c = x.multiply(x).add(y.multiply(y)).subtract(exact(radius).multiply(exact(radius)));
      Dfp side = y.multiply(tx).subtract(x.multiply(ty)).multiply(kappa);
      Dfp a = exact(1).add(side).add(kappa.multiply(kappa).multiply(c).divide(4));
      Dfp b = x.multiply(tx).add(y.multiply(ty));
      Dfp discriminant = b.multiply(b).subtract(a.multiply(c));
      double k = Math.abs(kappa.toDouble());
      double squares = from * from + radius * radius;
      double termsA = 1 + k * from + k * k * squares / 4;
      if (Math.abs(discriminant.toDouble()) > 1e-10 * (from * from + termsA * squares)) {
        int crossings = 0;
        List<Dfp> arcs = new ArrayList<>();
        List<Double> allowed = new ArrayList<>();
        boolean real = discriminant.greaterThan(exact(0));
        for (int sign = -1; real && sign < 2; sign += 2) {
          Dfp root = discriminant.sqrt();
          Dfp sigma = root.multiply(sign).subtract(b).divide(a);
          boolean ahead = sigma.greaterThan(exact(0));
          if (ahead || charge != 0) {
            Dfp tangent = sigma.multiply(kappa).divide(2);
            Dfp half = DfpMath.atan(tangent.abs());
            Dfp turn = (ahead ? half : HighPrecision.pi().subtract(half)).multiply(2);
            Dfp arc = charge == 0 ? sigma : turn.divide(kappa.abs());
            double s = Math.abs(sigma.toDouble());
            double moved = (termsA * s * s + 2 * from * s + squares) / (2 * root.toDouble());
            double unit = moved / (1 + Math.pow(tangent.toDouble(), 2)) + arc.toDouble();
            crossings++;
            boolean before = !arcs.isEmpty() && arcs.getFirst().greaterThan(arc);
            arcs.add(before ? 0 : arcs.size(), arc);
            allowed.add(before ? 0 : allowed.size(), unit);
            worst[2] = Math.max(worst[2], offCircle(x, y, tx, ty, kappa, turn, sigma, radius));
          }
        }
        assertThat(found.crossings()).containsExactly(crossings);
        if (crossings > 0) {
          worst[1]++;
          for (int n = 0; n < crossings; n++) {
            double error = HighPrecision.error(found.arcs().get(0).get(n), arcs.get(n));
            worst[0] = Math.max(worst[0], error / (ULP * allowed.get(n)));
          }
        }
      }
    }
    return worst;
  }

  /** How far the reference's own crossing is from the layer, by the helix's usual form. */
  private static double offCircle(
      Dfp x, Dfp y, Dfp tx, Dfp ty, Dfp kappa, Dfp turn, Dfp sigma, double radius) {
    boolean bent = !kappa.isZero();
    Dfp ahead = bent ? DfpMath.sin(turn).divide(kappa.abs()) : sigma;
    Dfp left = bent ? exact(1).subtract(DfpMath.cos(turn)).divide(kappa) : exact(0);
    Dfp atX = x.add(ahead.multiply(tx)).subtract(left.multiply(ty));
    Dfp atY = y.add(ahead.multiply(ty)).add(left.multiply(tx));
    Dfp r = atX.multiply(atX).add(atY.multiply(atY)).sqrt();
    return r.divide(exact(radius)).subtract(exact(1)).abs().toDouble();
  }
}
