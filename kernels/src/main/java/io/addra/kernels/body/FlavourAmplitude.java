package io.addra.kernels.body;

/**
 * The squared amplitude of e+ e- &rarr; e-(q1) &mu;+(q2) Z'(k) with a Z' that turns electrons to
 * muons by a vector coupling, summed over spins, electrons without mass: two diagrams by
 * annihilation, and two by scattering, in which the photon is between p1 and q1.
 *
 * <p>The masses of electron and muon differ, so that k k/M<sup>2</sup> of the Z's sum over
 * polarisations does count. With d = m<sup>2</sup> - M<sup>2</sup>, a = (q1 + k)<sup>2</sup> -
 * m<sup>2</sup> and b = (q2 + k)<sup>2</sup>, the square of each pair of diagrams is short: {@link
 * #pair}. Scattering is annihilation with q1 and -p2 exchanged. Their interference is one trace;
 * its terms, by powers of both masses, are in {@link #interference}.
 */
public final class FlavourAmplitude {
  private FlavourAmplitude() {}

  /**
   * The whole, over 4 e<sup>4</sup> g<sup>2</sup> and averaged over the beams' spins
   * (GeV<sup>-2</sup>).
   *
   * @param s squared energy of the collision (GeV<sup>2</sup>)
   * @param m2 squared mass of the muon (GeV<sup>2</sup>)
   * @param z2 squared mass of the Z' (GeV<sup>2</sup>)
   * @param q12 q1.q2 (GeV<sup>2</sup>)
   * @param q1k q1.k
   * @param q2k q2.k
   * @param x (p1 - p2).q1 (GeV<sup>2</sup>)
   * @param y (p1 - p2).q2
   */
  public static double squared(
      double s, double m2, double z2, double q12, double q1k, double q2k, double x, double y) {
    double total1 = q12 + q1k;
    double total2 = m2 + q12 + q2k;
    double totalK = z2 + q1k + q2k;
    double t = total1 + x;
    double u = total1 - x;
    double w = total2 + y;
    double e = totalK - x - y;
    double f = totalK + x + y;
    double annihilation = pair(s, m2, z2, q1k, q2k, x, y);
    // p1 + q1 takes the place of p1 - p2
    double across1 = -0.5 * (s + u);
    double across2 = 0.5 * w + q12;
    double scattering = pair(-t, m2, z2, -0.5 * f, q2k, across1, across2);
    double mixed = interference(s, m2, z2, q1k, q2k, u, w, e, f);
    return annihilation / (s * s) + scattering / (t * t) + 0.5 * mixed / (s * t);
  }

  /**
   * The squares of either pair of diagrams, without the photon's propagator (GeV<sup>2</sup>).
   *
   * @param s squared mass of the photon (GeV<sup>2</sup>)
   * @param m2 squared mass of the muon (GeV<sup>2</sup>)
   * @param z2 squared mass of the Z' (GeV<sup>2</sup>)
   * @param q1k product of the electron, or less the positron, with k (GeV<sup>2</sup>)
   * @param q2k q2.k
   * @param x product of the electron, or less the positron, with the difference of the photon's
   *     electrons (GeV<sup>2</sup>)
   * @param y product of q2 with it
   */
  static double pair(double s, double m2, double z2, double q1k, double q2k, double x, double y) {
    double d = m2 - z2;
    double a = 2.0 * q1k - d;
    double b = 2.0 * q2k + m2 + z2;
    double ab = a * b;
    double sum = a + b;
    double mixed = (a * x - b * y) * (a * x - b * y);
    double squares = s * (a * a + b * b) + 4.0 * b * b * m2;
    double massless = (s - a) * (s - a) + (s - b) * (s - b);
    double transverse =
        2.0 * ab * s * (x * x + y * y)
            + 2.0 * d * mixed
            + 0.5
                * s
                * (ab * (massless + 4.0 * d * (d + sum) + 2.0 * s * (3.0 * z2 - m2)) + d * squares);
    double whole = sum + 2.0 * d;
    double along =
        d * mixed
            + ab * s * (x + y) * (x + y)
            + 0.25 * s * (ab * (whole * whole + 2.0 * s * (m2 + z2)) + d * squares);
    return (transverse + m2 / z2 * along) / (ab * ab);
  }

