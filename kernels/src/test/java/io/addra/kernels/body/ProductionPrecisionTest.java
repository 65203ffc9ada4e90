package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.precision.HighPrecision;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rays against decimal arithmetic, which boosts along and across the velocity and inverts the
 * angular law by Newton's method. 2 pi w is good to 6 ulps; a cosine is good to an ulp of 1, and
 * its sine s therefore to ulps of 1/s; with these as the sizes of the terms, sums of products are
 * good to a few ulps of their largest term at each of the two boosts. So 32 ulps of the largest
 * term: of the origin, of the direction relative to the momentum left over, of beta gamma.
 */
class ProductionPrecisionTest {
  private static final double BOUND = 32;
  private static final double[] ACROSS_THE_BEAM = {0.6, 0, -0.8, 0, 1, 0, 0.8, 0, 0.6};

  /** A point source at rest in the laboratory, beta gamma 1e-6 to 1e6, anywhere. */
  @Test
  void event_isotropicSource_isWithinTheBound() {
    assertWithin(300, 0);
  }

  @Test
  @Tag("long")
  void event_isotropicSource_isWithinTheBound_manyTimes() {
    assertWithin(1500, 0);
  }

  /** B mesons of SuperKEKB to LLPs of 1 MeV to 4.7 GeV. */
  @Test
  void event_bMesons_areWithinTheBound() {
    assertWithin(300, 1);
  }

  @Test
  @Tag("long")
  void event_bMesons_areWithinTheBound_manyTimes() {
    assertWithin(1500, 1);
  }

  /** Parents and LLPs of beta gamma 1e-6 to 1e6 in frames of up to 0.8 c. */
  @Test
  void event_extremeParents_areWithinTheBound() {
    assertWithin(300, 2);
  }

  @Test
  @Tag("long")
  void event_extremeParents_areWithinTheBound_manyTimes() {
    assertWithin(1500, 2);
  }

  private static void assertWithin(int trials, int kind) {
    for (double error : worst(trials, kind)) {
      assertThat(error).isLessThan(BOUND);
    }
  }

