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

  /** e+ e- &rarr; A'* &rarr; &chi;1 &chi;2 h'. */
  public static final int CHI_DARK_HIGGS = 2;

  /** e+ e- &rarr; &gamma; &gamma; &gamma;. */
  public static final int THREE_PHOTONS = 3;

  /** e+ e- &rarr; e- e+ &gamma;. */
  public static final int RADIATIVE_BHABHA = 4;

  /** e+ e- &rarr; e &mu; Z', a Z' that turns electrons to muons; see {@link FlavourAmplitude}. */
  public static final int FLAVOUR_Z_PRIME = 5;

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
    double scale = s / with(first, e, ex, ey, ez, particles);
    double rx = scale * ex - particles[first];
    double ry = scale * ey - particles[first + 1];
    double rz = scale * ez - particles[first + 2];
    double r = scale * e - particles[first + ChainLayout.PARTICLE_ENERGY];

    double x = with(a, r, rx, ry, rz, particles);
    double y = with(b, r, rx, ry, rz, particles);
    double z = with(c, r, rx, ry, rz, particles);
    double massA = particles[a + ChainLayout.PARTICLE_MASS];
    double massB = particles[b + ChainLayout.PARTICLE_MASS];
    double massC = particles[c + ChainLayout.PARTICLE_MASS];
    double ab = product(a, b, particles);
    double ac = product(a, c, particles);
    double bc = product(b, c, particles);
    int p = ChainLayout.AMPLITUDE_PARAMETERS;
    int code = chain[ChainLayout.AMPLITUDE];
    double squared = 0.0;
    if (code == MUON_Z_PRIME) {
      squared = muonZPrime(s, massA * massA, massC * massC, ac, bc, x * x, y * y, x * y);
    }
    if (code == CHI_DARK_HIGGS) {
      double v2 = source[p] * source[p];
      double width = source[p + 1];
      squared =
          chiDarkHiggs(s, massA, massB, massC * massC, v2, width, ac, bc, x * x, y * y, x * y);
    }
    if (code == THREE_PHOTONS) {
      double least = source[p] * mass;
      double cosine = source[p + 1];
      double softest = ab + ac;
      double kept = seen(ab + ac, x, least, cosine);
      kept = kept * seen(ab + bc, y, least, cosine) * seen(ac + bc, z, least, cosine);
      kept = softest < ab + bc ? kept : 0.0;
      kept = softest < ac + bc ? kept : 0.0;
      squared = kept > 0.0 ? threePhotons(ab + ac, ab + bc, ac + bc, x, y, z) : 0.0;
    }
    if (code == RADIATIVE_BHABHA) {
      double lepton = source[p + 1] * mass;
      double cosine = source[p + 2];
      double apart = source[p + 3];
      double qa = ab + ac;
      double qb = ab + bc;
      double qc = ac + bc;
      double kept = seen(qa, x, lepton, cosine) * seen(qb, y, lepton, cosine);
      kept = kept * seen(qc, z, source[p] * mass, cosine);
      // 1 - cos of an angle between two is s times their product over that of their Q.q
      kept = s * ab > apart * qa * qb ? kept : 0.0;
      kept = s * ac > apart * qa * qc ? kept : 0.0;
      kept = s * bc > apart * qb * qc ? kept : 0.0;
      squared = kept > 0.0 ? radiativeBhabha(s, ab, ac, bc, x, y) : 0.0;
    }
    if (code == FLAVOUR_Z_PRIME) {
      // a positron: beams of the other charge
      double side = source[p];
      double kept = seen(ab + ac, x, source[p + 1] * mass, source[p + 2]);
      squared =
          kept
              * FlavourAmplitude.squared(
                  s, massB * massB, massC * massC, ab, ac, bc, side * x, side * y);
    }
    return squared * source[ChainLayout.AMPLITUDE_SCALE];
  }

  /**
   * 1 if a massless particle is within acceptance, else 0.
   *
   * @param total Q.k, its energy times that of the collision (GeV^2)
   * @param across r.k (GeV^2)
   * @param least smallest energy times that of the collision (GeV^2)
   * @param cosine largest size of its cosine to the beams, in the frame of the collision
   */
  private static double seen(double total, double across, double least, double cosine) {
    double size = across < 0.0 ? -across : across;
    double kept = total > least ? 1.0 : 0.0;
    return size < cosine * total ? kept : 0.0;
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

  /**
   * e+ e- &rarr; A'* &rarr; &chi;1(q1) &chi;2(q2) h'(h), over 4 e<sup>2</sup> &epsilon;<sup>2</sup>
   * g<sup>2</sup>/(w<sup>2</sup> (s - m<sub>A</sub><sup>2</sup>)<sup>2</sup>) and averaged over the
   * beams' spins (GeV<sup>4</sup>).
   *
   * <p>A Dirac fermion &psi; of charge 1 and a scalar of charge 2 with the value w, L = g A'
   * &psi;-bar &gamma; &psi; - (f/2)(&phi;* &psi;-bar<sup>c</sup> &psi; + h.c.) - m &psi;-bar &psi;.
   * Then m<sub>A</sub> = 2 g w, &psi; = (&chi;2 + i &chi;1)/&radic;2 of masses m &plusmn; &delta;,
   * the A' turns &chi;1 to &chi;2, and h' couples as 2 m<sub>A</sub><sup>2</sup>/w to A' A', as
   * -&delta;/w to &chi;2 and as &delta;/w to &chi;1 (M. Duerr et al., JHEP 04 (2021) 146,
   * arXiv:2012.08595). With K = 2 m<sub>A</sub><sup>2</sup>/(q<sup>2</sup> - m<sub>A</sub>
   * <sup>2</sup> + i m<sub>A</sub> &Gamma;), q = q1 + q2, I1 = &delta;/(2 q1.h + m<sub>h</sub>
   * <sup>2</sup>) and I2 alike, the equations of motion leave the current G V + E W + c h S with V
   * = u-bar2 &gamma; v1, W = u-bar2 &gamma; h-slash v1, S = u-bar2 v1, G = K + 2 m2 I2 - 2 m1 I1, E
   * = I1 - I2, c = 2 I2 + K (m2 - m1)/m<sub>A</sub><sup>2</sup>, of which the traces are short.
   *
   * @param s squared energy of the collision (GeV<sup>2</sup>)
   * @param m1 mass of &chi;1 (GeV)
   * @param m2 mass of &chi;2 (GeV)
   * @param h2 squared mass of the h' (GeV<sup>2</sup>)
   * @param v2 squared mass of the A' (GeV<sup>2</sup>)
   * @param width width of the A' (GeV)
   * @param q1h q1.h (GeV<sup>2</sup>)
   * @param q2h q2.h (GeV<sup>2</sup>)
   * @param xx square of r.q1, or its mean over directions of the beams (GeV<sup>4</sup>)
   * @param yy square of r.q2
   * @param xy (r.q1)(r.q2)
   */
  public static double chiDarkHiggs(
      double s,
      double m1,
      double m2,
      double h2,
      double v2,
      double width,
      double q1h,
      double q2h,
      double xx,
      double yy,
      double xy) {
    double q12 = 0.5 * (s - m1 * m1 - m2 * m2 - h2) - q1h - q2h;
    double qh = q1h + q2h + h2;
    double q1 = m1 * m1 + q12 + q1h;
    double q2 = m2 * m2 + q12 + q2h;

    // L contracted with two momenta
    double l12 = 0.5 * (q1 * q2 - xy - s * q12);
    double l1h = 0.5 * (q1 * qh + xx + xy - s * q1h);
    double l2h = 0.5 * (q2 * qh + xy + yy - s * q2h);
    double lhh = 0.5 * (qh * qh - xx - 2.0 * xy - yy - s * h2);

    double mixed = q12 - m1 * m2;
    double vv = 2.0 * l12 + s * (q12 + m1 * m2);
    double ww = 2.0 * (2.0 * q1h * l2h - h2 * l12) + s * (2.0 * q1h * q2h - h2 * mixed);
    double ss = mixed * lhh;
    double vw = -m1 * (2.0 * l2h + s * q2h) - m2 * s * q1h;
    double vs = m2 * l1h - m1 * l2h;
    double ws = q1h * l2h - q2h * l1h + mixed * lhh;

    double off = s - 2.0 * qh + h2 - v2;
    double norm = 2.0 * v2 / (off * off + v2 * width * width);
    double k = norm * off;
    double kk = norm * 2.0 * v2;
    double delta = 0.5 * (m2 - m1);
    double i1 = delta / (2.0 * q1h + h2);
    double i2 = delta / (2.0 * q2h + h2);
    double g = 2.0 * (m2 * i2 - m1 * i1);
    double turn = i1 - i2;
    double c = 2.0 * i2;
    double d = (m2 - m1) / v2;
    double gg = kk + 2.0 * g * k + g * g;
    double cc = d * d * kk + 2.0 * c * d * k + c * c;
    double gc = d * kk + (c + g * d) * k + g * c;
    return gg * vv
        + turn * turn * ww
        + cc * ss
        + 2.0 * (k + g) * turn * vw
        + 2.0 * gc * vs
        + 2.0 * (c + d * k) * turn * ws;
  }

  /**
   * e+ e- &rarr; &gamma;(k1) &gamma;(k2) &gamma;(k3), over e<sup>6</sup> s and averaged over the
   * beams' spins (GeV<sup>-4</sup>): the sum of (p1.k)(p2.k)[(p1.k)<sup>2</sup> +
   * (p2.k)<sup>2</sup>] over the photons, over the product of all (p1.k)(p2.k). Source: F. Berends
   * and R. Kleiss, Nucl. Phys. B186 (1981) 22.
   *
   * @param t1 Q.k1 (GeV<sup>2</sup>)
   * @param t2 Q.k2
   * @param t3 Q.k3
   * @param r1 r.k1 (GeV<sup>2</sup>)
   * @param r2 r.k2
   * @param r3 r.k3
   */
  public static double threePhotons(
      double t1, double t2, double t3, double r1, double r2, double r3) {
    // p1.k p2.k and (p1.k)^2 + (p2.k)^2
    double a1 = 0.25 * (t1 - r1) * (t1 + r1);
    double a2 = 0.25 * (t2 - r2) * (t2 + r2);
    double a3 = 0.25 * (t3 - r3) * (t3 + r3);
    double sum =
        0.5 * (a1 * (t1 * t1 + r1 * r1) + a2 * (t2 * t2 + r2 * r2) + a3 * (t3 * t3 + r3 * r3));
    return sum / (a1 * a2 * a3);
  }

  /**
   * e+ e- &rarr; e-(q1) e+(q2) &gamma;(k) of massless electrons, over e<sup>6</sup> and averaged
   * over the beams' spins (GeV<sup>-2</sup>): with s = 2 p1.p2, t = -2 p1.q1, u = -2 p1.q2 and s',
   * t', u' of the other two, [s s' (s<sup>2</sup> + s'<sup>2</sup>) + t t' (t<sup>2</sup> +
   * t'<sup>2</sup>) + u u' (u<sup>2</sup> + u'<sup>2</sup>)]/(s s' t t') times the factor of a soft
   * photon, -[p1/p1.k - p2/p2.k - q1/q1.k + q2/q2.k]<sup>2</sup>. Source: F. Berends et al., Phys.
   * Lett. B103 (1981) 124.
   *
   * @param s squared energy of the collision (GeV<sup>2</sup>)
   * @param q12 q1.q2 (GeV<sup>2</sup>)
   * @param q1k q1.k
   * @param q2k q2.k
   * @param x r.q1 (GeV<sup>2</sup>)
   * @param y r.q2
   */
  public static double radiativeBhabha(
      double s, double q12, double q1k, double q2k, double x, double y) {
    double total1 = q12 + q1k;
    double total2 = q12 + q2k;
    double totalK = q1k + q2k;
    double p1k = 0.5 * (totalK - x - y);
    double p2k = 0.5 * (totalK + x + y);
    double sp = 2.0 * q12;
    double t = -(total1 + x);
    double up = -(total1 - x);
    double u = -(total2 + y);
    double tp = -(total2 - y);
    double sum =
        s * sp * (s * s + sp * sp) + t * tp * (t * t + tp * tp) + u * up * (u * u + up * up);
    double soft =
        s / (p1k * p2k)
            + sp / (q1k * q2k)
            - t / (p1k * q1k)
            - tp / (p2k * q2k)
            + u / (p1k * q2k)
            + up / (p2k * q1k);
    return sum / (s * sp * t * tp) * soft;
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