  /**
   * Twice the real part of annihilation times scattering, times s t and over 4 (GeV<sup>2</sup>):
   * the trace of p2 &gamma;<sup>&mu;</sup> p1 &gamma;<sup>&nu;</sup> q1 S<sub>&mu;</sub> (q2 - m)
   * T<sub>&nu;</sub>, a quarter of it, over the Z's polarisations.
   *
   * @param s squared energy of the collision (GeV<sup>2</sup>)
   * @param m2 squared mass of the muon (GeV<sup>2</sup>)
   * @param z2 squared mass of the Z' (GeV<sup>2</sup>)
   * @param q1k q1.k (GeV<sup>2</sup>)
   * @param q2k q2.k
   * @param u 2 p2.q1 (GeV<sup>2</sup>)
   * @param w 2 p1.q2
   * @param e 2 p1.k
   * @param f 2 p2.k
   */
  private static double interference(
      double s,
      double m2,
      double z2,
      double q1k,
      double q2k,
      double u,
      double w,
      double e,
      double f) {
    double a = 2.0 * q1k + z2 - m2;
    double b = 2.0 * q2k + m2 + z2;
    double c = z2 - m2 - f;
    double ab = annihilationBoth(s, m2, z2, u, w, a, b);
    double bb = muonOnly(m2, z2, u, w, b);
    double ac = electronBoth(s, m2, z2, w, a, e, f);
    double bc = scatteringBoth(s, m2, z2, u, w, e, f);
    return (ab / (a * b) + bb / (b * b) + ac / (a * c) + bc / (b * c)) / z2;
  }

  /** The Z' off the electron in annihilation, off the muon in scattering. */
  private static double annihilationBoth(
      double s, double m2, double z2, double u, double w, double a, double b) {
    double crossed = a * b + a * u + b * w + 2.0 * u * w;
    double cubic = z2 * z2 * (3.0 * m2 - 2.0 * z2) * s - m2 * m2 * m2 * s;
    double zz = 2.0 * (crossed - 2.0 * s * (u + w));
    double zm = 2.0 * s * w - crossed;
    double mm = 2.0 * s * (w - u) - crossed;
    double z1 = 2.0 * (a * b * (u + w) + a * u * (u - w) + b * w * (w - u) - s * (u * u + w * w));
    double m1 = a * b * (w - u) - a * u * (u + w) + b * w * (u + w) - s * (u - w) * (u - w);
    return cubic
        + z2 * z2 * zz
        + z2 * m2 * zm
        + m2 * m2 * mm
        + z2 * z1
        + m2 * m1
        + 2.0 * a * b * u * w;
  }

  /** The Z' off the muon's line in both. */
  private static double muonOnly(double m2, double z2, double u, double w, double b) {
    double masses = 2.0 * (2.0 * z2 * z2 - z2 * m2 - m2 * m2) * (b + u);
    return u * (masses - 4.0 * z2 * b * (b + u - w) + 2.0 * m2 * b * (b + u + w) - 2.0 * b * b * w);
  }

  /** The Z' off the electron in annihilation, off the positron in scattering. */
  private static double electronBoth(
      double s, double m2, double z2, double w, double a, double e, double f) {
    double cubic = m2 * s * (m2 * m2 + z2 * m2 - 2.0 * z2 * z2);
    double zm =
        2.0 * s * (s - w)
            + s * (a - 3.0 * e + 3.0 * f)
            - 2.0 * (a * e + a * w + e * w - f * w + w * w);
    double z1 = -2.0 * w * (a * a - 3.0 * a * f + 3.0 * a * w - 2.0 * f * w + 2.0 * w * w);
    double mm = s * (2.0 * a + e) - a * e - e * w + f * w;
    double m1 =
        s * (a * a + a * e + e * f - f * f)
            - a * e * (a + e - f + w)
            + w * (3.0 * a * f - e * e - f * f + 2.0 * f * w);
    return cubic
        - 4.0 * z2 * z2 * w * (a + w)
        + z2 * m2 * zm
        + z2 * z1
        + m2 * m2 * mm
        + m2 * m1
        + 2.0 * a * f * w * (a - f + w);
  }

  /** The Z' off the muon in annihilation, off the positron in scattering. */
  private static double scatteringBoth(
      double s, double m2, double z2, double u, double w, double e, double f) {
    double cubic = s * (2.0 * z2 * z2 * z2 - 3.0 * z2 * z2 * m2 + m2 * m2 * m2);
    double zz = 2.0 * (2.0 * s * (u + w) - e * f - e * u - f * w - 2.0 * u * w);
    double zm = e * f - 3.0 * e * u + f * w - 2.0 * s * w - 2.0 * u * w;
    double z1 =
        2.0
            * (s * (u * u + w * w)
                - e * f * (u + w)
                - e * u * u
                + f * w * (u - w)
                - u * w * (u + w));
    double mm = e * f - e * u + f * w + 2.0 * s * (u - w);
    double m1 = s * (u - w) * (u - w) + e * f * (u - w) + e * u * (w - u) + f * w * (3.0 * u - w);
    return cubic
        + z2 * z2 * zz
        + z2 * m2 * zm
        + z2 * z1
        + m2 * m2 * mm
        + m2 * m1
        + 2.0 * f * u * w * (u - e - w);
  }
}