  /** Largest errors in ulps of the largest term: of the origin, the direction, beta gamma. */
  static double[] worst(int trials, int kind) {
    SplittableRandom random = new SplittableRandom(25 + kind);
    double[] worst = new double[3];
    for (int trial = 0; trial < trials; trial++) {
      double[] mean = {
        random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-9, 9)
      };
      double[] cholesky =
          random
              .doubles(6, -1, 1)
              .map(x -> x * (random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-4, 1))))
              .toArray();
      double[] velocity = new double[3];
      double[] basis = ACROSS_THE_BEAM;
      boolean sinSquared = kind > 0 && random.nextBoolean();
      double mass = 1;
      double p = 0;
      double ctau = 0;
      double llp = 1;
      double q = Math.pow(10, random.nextDouble(-6, 6));
      if (kind == 1) {
        velocity = new double[] {0.041488, 0.0, 0.272525};
        mass = 5.27934;
        p = 0.332;
        ctau = 0.0491;
        llp = random.nextInt(4) == 0 ? 4.7 : Math.pow(10, random.nextDouble(-3, 0.67));
        double a = mass * mass - (llp + 0.4937) * (llp + 0.4937);
        q = Math.sqrt(a * (mass * mass - (llp - 0.4937) * (llp - 0.4937))) / (2 * mass);
      } else if (kind == 2) {
        double speed = random.nextDouble(0.8);
        double[] axis = TraceKernelTest.unit(random);
        velocity = new double[] {speed * axis[0], speed * axis[1], speed * axis[2]};
        basis = Arrays.copyOfRange(TraceKernelTest.frame(random), 3, 12);
        mass = Math.pow(10, random.nextDouble(-1, 1));
        p = mass * Math.pow(10, random.nextDouble(-6, 6));
        ctau = Math.pow(10, random.nextDouble(-6, 3));
        llp = Math.pow(10, random.nextDouble(-4, 1));
        q = llp * Math.pow(10, random.nextDouble(-6, 6));
      }
      LlpSource source =
          LlpSource.isotropic(1)
              .withLuminousRegion(mean, cholesky)
              .withCollision(velocity, basis, 2 * Math.hypot(mass, p), new double[] {0, 0, 1})
              .withPairDecay(mass, p, ctau, sinSquared ? -1 : 0, llp, q);
      double[] w = uniforms(random);
      double[] ray = GeneratedEvents.of(source, w).ray(0);

      // the parent
      Dfp cosine = cosine(w[4], sinSquared);
      double sine = sine(cosine).toDouble();
      Dfp[] axes = spherical(cosine, w[5]);
      Dfp[] parent = new Dfp[3];
      for (int j = 0; j < 3; j++) {
        Dfp sum = axes[0].multiply(exact(basis[j])).add(axes[1].multiply(exact(basis[3 + j])));
        parent[j] = sum.add(axes[2].multiply(exact(basis[6 + j]))).multiply(exact(p));
      }
      Dfp v2 = dot(exacts(velocity), exacts(velocity));
      Dfp gamma = exact(1).divide(exact(1).subtract(v2).sqrt());
      Dfp[] frame = scaled(exacts(velocity), gamma);
      Dfp[] u = scaled(boosted(parent, exact(mass), frame), exact(1).divide(exact(mass)));

      // the LLP
      // without a lifetime no flight is drawn
      int draw = ctau > 0 ? 7 : 6;
      Dfp cosineLlp = cosine(w[draw], false);
      double sineLlp = sine(cosineLlp).toDouble();
      Dfp[] k = boosted(scaled(spherical(cosineLlp, w[draw + 1]), exact(q)), exact(llp), u);
      Dfp momentum = dot(k, k).sqrt();

      // sizes of the largest terms
      double g = gamma.toDouble();
      double beta = Math.sqrt(v2.toDouble());
      double sizeP = p / Math.max(sine, 0x1p-26);
      double energy = Math.hypot(mass, p);
      double sizeU = (sizeP + beta * g * (g / (g + 1) * beta * sizeP + energy)) / mass;
      double lorentz = Math.sqrt(1 + dot(u, u).toDouble());
      double sizeQ = q / Math.max(sineLlp, 0x1p-26);
      double sizeK = sizeQ + sizeU * (sizeU * sizeQ / (lorentz + 1) + Math.hypot(llp, q));

      Dfp flight = DfpMath.log(exact(w[6])).multiply(exact(ctau)).negate();
      Dfp radius1 = DfpMath.log(exact(w[0])).multiply(-2).sqrt();
      Dfp radius2 = DfpMath.log(exact(w[2])).multiply(-2).sqrt();
      Dfp[] gauss = {
        radius1.multiply(DfpMath.cos(turn(w[1]))),
        radius1.multiply(DfpMath.sin(turn(w[1]))),
        radius2.multiply(DfpMath.cos(turn(w[3])))
      };
      double[] radii = {radius1.toDouble(), radius1.toDouble(), radius2.toDouble()};
      for (int j = 0; j < 3; j++) {
        Dfp x = exact(mean[j]).add(flight.multiply(u[j]));
        double size = Math.abs(mean[j]) + flight.toDouble() * sizeU;
        for (int column = 0; column <= j; column++) {
          double factor = cholesky[j * (j + 1) / 2 + column];
          x = x.add(exact(factor).multiply(gauss[column]));
          size += Math.abs(factor) * radii[column];
        }
        worst[0] = Math.max(worst[0], HighPrecision.error(ray[j], x) / (ULP * size));
        double left = momentum.toDouble();
        double error = HighPrecision.error(ray[3 + j], k[j].divide(momentum));
        worst[1] = Math.max(worst[1], error / (ULP * sizeK / left));
      }
      Dfp betaGamma = momentum.divide(exact(llp));
      double error = HighPrecision.error(ray[6], betaGamma);
      worst[2] = Math.max(worst[2], error / (ULP * sizeK / llp));
      assertThat(ray[7]).isEqualTo(1);
    }
    return worst;
  }

  /** Random numbers of the kind that the generator makes, among them its least and its largest. */
  private static double[] uniforms(SplittableRandom random) {
    double[] w = new double[PhiloxKernel.DRAWS];
    for (int k = 0; k < w.length; k++) {
      double near = Math.pow(2, -random.nextInt(2, 53)) + 0x1p-53;
      w[k] =
          switch (random.nextInt(16)) {
            case 0 -> 0x1p-53;
            case 1 -> 1 - 0x1p-53;
            case 2 -> near;
            case 3 -> 1 - near;
            case 4 -> 0.5 + (random.nextBoolean() ? 0x1p-53 : -0x1p-53);
            default -> (random.nextLong(1L << 52) + 0.5) * 0x1p-52;
          };
    }
    return w;
  }

  /** The cosine with the given share below it: for sin squared, 1 - d with 3 d^2 - d^3 = 2 - 2f. */
  private static Dfp cosine(double share, boolean sinSquared) {
    Dfp f = exact(share).multiply(2).subtract(exact(1));
    if (!sinSquared) {
      return f;
    }
    boolean negative = f.lessThan(exact(0));
    Dfp right = exact(1).subtract(f.abs()).multiply(2);
    Dfp d = right.divide(3).sqrt();
    for (int step = 0; step < 9; step++) {
      Dfp value = d.multiply(d).multiply(exact(3).subtract(d)).subtract(right);
      Dfp slope = d.multiply(exact(2).subtract(d)).multiply(3);
      d = d.subtract(value.divide(slope));
    }
    Dfp cosine = exact(1).subtract(d);
    return negative ? cosine.negate() : cosine;
  }

  private static Dfp sine(Dfp cosine) {
    return exact(1).subtract(cosine.multiply(cosine)).sqrt();
  }

  private static Dfp turn(double share) {
    return HighPrecision.pi().multiply(2).multiply(exact(share));
  }

  private static Dfp[] spherical(Dfp cosine, double share) {
    Dfp sine = sine(cosine);
    Dfp phi = turn(share);
    return new Dfp[] {sine.multiply(DfpMath.cos(phi)), sine.multiply(DfpMath.sin(phi)), cosine};
  }

  /** A momentum in a frame that moves by v, a velocity times its Lorentz factor. */
  private static Dfp[] boosted(Dfp[] momentum, Dfp mass, Dfp[] v) {
    Dfp size = dot(v, v).sqrt();
    if (size.isZero()) {
      return momentum;
    }
    Dfp energy = mass.multiply(mass).add(dot(momentum, momentum)).sqrt();
    Dfp along = dot(momentum, v).divide(size);
    Dfp lorentz = size.multiply(size).add(exact(1)).sqrt();
    Dfp after = lorentz.multiply(along).add(size.multiply(energy));
    Dfp gained = after.subtract(along).divide(size);
    Dfp[] result = new Dfp[3];
    for (int j = 0; j < 3; j++) {
      result[j] = momentum[j].add(gained.multiply(v[j]));
    }
    return result;
  }

  private static Dfp[] exacts(double[] x) {
    return new Dfp[] {exact(x[0]), exact(x[1]), exact(x[2])};
  }

  private static Dfp[] scaled(Dfp[] x, Dfp factor) {
    return new Dfp[] {x[0].multiply(factor), x[1].multiply(factor), x[2].multiply(factor)};
  }

  private static Dfp dot(Dfp[] a, Dfp[] b) {
    return a[0].multiply(b[0]).add(a[1].multiply(b[1])).add(a[2].multiply(b[2]));
  }
}
