package io.addra.kernels.body;

/**
 * One LLP of one event: a pair of parents made at a point of the luminous region, the flight of one
 * parent, and its two-body decay to the LLP and a recoiling daughter.
 *
 * <p>The parent's direction in the centre-of-mass frame of the beams follows dN/dcos proportional
 * to 1 + a cos<sup>2</sup> about the electron beam's direction there, a from -1 (sin<sup>2</sup>)
 * to 1; the parent flies an exponential proper length; the LLP is isotropic in the parent's rest
 * frame (true of a spinless parent). With parent momentum 0, boost 0 and parent lifetime 0 it is an
 * isotropic point source; with an LLP of the parent's mass, at rest in it, the parent is the LLP.
 *
 * <p>The cosine c solves c + a c<sup>3</sup>/3 = f (1 + a/3) for f uniform between -1 and 1: by the
 * sine of a third of an angle for a &lt; 0, by the hyperbolic sine for a &gt; 0 (W. H. Press et
 * al., Numerical Recipes, section 5.6).
 *
 * <p>Source: two-body kinematics, Review of Particle Physics, "Kinematics"; Lorentz boosts along
 * any direction, J. D. Jackson, Classical Electrodynamics, eq. 11.19. Precision: a sine is made
 * from its cosine, so that close to a pole it is good to an ulp of 1 over the sine. With that in
 * the terms, against 56 decimal digits (30,000 cases: isotropic sources, B mesons, and parents and
 * LLPs of &beta;&gamma; 1e-6 to 1e6, uniforms down to the smallest and up to the largest) the
 * origin was within 2.9, the direction within 3.2 and &beta;&gamma; within 2.4 ulps of the largest
 * term; for the direction, of that over the momentum. For isotropic sources and B mesons a
 * component of the direction was within 4e-13 (10,000 cases).
 */
public final class ProductionKernel {
  /** Doubles per ray: origin (cm), unit direction, beta gamma, weight. */
  public static final int RAY_STRIDE = 8;

  /** Ray: beta gamma of the LLP. */
  public static final int RAY_BETA_GAMMA = 6;

  /** Ray: weight of the event; 0 for room in a batch that no event takes. */
  public static final int RAY_WEIGHT = 7;

  /** Parameter: mean of the luminous region, 3 values (cm). */
  public static final int VERTEX_MEAN = 0;

  /** Parameter: lower Cholesky factor of its covariance xx, yx, yy, zx, zy, zz (cm). */
  public static final int VERTEX_CHOLESKY = 3;

  /** Parameter: velocity of the centre of mass in the laboratory, 3 values (c). */
  public static final int BOOST = 9;

  /** Parameter: Lorentz factor of that boost. */
  public static final int BOOST_GAMMA = 12;

  /** Parameter: orthonormal basis in the centre-of-mass frame, third vector the beam, 9 values. */
  public static final int BASIS = 13;

  /** Parameter: parent momentum in the centre-of-mass frame (GeV). */
  public static final int PARENT_MOMENTUM = 22;

  /** Parameter: parent energy in the centre-of-mass frame (GeV). */
  public static final int PARENT_ENERGY = 23;

  /** Parameter: parent mass (GeV). */
  public static final int PARENT_MASS = 24;

  /** Parameter: parent proper decay length c tau (cm). */
  public static final int PARENT_CTAU = 25;

  /** Parameter: LLP momentum in the parent's rest frame (GeV). */
  public static final int LLP_MOMENTUM = 26;

  /** Parameter: LLP energy in the parent's rest frame (GeV). */
  public static final int LLP_ENERGY = 27;

  /** Parameter: LLP mass (GeV). */
  public static final int LLP_MASS = 28;

  /** Parameter: a of 1 + a cos squared, the law of the parent's angle to the beam; from -1 to 1. */
  public static final int ANGULAR_COEFFICIENT = 29;

  /** Number of parameters. */
  public static final int PARAMETERS = 30;

  /** Square root of an angular coefficient below which its square does not count. */
  private static final double FLAT = 1.0e-4;

  private static final double TWO_PI = 6.283185307179586;

  private ProductionKernel() {}

