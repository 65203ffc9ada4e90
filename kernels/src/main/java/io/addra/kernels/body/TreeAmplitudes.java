package io.addra.kernels.body;

/**
 * Squared tree-level amplitudes of e+ e- to three particles, summed over spins, by the particles'
 * four-momenta, with the electron's mass left out.
 *
 * <p>The beams come in through L = p1 p2 + p2 p1 - (s/2) g, the tensor of unpolarised electrons p1
 * and positrons p2. With Q = p1 + p2 and r = p1 - p2, what is made by a conserved current sees -r
 * r/2 - (s/2) g of it, so that the direction of the beams is in the products r.q of r with the
 * final momenta only, of which r.Q is 0. Couplings and powers of s that are the same for all events
 * are left out; each formula says which.
 */
public final class TreeAmplitudes {
  /** e+ e- &rarr; &mu;- &mu;+ Z', a vector that couples to muons only. */
  public static final int MUON_Z_PRIME = 1;

  private TreeAmplitudes() {}

  /** The scaled squared amplitude of an event whose particles begin at a place. */
  static double weight(int first, int[] chain, double[] source, double[] particles) {
    int a = first + chain[ChainLayout.LEGS] * ChainLayout.PARTICLE_STRIDE;
    int b = first + chain[ChainLayout.LEGS + 1] * ChainLayout.PARTICLE_STRIDE;
    int c = first + chain[ChainLayout.LEGS + 2] * ChainLayout.PARTICLE_STRIDE;

    // the electron, without mass and so that the positron has none: p1.Q = s/2
    double ex = source[ChainLayout.ELECTRON];
    double ey = source[ChainLayout.ELECTRON + 1];
    double ez = source[ChainLayout.ELECTRON + 2];
    double e = Math.sqrt(ex * ex + ey * ey + ez * ez);
    double mass = particles[first + ChainLayout.PARTICLE_MASS];
    double s = mass * mass;
    double scale = 0.5 * s / with(first, e, ex, ey, ez, particles);
    double rx = 2.0 * scale * ex - particles[first];
    double ry = 2.0 * scale * ey - particles[first + 1];
    double rz = 2.0 * scale * ez - particles[first + 2];
    double r = 2.0 * scale * e - particles[first + ChainLayout.PARTICLE_ENERGY];

    double x = with(a, r, rx, ry, rz, particles);
    double y = with(b, r, rx, ry, rz, particles);
    double massA = particles[a + ChainLayout.PARTICLE_MASS];
    double massC = particles[c + ChainLayout.PARTICLE_MASS];
    double ac = product(a, c, particles);
    double bc = product(b, c, particles);
    double squared = muonZPrime(s, massA * massA, massC * massC, ac, bc, x * x, y * y, x * y);
    return squared * source[ChainLayout.AMPLITUDE_SCALE];
  }

  /**
   * e+ e- &rarr; &mu;-(q1) &mu;+(q2) Z'(k), the Z' off either muon, over 4 e<sup>4</sup>
   * g'<sup>2</sup>/s<sup>2</sup> and averaged over the beams' spins (GeV<sup>2</sup>).
   *
   * <p>With a = (q1 + k)<sup>2</sup> - m<sup>2</sup> and b = (q2 + k)<sup>2</sup> - m<sup>2</sup>,
   * the trace is 2 a b s (x<sup>2</sup> + y<sup>2</sup>) - 2 (M<sup>2</sup> + 2m<sup>2</sup>)(a x -
   * b y)<sup>2</sup> + (s/2) T over a<sup>2</sup> b<sup>2</sup>, x = r.q1, y = r.q2; for massless
   * particles it is that of e+ e- &rarr; q anti-q g (J. Ellis, M. Gaillard, G. Ross, Nucl. Phys.
   * B111 (1976) 253). The current is conserved, so that the term k k/M<sup>2</sup> of the Z's sum
   * over polarisations is 0.
   *
   * @param s squared energy of the collision (GeV<sup>2</sup>)
   * @param m2 squared mass of the muon (GeV<sup>2</sup>)
   * @param z2 squared mass of the Z' (GeV<sup>2</sup>)
   * @param q1k q1.k (GeV<sup>2</sup>)
   * @param q2k q2.k (GeV<sup>2</sup>)
   * @param xx square of r.q1, or its mean over directions of the beams (GeV<sup>4</sup>)
   * @param yy square of r.q2
   * @param xy (r.q1)(r.q2)
   */
  public static double muonZPrime(
      double s, double m2, double z2, double q1k, double q2k, double xx, double yy, double xy) {
    double a = 2.0 * q1k + z2;
    double b = 2.0 * q2k + z2;
    double sum = a + b;
    double difference = a - b;
    double ab = a * b;
    double squares = a * a + b * b;
    double massless = ab * ((s - a) * (s - a) + (s - b) * (s - b));
    double vector = z2 * (4.0 * ab * (z2 - sum) - s * (squares - 6.0 * ab) - 4.0 * m2 * squares);
    double muon = -2.0 * m2 * (4.0 * ab * sum + 4.0 * m2 * sum * sum + s * difference * difference);
    double mixed = a * a * xx + b * b * yy - 2.0 * ab * xy;
    double trace =
        2.0 * ab * s * (xx + yy)
            - 2.0 * (z2 + 2.0 * m2) * mixed
            + 0.5 * s * (massless + vector + muon);
    return trace / (ab * ab);
  }

  /** Product of the four-momenta of two particles (GeV^2). */
  private static double product(int a, int b, double[] particles) {
    return with(
        a,
        particles[b + ChainLayout.PARTICLE_ENERGY],
        particles[b],
        particles[b + 1],
        particles[b + 2],
        particles);
  }

  /** Product of the four-momentum of a particle with a four-vector. */
  private static double with(int a, double e, double x, double y, double z, double[] particles) {
    return particles[a + ChainLayout.PARTICLE_ENERGY] * e
        - particles[a] * x
        - particles[a + 1] * y
        - particles[a + 2] * z;
  }
}
