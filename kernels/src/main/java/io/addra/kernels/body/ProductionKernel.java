package io.addra.kernels.body;

/**
 * The particles of one event, from the collision through a chain of two-body decays, and the flight
 * of one of them, the LLP.
 *
 * <p>The collision's point is drawn from the luminous region. Each split draws, in this order and
 * where it has them: the flight of its parent, an exponential proper length; the mass of its second
 * particle, from a table or from phase space; the direction, in the parent's rest frame. More than
 * two particles are a chain of two at a time, through a pair with a mass of its own.
 *
 * <p>Phase space of n particles: the pair's mass less that of what it becomes is the parent's less
 * that of what it becomes, times a random number to the power 1/(n - 2), so that n - 2 such are the
 * ordered random numbers of F. James, "Monte Carlo phase space", CERN 68-15 (1968), and the event's
 * weight is the product of all momenta over the largest that each can have.
 *
 * <p>A squared amplitude of {@link TreeAmplitudes} multiplies the weight of an event whose splits
 * undo what they are drawn from, so that the splits' weight is that of phase space: the momentum of
 * each, the width of the bin of a mass, 1 over the density of a cosine. The product is cut at 1;
 * whoever makes the arrays scales it to stay below.
 *
 * <p>Source: two-body kinematics, Review of Particle Physics, "Kinematics"; Lorentz boosts along
 * any direction, J. D. Jackson, Classical Electrodynamics, eq. 11.19; the basis about an axis, T.
 * Duff et al., "Building an Orthonormal Basis, Revisited", JCGT 6 (2017) 1. Precision: a sine is
 * made from its cosine, so that close to a pole it is good to an ulp of 1 over the sine. With that
 * in the terms, against 56 decimal digits (30,000 cases: isotropic sources, B mesons, and parents
 * and LLPs of &beta;&gamma; 1e-6 to 1e6, uniforms down to the smallest and up to the largest) the
 * origin was within 2.9, the direction within 3.2 and &beta;&gamma; within 2.6 ulps of the largest
 * term; for the direction, of that over the momentum.
 */
public final class ProductionKernel {
  /** Doubles per ray: origin (cm), unit direction, beta gamma, weight. */
  public static final int RAY_STRIDE = 8;

  /** Ray: beta gamma of the LLP. */
  public static final int RAY_BETA_GAMMA = 6;

  /** Ray: weight of the event; 0 for room in a batch that no event takes. */
  public static final int RAY_WEIGHT = 7;

  private static final double TWO_PI = 6.283185307179586;

  private ProductionKernel() {}

  /**
   * Makes the particles and the ray of one event.
   *
   * @param i event within the launch
   * @param batch how many events each batch has and how many random numbers an event, see {@link
   *     BatchLayout}
   * @param uniforms random numbers
   * @param chain integers of {@link ChainLayout}
   * @param source doubles of {@link ChainLayout}
   * @param particles output, {@link ChainLayout#PARTICLE_STRIDE} doubles for each of the particles
   *     of each event
   * @param rays output, {@link #RAY_STRIDE} doubles per event
   */
  public static void event(
      int i,
      long[] batch,
      double[] uniforms,
      int[] chain,
      double[] source,
      double[] particles,
      double[] rays) {
    int u = i * (int) batch[BatchLayout.DRAWS];
    int first = i * chain[ChainLayout.PARTICLE_COUNT] * ChainLayout.PARTICLE_STRIDE;
    collision(u, first, uniforms, source, particles);
    double weight = 1.0;
    int s = 0;
    while (s < chain[ChainLayout.SPLIT_COUNT]) {
      weight = weight * ChainSplits.split(s, u, first, 0, 0, uniforms, chain, source, particles);
      s = s + 1;
    }
    if (chain[ChainLayout.AMPLITUDE] > 0) {
      weight = weight * TreeAmplitudes.weight(first, chain, source, particles);
      weight = weight < 1.0 ? weight : 1.0;
    }

    int p = first + chain[ChainLayout.SELECTED] * ChainLayout.PARTICLE_STRIDE;
    double kx = particles[p];
    double ky = particles[p + 1];
    double kz = particles[p + 2];
    double k = Math.sqrt(kx * kx + ky * ky + kz * kz);
    int r = i * RAY_STRIDE;
    rays[r] = particles[p + ChainLayout.PARTICLE_ORIGIN];
    rays[r + 1] = particles[p + ChainLayout.PARTICLE_ORIGIN + 1];
    rays[r + 2] = particles[p + ChainLayout.PARTICLE_ORIGIN + 2];
    rays[r + 3] = kx / k;
    rays[r + 4] = ky / k;
    rays[r + 5] = kz / k;
    rays[r + RAY_BETA_GAMMA] = k / particles[p + ChainLayout.PARTICLE_MASS];
    int count = (int) batch[BatchLayout.batchOf(i, batch) + BatchLayout.COUNT];
    rays[r + RAY_WEIGHT] = BatchLayout.within(i, batch) < count ? weight : 0.0;
  }

  /** Particle 0, at its point of the luminous region. */
  private static void collision(
      int u, int p, double[] uniforms, double[] source, double[] particles) {
    double radius1 = Math.sqrt(-2.0 * Math.log(uniforms[u]));
    double radius2 = Math.sqrt(-2.0 * Math.log(uniforms[u + 2]));
    double g0 = radius1 * Math.cos(TWO_PI * uniforms[u + 1]);
    double g1 = radius1 * Math.sin(TWO_PI * uniforms[u + 1]);
    double g2 = radius2 * Math.cos(TWO_PI * uniforms[u + 3]);
    int k = 0;
    while (k < ChainLayout.PARTICLE_ORIGIN) {
      particles[p + k] = source[ChainLayout.ROOT + k];
      k = k + 1;
    }
    int c = ChainLayout.VERTEX_CHOLESKY;
    int x = p + ChainLayout.PARTICLE_ORIGIN;
    particles[x] = source[ChainLayout.VERTEX_MEAN] + source[c] * g0;
    particles[x + 1] =
        source[ChainLayout.VERTEX_MEAN + 1] + source[c + 1] * g0 + source[c + 2] * g1;
    particles[x + 2] =
        source[ChainLayout.VERTEX_MEAN + 2]
            + source[c + 3] * g0
            + source[c + 4] * g1
            + source[c + 5] * g2;
    particles[x + 3] = 0.0;
  }
}
