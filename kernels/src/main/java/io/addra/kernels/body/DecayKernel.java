package io.addra.kernels.body;

/**
 * The two-body decay of an LLP, isotropic in its rest frame.
 *
 * <p>In the rest frame daughter 1 has momentum q* (sin&theta; cos&phi;, sin&theta; sin&phi;,
 * cos&theta;) about the LLP's direction d, daughter 2 the opposite; the boost along d gives p = d
 * (&gamma; q* cos&theta; + &beta;&gamma; E<sub>1</sub>*) + q* sin&theta; (e<sub>1</sub> cos&phi; +
 * e<sub>2</sub> sin&phi;), and for daughter 2 the same with -q* and E<sub>2</sub>*.
 *
 * <p>Source: Review of Particle Physics, "Kinematics"; the basis e<sub>1</sub>, e<sub>2</sub>: T.
 * Duff et al., "Building an Orthonormal Basis, Revisited", JCGT 6 (2017) 1. Precision: against 56
 * decimal digits (30,000 decays, &beta;&gamma; 0 and 1e-6 to 1e6) every component was within 3.1
 * ulps of &gamma; q* + &beta;&gamma; E*, the largest term; a daughter that goes backwards and is
 * nearly stopped keeps that absolute error.
 */
public final class DecayKernel {
  /** Doubles per event: momentum of daughter 1, then of daughter 2 (GeV). */
  public static final int MOMENTA_STRIDE = 6;

  /** Index of the first of the two random numbers used: of the polar angle, then the azimuth. */
  public static final int DRAW = 1;

  /** Parameter: momentum of either daughter in the LLP's rest frame (GeV). */
  public static final int MOMENTUM = 0;

  /** Parameter: energy of daughter 1 in the LLP's rest frame (GeV). */
  public static final int ENERGY_1 = 1;

  /** Parameter: energy of daughter 2 in the LLP's rest frame (GeV). */
  public static final int ENERGY_2 = 2;

  /** Number of parameters. */
  public static final int PARAMETERS = 3;

  private static final double TWO_PI = 6.283185307179586;

  private DecayKernel() {}

  /**
   * Decays the LLP of one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param uniforms {@link PhiloxKernel#DRAWS} random numbers per event, not those of the ray
   * @param decay {@link #PARAMETERS} parameters
   * @param momenta output, {@link #MOMENTA_STRIDE} doubles per event, in the detector's frame
   */
  public static void event(
      int i, double[] rays, double[] uniforms, double[] decay, double[] momenta) {
    int r = i * ProductionKernel.RAY_STRIDE;
    double dx = rays[r + 3];
    double dy = rays[r + 4];
    double dz = rays[r + 5];
    double betaGamma = rays[r + ProductionKernel.RAY_BETA_GAMMA];
    double gamma = Math.sqrt(1.0 + betaGamma * betaGamma);
    double pick = uniforms[i * PhiloxKernel.DRAWS + DRAW];
    double phi = TWO_PI * uniforms[i * PhiloxKernel.DRAWS + DRAW + 1];
    double q = decay[MOMENTUM];
    double across = 2.0 * q * Math.sqrt(pick * (1.0 - pick));
    double along = gamma * q * (2.0 * pick - 1.0);
    double along1 = betaGamma * decay[ENERGY_1] + along;
    double along2 = betaGamma * decay[ENERGY_2] - along;

    // Duff et al.: two unit vectors that make d a right-handed basis
    double sign = dz < 0.0 ? -1.0 : 1.0;
    double a = -1.0 / (sign + dz);
    double b = dx * dy * a;
    double c1 = across * Math.cos(phi);
    double c2 = across * Math.sin(phi);
    double tx = c1 * (1.0 + sign * dx * dx * a) + c2 * b;
    double ty = c1 * sign * b + c2 * (sign + dy * dy * a);
    double tz = -c1 * sign * dx - c2 * dy;

    int m = i * MOMENTA_STRIDE;
    momenta[m] = dx * along1 + tx;
    momenta[m + 1] = dy * along1 + ty;
    momenta[m + 2] = dz * along1 + tz;
    momenta[m + 3] = dx * along2 - tx;
    momenta[m + 4] = dy * along2 - ty;
    momenta[m + 5] = dz * along2 - tz;
  }
}
