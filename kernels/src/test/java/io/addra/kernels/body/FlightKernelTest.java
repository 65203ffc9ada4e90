package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.Flights.Decay;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlightKernelTest {
  private static final double TESLA = 1.5;
  private static final double K = 0.00299792458;
  private static final double[] WORLD = {200, -200, 250};
  private static final double[] EVERYWHERE = {0, 200, -200, 250};

  /** Caesium iodide and aluminium: electrons (mol/cm^3), I and plasma energy (eV), PDG 2022. */
  private static final double[][] MATERIALS = {
    {4.51 * 0.41569, 553.1, 39.455}, {2.699 * 0.48181, 166.0, 32.86}
  };

  private static Flights vacuum(double mass, double charge) {
    return new Flights(FieldArrays.uniform(TESLA), MatterArrays.none(), mass, charge);
  }

  private static double[] ray(double theta, double phi, double betaGamma) {
    double sin = Math.sin(theta);
    return new double[] {
      0, 0, 0, sin * Math.cos(phi), sin * Math.sin(phi), Math.cos(theta), betaGamma, 1
    };
  }

  /** A place on the helix from the origin after a path s, and its direction. */
  private static double[] helix(double[] ray, double mass, double charge, double s) {
    double across = Math.hypot(ray[3], ray[4]);
    // a positive charge in a positive field turns to the right
    double rate = -K * charge * TESLA / (mass * ray[6]);
    double phi = Math.atan2(ray[4], ray[3]);
    double end = phi + rate * s;
    return new double[] {
      across / rate * (Math.sin(end) - Math.sin(phi)),
      across / rate * (Math.cos(phi) - Math.cos(end)),
      ray[5] * s,
      across * Math.cos(end),
      across * Math.sin(end),
      ray[5]
    };
  }

  @ParameterizedTest
  @CsvSource({"1,1", "-1,1", "1,0.3", "-1,4"})
  void event_uniformFieldWithoutMatter_isOnTheHelixAtItsProperLength(double charge, double mass) {
    Flights flights = vacuum(mass, charge);
    double[] parameters = flights.parameters(EVERYWHERE, WORLD);
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < 500; k++) {
      double[] ray =
          ray(
              random.nextDouble(0.2, 2.9),
              random.nextDouble(-3, 3),
              Math.exp(random.nextDouble(Math.log(0.1), Math.log(10))));
      Decay decay = flights.decay(ray, random.nextDouble(), parameters);
      assertThat(decay.weight()).isPositive();
      double s = decay.u() * ray[6];
      double[] expected = helix(ray, mass, charge, s);
      assertThat(decay.path()).isCloseTo(s, within(1e-9 * s));
      assertThat(decay.betaGamma()).isEqualTo(ray[6]);
      // 10 um, asked of the drift chamber's outer wall
      for (int axis = 0; axis < 3; axis++) {
        assertThat(decay.vertex()[axis]).isCloseTo(expected[axis], within(1e-3));
        assertThat(decay.ray()[3 + axis]).isCloseTo(expected[3 + axis], within(1e-4));
      }
    }
  }

  /**
   * The share that decays between two radii, on a helix that reaches them at 2 asin(R rate/2)/rate
   * across. Equal steps: what is integrated has at most four monotonic parts of at most Q (1/e +
   * c/ctau), and two jumps.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 5, 50, 5000})
  void event_equallySpacedNumbers_integrateAShell(double ctau) {
    double mass = 1;
    Flights flights = vacuum(mass, 1);
    double theta = 1.1;
    double betaGamma = 1.3;
    double inner = 5;
    double outer = 60;
    double[] parameters = flights.parameters(new double[] {inner, outer, -200, 250}, WORLD);
    int n = 5000;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      Decay decay = flights.decay(ray(theta, 0.4, betaGamma), (k + 0.5) / n, parameters);
      if (decay.rho() > inner && decay.rho() < outer) {
        sum += decay.weight() * Math.exp(-decay.u() / ctau) / ctau;
      }
    }
    double curvature = K * TESLA / (mass * betaGamma * Math.sin(theta));
    double a = 2 * Math.asin(inner * curvature / 2) / curvature / Math.sin(theta) / betaGamma;
    double b = 2 * Math.asin(outer * curvature / 2) / curvature / Math.sin(theta) / betaGamma;
    double logarithm = Math.log(2 * b / (a / 2));
    double tolerance = 6 * logarithm * (1 / Math.E + Flights.SOFTENING / ctau) / n;
    assertThat(sum / n).isCloseTo(Math.exp(-a / ctau) - Math.exp(-b / ctau), within(tolerance));
  }

  @Test
  void event_neverNearTheRegion_hasNoWeightAndNoTrack() {
    Flights flights = vacuum(1, 1);
    double[] parameters = flights.parameters(new double[] {0, 50, 100, 250}, WORLD);
    Decay decay = flights.decay(ray(2.5, 0, 2), 0.5, parameters);
    assertThat(decay.vertex()).containsExactly(0, 0, 0, 0, 0);
    for (int axis = 0; axis < 3; axis++) {
      assertThat(decay.track()[TrackTable.TRACK_MOMENTUM + axis]).isZero();
    }
    assertThat(decay.path()).isZero();
  }

  /** At right angles to the field it comes back: it is followed once around and no further. */
  @Test
  void event_curlingTrack_endsAfterOneTurn() {
    Flights flights = vacuum(0.5, -1);
    double betaGamma = 0.5;
    double round = 2 * Math.PI * 0.5 / (K * TESLA);
    Decay last =
        flights.decay(ray(Math.PI / 2, 0, betaGamma), 1, flights.parameters(EVERYWHERE, WORLD));
    assertThat(last.u()).isCloseTo(round, within(1e-4 * round));
    assertThat(last.rho()).isLessThan(0.02);
  }

  @Test
  void event_otherCharge_isTheMirrorImage() {
    MatterArrays matter = MatterArrays.uniform(0.1, 166, 32.86);
    SplittableRandom random = new SplittableRandom(6);
    for (int k = 0; k < 200; k++) {
      double theta = random.nextDouble(0.2, 2.9);
      double phi = random.nextDouble(-3, 3);
      double betaGamma = random.nextDouble(0.3, 5);
      double uniform = random.nextDouble();
      Flights plus = new Flights(FieldArrays.uniform(TESLA), matter, 1, 1);
      Flights minus = new Flights(FieldArrays.uniform(TESLA), matter, 1, -1);
      double[] parameters = plus.parameters(EVERYWHERE, WORLD);
      Decay one = plus.decay(ray(theta, phi, betaGamma), uniform, parameters);
      Decay two =
          minus.decay(ray(theta, -phi, betaGamma), uniform, minus.parameters(EVERYWHERE, WORLD));
      double[] mirrored = one.vertex().clone();
      mirrored[1] = -mirrored[1];
      assertThat(two.vertex()).containsExactly(mirrored, within(1e-9));
      assertThat(two.betaGamma()).isCloseTo(one.betaGamma(), within(1e-12));
    }
  }

  /** The Bethe formula as the Review of Particle Physics has it, in MeV. */
  private static double betheMevPerCm(double w, double massGev, double[] material) {
    double me = 0.51099895;
    double beta2 = w * w / (1 + w * w);
    double gamma = Math.sqrt(1 + w * w);
    double ratio = me / (1000 * massGev);
    double largest = 2 * me * w * w / (1 + 2 * gamma * ratio + ratio * ratio);
    double i = material[1] * 1e-6;
    double c = 2 * Math.log(material[1] / material[2]) + 1;
    boolean low = material[1] < 100;
    double x0 = c < (low ? 3.681 : 5.215) ? 0.2 : 0.326 * c - (low ? 1 : 1.5);
    double x1 = low ? 2 : 3;
    double x = Math.log10(w);
    double line = 2 * Math.log(10) * x - c;
    double a = (c - 2 * Math.log(10) * x0) / Math.pow(x1 - x0, 3);
    double delta = x < x0 ? 0 : x < x1 ? line + a * Math.pow(x1 - x, 3) : line;
    double logarithm = 0.5 * Math.log(2 * me * w * w * largest / (i * i));
    return 0.307075 * material[0] / beta2 * (logarithm - beta2 - delta / 2);
  }

  /** beta gamma and u after a path in one material, by the energy that is lost. */
  private static double[] slowed(double w, double mass, double[] material, double path) {
    FirstOrderDifferentialEquations loss =
        new FirstOrderDifferentialEquations() {
          @Override
          public int getDimension() {
            return 2;
          }

          @Override
          public void computeDerivatives(double s, double[] y, double[] dot) {
            double gamma = y[0] / mass;
            double now = Math.sqrt(gamma * gamma - 1);
            dot[0] = -betheMevPerCm(now, mass, material) / 1000;
            dot[1] = 1 / now;
          }
        };
    double[] y = {mass * Math.sqrt(1 + w * w), 0};
    new DormandPrince853Integrator(1e-9, 1, 1e-12, 1e-12).integrate(loss, 0, y, path, y);
    return new double[] {Math.sqrt(y[0] * y[0] / mass / mass - 1), y[1]};
  }

  @ParameterizedTest
  @CsvSource({"0.5,0", "0.5,1", "3,0", "3,1"})
  void event_inMatter_losesWhatTheBetheFormulaSays(double mass, int which) {
    double[] material = MATERIALS[which];
    Flights flights =
        new Flights(
            FieldArrays.uniform(0),
            MatterArrays.uniform(material[0], material[1], material[2]),
            mass,
            1);
    double[] parameters = flights.parameters(EVERYWHERE, WORLD);
    SplittableRandom random = new SplittableRandom(8);
    for (int k = 0; k < 300; k++) {
      double w = Math.exp(random.nextDouble(Math.log(0.3), Math.log(30)));
      Decay decay = flights.decay(ray(1.2, 0.3, w), random.nextDouble(), parameters);
      double[] expected = slowed(w, mass, material, decay.path());
      assertThat(decay.betaGamma()).isCloseTo(expected[0], within(1e-5 * w));
      assertThat(decay.u()).isCloseTo(expected[1], within(1e-5 * decay.u()));
    }
  }

  /** Its range ends before the wall: no decay is further on, and all before are there. */
  @Test
  void event_stopsInMatter_endsThere() {
    double[] material = MATERIALS[0];
    double mass = 1;
    double w = 0.4;
    Flights flights =
        new Flights(
            FieldArrays.uniform(0),
            MatterArrays.uniform(material[0], material[1], material[2]),
            mass,
            1);
    double[] parameters = flights.parameters(EVERYWHERE, WORLD);
    Decay last = flights.decay(ray(1.2, 0.3, w), 1, parameters);
    assertThat(last.betaGamma()).isBetween(0.04, 0.05);
    double[] expected = slowed(w, mass, material, last.path());
    // the range grows as the fourth power of beta gamma: the end moves it most
    assertThat(last.betaGamma()).isCloseTo(expected[0], within(1e-3));
    double ctau = 1e4;
    int n = 500;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      Decay decay = flights.decay(ray(1.2, 0.3, w), (k + 0.5) / n, parameters);
      sum += decay.weight() * Math.exp(-decay.u() / ctau) / ctau;
    }
    double logarithm = Math.log((last.u() + Flights.SOFTENING) / Flights.SOFTENING);
    assertThat(sum / n)
        .isCloseTo(
            -Math.expm1(-last.u() / ctau),
            within(2 * logarithm * (last.u() + Flights.SOFTENING) / ctau / n));
  }

  @Test
  void event_startsAsGoodAsAtRest_isNotFollowed() {
    Flights flights = vacuum(1, 1);
    Decay decay = flights.decay(ray(1, 0, 0.04), 1, flights.parameters(EVERYWHERE, WORLD));
    assertThat(decay.vertex()).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void event_ownTrack_hasTheMomentumThatTurnsItAsMuch() {
    double[] material = MATERIALS[1];
    double mass = 1;
    Flights flights =
        new Flights(
            FieldArrays.uniform(TESLA),
            MatterArrays.uniform(0.05 * material[0], material[1], material[2]),
            mass,
            1);
    double[] start = ray(1.3, 0.2, 0.8);
    Decay decay = flights.decay(start, 0.97, flights.parameters(EVERYWHERE, WORLD));
    double p =
        Math.sqrt(
            decay.track()[3] * decay.track()[3]
                + decay.track()[4] * decay.track()[4]
                + decay.track()[5] * decay.track()[5]);
    double turn = -K * TESLA * decay.path() / p;
    double before = Math.atan2(start[4], start[3]);
    double after = Math.atan2(decay.ray()[4], decay.ray()[3]);
    assertThat(after - before).isCloseTo(turn, within(1e-4));
    assertThat(decay.betaGamma()).isLessThan(0.8);
  }
}
