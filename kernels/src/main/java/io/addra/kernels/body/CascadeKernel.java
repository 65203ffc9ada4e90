package io.addra.kernels.body;

/**
 * The products of an LLP's decay: a chain of two-body decays from the LLP's ray, by one of several
 * channels.
 *
 * <p>The LLP has the momentum m &beta;&gamma; along its ray and decays at its vertex, a time
 * &gamma; u/c after it was made, u its proper length. One random number picks the channel by the
 * channels' probabilities; the chain of that channel is made as {@link ProductionKernel} makes its
 * own, and the event's weight is the product of that of its decays, at most 1. A channel with fewer
 * particles than another leaves the rest of the places 0.
 *
 * <p>Source: that of {@link ProductionKernel}; a channel's choice is the inversion of a discrete
 * distribution (L. Devroye, Non-Uniform Random Variate Generation, chapter III.2). Precision: a
 * component of a product is good to some ulps of its parent's energy for each decay on the way.
 * Against 56 decimal digits (30,000 isotropic decays to two particles, &beta;&gamma; 0 and 1e-6 to
 * 1e6) momenta and energies were within 3 ulps of the largest term, the sine of the polar angle
 * being made from its cosine; a product that goes backwards and is nearly stopped keeps that
 * absolute error. An axis of helicity is what is left of a momentum that was boosted with the LLP:
 * an angle about it is good to an ulp times &gamma;<sup>2</sup> of the LLP, over the momentum of
 * the pair in units of its mass.
 */
public final class CascadeKernel {
  private CascadeKernel() {}

  /**
   * Makes the products of one event.
   *
   * @param i event within the launch
   * @param batch how many events each batch has and how many random numbers an event, see {@link
   *     BatchLayout}
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param uniforms random numbers, as many per event as the batch says, not those of ray and
   *     vertex
   * @param channels integers of {@link CascadeLayout}
   * @param decay doubles of {@link CascadeLayout}
   * @param particles output, {@link ChainLayout#PARTICLE_STRIDE} doubles for each of the particles
   *     of each event, times counted from when the LLP was made
   * @param chosen output, the channel of each event
   * @param weights output, the weight of each event's decay, 0 to 1; 0 for room in a batch that no
   *     event takes
   */
  public static void event(
      int i,
      long[] batch,
      double[] rays,
      double[] vertices,
      double[] uniforms,
      int[] channels,
      double[] decay,
      double[] particles,
      int[] chosen,
      double[] weights) {
    int u = i * (int) batch[BatchLayout.DRAWS];
    int room = channels[CascadeLayout.PARTICLE_COUNT];
    int first = i * room * ChainLayout.PARTICLE_STRIDE;
    parent(i, first, rays, vertices, decay, particles);

    double pick = uniforms[u + CascadeLayout.CHANNEL_DRAW];
    int channel = 0;
    int k = 1;
    while (k < channels[CascadeLayout.CHANNEL_COUNT]) {
      channel = pick < decay[CascadeLayout.CUMULATIVE + k - 1] ? channel : k;
      k = k + 1;
    }
    int entry = CascadeLayout.HEADER + channel * CascadeLayout.CHANNEL_INTS;
    int ints = channels[entry + CascadeLayout.CHAIN_INTS];
    int doubles = channels[entry + CascadeLayout.CHAIN_DOUBLES];
    double weight = 1.0;
    int s = 0;
    while (s < channels[ints + ChainLayout.SPLIT_COUNT]) {
      weight =
          weight
              * ChainSplits.split(s, u, first, ints, doubles, uniforms, channels, decay, particles);
      s = s + 1;
    }

    // whatever was there before must not pass for a particle
    int empty = first + channels[ints + ChainLayout.PARTICLE_COUNT] * ChainLayout.PARTICLE_STRIDE;
    int end = first + room * ChainLayout.PARTICLE_STRIDE;
    while (empty < end) {
      particles[empty] = 0.0;
      empty = empty + 1;
    }
    chosen[i] = channel;
    int count = (int) batch[BatchLayout.batchOf(i, batch) + BatchLayout.COUNT];
    weights[i] = BatchLayout.within(i, batch) < count ? weight : 0.0;
  }

  /** The LLP, where and when it decays. */
  private static void parent(
      int i, int p, double[] rays, double[] vertices, double[] decay, double[] particles) {
    int r = i * ProductionKernel.RAY_STRIDE;
    int v = i * VertexKernel.VERTEX_STRIDE;
    double mass = decay[CascadeLayout.MASS];
    double betaGamma = rays[r + ProductionKernel.RAY_BETA_GAMMA];
    double gamma = Math.sqrt(1.0 + betaGamma * betaGamma);
    double momentum = mass * betaGamma;
    particles[p] = momentum * rays[r + 3];
    particles[p + 1] = momentum * rays[r + 4];
    particles[p + 2] = momentum * rays[r + 5];
    particles[p + ChainLayout.PARTICLE_ENERGY] = mass * gamma;
    particles[p + ChainLayout.PARTICLE_MASS] = mass;
    int x = p + ChainLayout.PARTICLE_ORIGIN;
    particles[x] = vertices[v];
    particles[x + 1] = vertices[v + 1];
    particles[x + 2] = vertices[v + 2];
    particles[x + 3] = gamma * vertices[v + VertexKernel.VERTEX_LENGTH];
  }
}
