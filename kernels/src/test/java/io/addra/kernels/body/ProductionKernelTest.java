package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionKernelTest {
  private static final double[] VELOCITY = {0.041488, 0.0, 0.272525};
  private static final double[] BASIS = {0.6, 0, -0.8, 0, 1, 0, 0.8, 0, 0.6};
  private static final double B_MASS = 5.27934;
  private static final double B_MOMENTUM = 0.332;
  private static final LlpSource COLLISION =
      LlpSource.isotropic(1).withCollision(VELOCITY, BASIS, 10.58, new double[] {0.29, 0, 6.99});
  private static final LlpSource FULL =
      COLLISION.withPairDecay(B_MASS, B_MOMENTUM, 0.0491, -1, 1.0, 2.5201);

  private static double[] ray(LlpSource source, double... uniforms) {
    return GeneratedEvents.of(source, java.util.Arrays.copyOf(uniforms, source.draws())).ray(0);
  }

  private static double[] randomUniforms(SplittableRandom random) {
    return random.doubles(PhiloxKernel.DRAWS, 1e-12, 1).toArray();
  }

  /** The same chain by 4x4 boost matrices, which share nothing with the kernel's vector formula. */
  @Test
  void event_anyNumbers_equalsBoostMatrices() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 500; k++) {
      double[] u = randomUniforms(random);
      double[] ray = ray(FULL, u);

      double cosine = 2 * Math.sin(Math.asin(2 * u[4] - 1) / 3);
      double sine = Math.sqrt(1 - cosine * cosine);
      double phi = 2 * Math.PI * u[5];
      RealVector axes =
          MatrixUtils.createRealVector(
              new double[] {sine * Math.cos(phi), sine * Math.sin(phi), cosine});
      RealMatrix basis =
          MatrixUtils.createRealMatrix(
              new double[][] {
                {BASIS[0], BASIS[3], BASIS[6]},
                {BASIS[1], BASIS[4], BASIS[7]},
                {BASIS[2], BASIS[5], BASIS[8]}
              });
      double[] direction = basis.operate(axes).mapMultiply(B_MOMENTUM).toArray();
      double[] parent =
          boost(VELOCITY)
              .operate(
                  new double[] {
                    Math.hypot(B_MASS, B_MOMENTUM), direction[0], direction[1], direction[2]
                  });
      double[] beta = {parent[1] / parent[0], parent[2] / parent[0], parent[3] / parent[0]};
      double c = 2 * u[7] - 1;
      double s = Math.sqrt(1 - c * c);
      double a = 2 * Math.PI * u[8];
      double q = 2.5201;
      double[] llp =
          boost(beta)
              .operate(
                  new double[] {
                    Math.hypot(1.0, q), q * s * Math.cos(a), q * s * Math.sin(a), q * c
                  });
      double momentum = Math.sqrt(llp[1] * llp[1] + llp[2] * llp[2] + llp[3] * llp[3]);
      double flight = -0.0491 * Math.log(u[6]);
      for (int j = 0; j < 3; j++) {
        assertThat(ray[3 + j]).isCloseTo(llp[1 + j] / momentum, within(1e-12));
        assertThat(ray[j]).isCloseTo(flight * parent[1 + j] / B_MASS, within(1e-12));
      }
      assertThat(ray[6]).isCloseTo(momentum, within(1e-11));
      assertThat(ray[7]).isEqualTo(1.0);
    }
  }

  /** Energy and momentum: parent minus LLP is a daughter of the right mass. */
  @Test
  void event_recoil_hasTheDaughtersMass() {
    double kaon = 0.493677;
    double p =
        Math.sqrt(
                (B_MASS * B_MASS - (1 + kaon) * (1 + kaon))
                    * (B_MASS * B_MASS - (1 - kaon) * (1 - kaon)))
            / (2 * B_MASS);
    LlpSource source = COLLISION.withPairDecay(B_MASS, B_MOMENTUM, 1, -1, 1.0, p);
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < 200; k++) {
      double[] u = randomUniforms(random);
      u[6] = Math.exp(-1); // the parent's displacement is then its momentum over its mass
      double[] r = ray(source, u);
      double[] parent = {r[0] * B_MASS, r[1] * B_MASS, r[2] * B_MASS};
      double parentEnergy = Math.sqrt(B_MASS * B_MASS + dot(parent, parent));
      double[] left = new double[3];
      for (int j = 0; j < 3; j++) {
        left[j] = parent[j] - r[6] * r[3 + j];
      }
      double energy = parentEnergy - Math.hypot(1, r[6]);
      assertThat(Math.sqrt(energy * energy - dot(left, left))).isCloseTo(kaon, within(1e-9));
    }
  }

  @Test
  void event_isotropicSource_isAUnitVectorWithTheGivenBetaGamma() {
    SplittableRandom random = new SplittableRandom(3);
    double[] mean = new double[3];
    double[] squares = new double[3];
    int n = 40_000;
    for (int k = 0; k < n; k++) {
      double[] r = ray(LlpSource.isotropic(3.5), randomUniforms(random));
      assertThat(r[6]).isCloseTo(3.5, within(1e-12));
      assertThat(r[3] * r[3] + r[4] * r[4] + r[5] * r[5]).isCloseTo(1, within(1e-14));
      for (int j = 0; j < 3; j++) {
        mean[j] += r[3 + j] / n;
        squares[j] += r[3 + j] * r[3 + j] / n;
      }
    }
    for (int j = 0; j < 3; j++) {
      assertThat(mean[j]).isCloseTo(0, within(5 / Math.sqrt(3.0 * n)));
      assertThat(squares[j]).isCloseTo(1 / 3.0, within(5 * Math.sqrt(4 / 45.0 / n)));
    }
  }

  /** For dN/dcos = 3/4 (1 - cos^2) the mean of cos^2 is 1/5 and its variance 3/35 - 1/25. */
  @Test
  void event_sinSquaredLaw_hasItsMoments() {
    LlpSource source =
        LlpSource.isotropic(1)
            .withCollision(new double[3], BASIS, 3, new double[] {0, 0, 1})
            .withPairDecay(1, 1, 1, -1, 1, 1e-9);
    SplittableRandom random = new SplittableRandom(4);
    int n = 40_000;
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double[] u = randomUniforms(random);
      u[6] = Math.exp(-1);
      double[] r = ray(source, u);
      double cosine = r[0] * BASIS[6] + r[1] * BASIS[7] + r[2] * BASIS[8];
      squares += cosine * cosine / n;
    }
    assertThat(squares).isCloseTo(0.2, within(5 * Math.sqrt((3 / 35.0 - 1 / 25.0) / n)));
  }

  /** The luminous region: means and covariances of its Cholesky factor. */
  @Test
  void event_luminousRegion_hasItsCovariance() {
    double[] cholesky = {2, 0.5, 1, -0.7, 0.2, 3};
    LlpSource source = LlpSource.isotropic(1).withLuminousRegion(new double[] {1, -2, 5}, cholesky);
    SplittableRandom random = new SplittableRandom(5);
    int n = 60_000;
    double[] sum = new double[3];
    double[][] products = new double[3][3];
    for (int k = 0; k < n; k++) {
      double[] r = ray(source, randomUniforms(random));
      double[] x = {r[0] - 1, r[1] + 2, r[2] - 5};
      for (int a = 0; a < 3; a++) {
        sum[a] += x[a] / n;
        for (int b = 0; b < 3; b++) {
          products[a][b] += x[a] * x[b] / n;
        }
      }
    }
    double[][] l = {{2, 0, 0}, {0.5, 1, 0}, {-0.7, 0.2, 3}};
    RealMatrix expected =
        MatrixUtils.createRealMatrix(l).multiply(MatrixUtils.createRealMatrix(l).transpose());
    for (int a = 0; a < 3; a++) {
      assertThat(sum[a]).isCloseTo(0, within(5 * Math.sqrt(expected.getEntry(a, a) / n)));
      for (int b = 0; b < 3; b++) {
        double spread =
            Math.sqrt(
                (expected.getEntry(a, a) * expected.getEntry(b, b)
                        + Math.pow(expected.getEntry(a, b), 2))
                    / n);
        assertThat(products[a][b]).isCloseTo(expected.getEntry(a, b), within(5 * spread));
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static RealMatrix boost(double[] beta) {
    double b2 = dot(beta, beta);
    double gamma = 1 / Math.sqrt(1 - b2);
    double[][] m = new double[4][4];
    m[0][0] = gamma;
    for (int i = 0; i < 3; i++) {
      m[0][i + 1] = gamma * beta[i];
      m[i + 1][0] = gamma * beta[i];
      for (int j = 0; j < 3; j++) {
        m[i + 1][j + 1] = (i == j ? 1 : 0) + (gamma - 1) * beta[i] * beta[j] / b2;
      }
    }
    return MatrixUtils.createRealMatrix(m);
  }

  /**
   * The integral of the law up to the cosine is the uniform share. The cosine is good to a few ulps
   * of 1, and of 1 over the root of the coefficient, by which the third of the angle is divided if
   * the root is above 1e-4; the cubic grows with it at a rate of at most 1 + a.
   */
  @ParameterizedTest
  @ValueSource(
      doubles = {-1, -0.9, -1e-3, -2e-8, -1e-9, 0, 1e-12, 1e-9, 2e-8, 1e-3, 0.3, 1, 7, 100})
  void cosine_anyLaw_solvesTheCubic(double a) {
    double root = Math.sqrt(Math.abs(a));
    double tolerance = 8e-16 * (1 + (root < 1e-4 ? 0 : 1 / root));
    double last = -1.0000001;
    for (int k = -1000; k <= 1000; k++) {
      double f = k / 1000.0;
      double c = AngularLaw.cosine(f, a);
      assertThat(c + a * c * c * c / 3)
          .isCloseTo(f * (1 + a / 3), within((1 + Math.abs(a)) * tolerance));
      assertThat(c).isGreaterThan(last).isBetween(-1 - tolerance, 1 + tolerance);
      last = c;
    }
  }

  @Test
  void cosine_sinSquared_isTheSineOfAThird() {
    for (double f : new double[] {-1, -0.7, -1e-9, 0, 0.3, 1}) {
      assertThat(AngularLaw.cosine(f, -1)).isEqualTo(2 * Math.sin(Math.asin(f) / 3));
    }
  }
}