  /**
   * Makes the ray of one event.
   *
   * @param i event within the launch
   * @param batch how many events each batch has, see {@link BatchLayout}
   * @param uniforms {@link PhiloxKernel#DRAWS} random numbers per event
   * @param source {@link #PARAMETERS} parameters
   * @param rays output, {@link #RAY_STRIDE} doubles per event
   */
  public static void event(int i, long[] batch, double[] uniforms, double[] source, double[] rays) {
    int u = i * PhiloxKernel.DRAWS;
    double radius1 = Math.sqrt(-2.0 * Math.log(uniforms[u]));
    double radius2 = Math.sqrt(-2.0 * Math.log(uniforms[u + 2]));
    double g0 = radius1 * Math.cos(TWO_PI * uniforms[u + 1]);
    double g1 = radius1 * Math.sin(TWO_PI * uniforms[u + 1]);
    double g2 = radius2 * Math.cos(TWO_PI * uniforms[u + 3]);

    double f = 2.0 * uniforms[u + 4] - 1.0;
    double cosParent = cosine(f, source[ANGULAR_COEFFICIENT]);
    double sinParent = Math.sqrt(positive(1.0 - cosParent * cosParent));
    double phiParent = TWO_PI * uniforms[u + 5];
    double b1 = sinParent * Math.cos(phiParent);
    double b2 = sinParent * Math.sin(phiParent);
    double p = source[PARENT_MOMENTUM];
    double px = p * (source[BASIS] * b1 + source[BASIS + 3] * b2 + source[BASIS + 6] * cosParent);
    double py =
        p * (source[BASIS + 1] * b1 + source[BASIS + 4] * b2 + source[BASIS + 7] * cosParent);
    double pz =
        p * (source[BASIS + 2] * b1 + source[BASIS + 5] * b2 + source[BASIS + 8] * cosParent);

    // to the laboratory
    double gamma = source[BOOST_GAMMA];
    double bp = source[BOOST] * px + source[BOOST + 1] * py + source[BOOST + 2] * pz;
    double along = gamma * gamma / (gamma + 1.0) * bp + gamma * source[PARENT_ENERGY];
    double energy = gamma * (source[PARENT_ENERGY] + bp);
    double parentMass = source[PARENT_MASS];
    double ux = (px + source[BOOST] * along) / parentMass;
    double uy = (py + source[BOOST + 1] * along) / parentMass;
    double uz = (pz + source[BOOST + 2] * along) / parentMass;
    double parentGamma = energy / parentMass;
    double flight = -source[PARENT_CTAU] * Math.log(uniforms[u + 6]);

    // the LLP in the parent's rest frame, then boosted by (parentGamma, u)
    double cosLlp = 2.0 * uniforms[u + 7] - 1.0;
    double sinLlp = Math.sqrt(positive(1.0 - cosLlp * cosLlp));
    double phiLlp = TWO_PI * uniforms[u + 8];
    double q = source[LLP_MOMENTUM];
    double qx = q * sinLlp * Math.cos(phiLlp);
    double qy = q * sinLlp * Math.sin(phiLlp);
    double qz = q * cosLlp;
    double push = (ux * qx + uy * qy + uz * qz) / (parentGamma + 1.0) + source[LLP_ENERGY];
    double kx = qx + ux * push;
    double ky = qy + uy * push;
    double kz = qz + uz * push;
    double k = Math.sqrt(kx * kx + ky * ky + kz * kz);

    int r = i * RAY_STRIDE;
    int c = VERTEX_CHOLESKY;
    rays[r] = source[VERTEX_MEAN] + source[c] * g0 + flight * ux;
    rays[r + 1] = source[VERTEX_MEAN + 1] + source[c + 1] * g0 + source[c + 2] * g1 + flight * uy;
    rays[r + 2] =
        source[VERTEX_MEAN + 2]
            + source[c + 3] * g0
            + source[c + 4] * g1
            + source[c + 5] * g2
            + flight * uz;
    rays[r + 3] = kx / k;
    rays[r + 4] = ky / k;
    rays[r + 5] = kz / k;
    rays[r + RAY_BETA_GAMMA] = k / source[LLP_MASS];
    int count = (int) batch[BatchLayout.batchOf(i, batch) + BatchLayout.COUNT];
    rays[r + RAY_WEIGHT] = BatchLayout.within(i, batch) < count ? 1.0 : 0.0;
  }

  /** The cosine for f between -1 and 1, which is uniform, and a law 1 + a cos squared. */
  static double cosine(double f, double a) {
    double root = Math.sqrt(a < 0.0 ? -a : a);
    double w = f * ((1.5 + 0.5 * a) * root);
    double third = Math.sin(Math.asin(a < 0.0 ? w : 0.0) / 3.0);
    if (a > 0.0) {
      double size = w < 0.0 ? -w : w;
      double e = Math.exp(Math.log(size + Math.sqrt(size * size + 1.0)) / 3.0);
      double hyperbolic = 0.5 * (e - 1.0 / e);
      third = w < 0.0 ? -hyperbolic : hyperbolic;
    }
    // close to 0 the law is as good as linear in a, and what is divided by cancels
    double flat = f + a * (f - f * f * f) / 3.0;
    return root < FLAT ? flat : 2.0 * third / root;
  }

  private static double positive(double x) {
    return x > 0.0 ? x : 0.0;
  }
}
