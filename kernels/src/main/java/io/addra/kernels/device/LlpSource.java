package io.addra.kernels.device;

import io.addra.kernels.body.ProductionKernel;

/**
 * The parameters of {@link ProductionKernel}: how the LLP of an event is made. Immutable; {@code
 * with} methods return changed copies. Lengths in cm, momenta, energies and masses in GeV,
 * velocities in units of c, in the detector's frame.
 */
public final class LlpSource {
  private final double[] parameters;

  private LlpSource(double[] parameters) {
    this.parameters = parameters;
  }

  /**
   * An LLP of fixed beta gamma, made at the origin, isotropic in the detector's frame.
   *
   * @param betaGamma momentum over mass, positive
   * @throws IllegalArgumentException if betaGamma is not positive and finite
   */
  public static LlpSource isotropic(double betaGamma) {
    if (!(betaGamma > 0) || Double.isInfinite(betaGamma)) {
      throw new IllegalArgumentException("beta gamma must be positive, found " + betaGamma);
    }
    double[] p = new double[ProductionKernel.PARAMETERS];
    p[ProductionKernel.BOOST_GAMMA] = 1;
    p[ProductionKernel.BASIS] = 1;
    p[ProductionKernel.BASIS + 4] = 1;
    p[ProductionKernel.BASIS + 8] = 1;
    p[ProductionKernel.PARENT_MASS] = 1;
    p[ProductionKernel.PARENT_ENERGY] = 1;
    p[ProductionKernel.LLP_MASS] = 1;
    p[ProductionKernel.LLP_MOMENTUM] = betaGamma;
    p[ProductionKernel.LLP_ENERGY] = Math.sqrt(1 + betaGamma * betaGamma);
    return new LlpSource(p);
  }

  /**
   * Where the parents are made.
   *
   * @param mean mean position, 3 values (cm)
   * @param cholesky lower Cholesky factor of the covariance: xx, yx, yy, zx, zy, zz (cm)
   */
  public LlpSource withLuminousRegion(double[] mean, double[] cholesky) {
    double[] p = parameters.clone();
    System.arraycopy(mean, 0, p, ProductionKernel.VERTEX_MEAN, 3);
    System.arraycopy(cholesky, 0, p, ProductionKernel.VERTEX_CHOLESKY, 6);
    return new LlpSource(p);
  }

  /**
   * The frame in which the parents' directions are drawn.
   *
   * @param velocity velocity of that frame in the detector's frame, 3 values (c)
   * @param basis three orthonormal vectors in that frame, 9 values; the third is the polar axis
   * @param coefficient a of dN/dcos proportional to 1 + a cos squared, from -1, sin squared, over
   *     0, isotropic, to 1
   * @throws IllegalArgumentException if the coefficient is not within -1 and 1
   */
  public LlpSource withCentreOfMass(double[] velocity, double[] basis, double coefficient) {
    if (!(coefficient >= -1 && coefficient <= 1)) {
      throw new IllegalArgumentException(
          "expected an angular coefficient from -1 to 1, found " + coefficient);
    }
    double[] p = parameters.clone();
    System.arraycopy(velocity, 0, p, ProductionKernel.BOOST, 3);
    double b2 = velocity[0] * velocity[0] + velocity[1] * velocity[1] + velocity[2] * velocity[2];
    p[ProductionKernel.BOOST_GAMMA] = 1 / Math.sqrt(1 - b2);
    System.arraycopy(basis, 0, p, ProductionKernel.BASIS, 9);
    p[ProductionKernel.ANGULAR_COEFFICIENT] = coefficient;
    return new LlpSource(p);
  }

  /**
   * The parent that decays to the LLP.
   *
   * @param mass mass (GeV)
   * @param momentum momentum in the centre-of-mass frame (GeV)
   * @param ctau proper decay length (cm), 0 for none
   */
  public LlpSource withParent(double mass, double momentum, double ctau) {
    double[] p = parameters.clone();
    p[ProductionKernel.PARENT_MASS] = mass;
    p[ProductionKernel.PARENT_MOMENTUM] = momentum;
    p[ProductionKernel.PARENT_ENERGY] = Math.sqrt(mass * mass + momentum * momentum);
    p[ProductionKernel.PARENT_CTAU] = ctau;
    return new LlpSource(p);
  }

  /**
   * The LLP.
   *
   * @param mass mass (GeV), positive
   * @param momentum momentum in the parent's rest frame (GeV)
   */
  public LlpSource withLlp(double mass, double momentum) {
    double[] p = parameters.clone();
    p[ProductionKernel.LLP_MASS] = mass;
    p[ProductionKernel.LLP_MOMENTUM] = momentum;
    p[ProductionKernel.LLP_ENERGY] = Math.sqrt(mass * mass + momentum * momentum);
    return new LlpSource(p);
  }

  /** A copy of the {@link ProductionKernel#PARAMETERS} parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** Largest weight of an event. */
  public double largestWeight() {
    return 1.0;
  }
}
