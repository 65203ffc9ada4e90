package io.addra.kernels.body;

/**
 * The cylindrical layers that a charged track reaches in a uniform field along z.
 *
 * <p>In the transverse plane the track starts at x<sub>0</sub> with unit direction t; n is t turned
 * left by 90 degrees. From dp/dt = q v &times; B a positive charge in a positive field turns right:
 * the signed curvature is &kappa; = -0.00299792458 (charge) B/p<sub>T</sub> (1/cm, tesla, GeV).
 * With &psi; the turning angle and &sigma; = (2/&kappa;) tan(&psi;/2) the track is x =
 * x<sub>0</sub> + (&sigma; t + &kappa;&sigma;<sup>2</sup>/2 n)/(1 +
 * &kappa;<sup>2</sup>&sigma;<sup>2</sup>/4), and it is at radius R where
 *
 * <p>(1 + &kappa; x<sub>0</sub>&middot;n + &kappa;<sup>2</sup>(x<sub>0</sub><sup>2</sup> -
 * R<sup>2</sup>)/4) &sigma;<sup>2</sup> + 2 (x<sub>0</sub>&middot;t) &sigma; +
 * x<sub>0</sub><sup>2</sup> - R<sup>2</sup> = 0,
 *
 * <p>which for &kappa; = 0 is the line and the circle. The transverse arc length is s =
 * &psi;/&kappa;, and z = z<sub>0</sub> + s p<sub>z</sub>/p<sub>T</sub>. A root &sigma; &gt; 0 is
 * met in the first half of the turn, &sigma; &lt; 0 in the second, &sigma; = &infin; between them:
 * a root is kept as a fraction with numerator above 0, whose angle atan2 gives in (0, &pi;).
 *
 * <p>Both crossings of the first turn count; further turns of a curling track are not followed. The
 * start itself and a track that only touches the layer do not count, nor does anything below a
 * transverse momentum of 1e-100 GeV. No energy loss, no scattering.
 *
 * <p>Source: Review of Particle Physics, "Particle Detectors at Accelerators", measurement of
 * particle momenta in a uniform magnetic field, p cos&lambda; = 0.3 z B R; the quadratic is solved
 * as in {@link TraceKernel}. Precision: against 56 decimal digits (23,000 crossing tracks, &kappa;R
 * 0 and 1e-12 to 1e3) the arc length was within 1.8 ulps of itself and of what an ulp of the
 * quadratic's largest terms moves it; where the track nearly touches the layer, that grows to a
 * square root.
 */
public final class HelixKernel {
  /** Doubles per layer: radius, z minimum, z maximum (cm). */
  public static final int LAYER_STRIDE = 3;

  /** Index in the layout array: distance between the places of successive layers of one track. */
  public static final int LAYOUT_STRIDE = 0;

  /** Index in the layout array: number of layers. */
  public static final int LAYOUT_LAYERS = 1;

  /** Length of the layout array. */
  public static final int LAYOUT_LENGTH = 2;

  /** Parameter: field along z (tesla). */
  public static final int FIELD = 0;

  /** Parameter: charge (e), 0 for a straight track. */
  public static final int CHARGE = 1;

  /** Parameter: which daughter, 0 or 1. */
  public static final int DAUGHTER = 2;

  /** Parameter: transverse arc length at which the track ends (cm); infinity for none. */
  public static final int LONGEST_ARC = 3;

  /** Number of parameters. */
  public static final int PARAMETERS = 4;

  private static final double PER_TESLA = 0.00299792458;
  private static final double SMALLEST_PT = 1.0e-100;
  private static final double SMALL = 1.0e-3;

  private HelixKernel() {}

  /**
   * Follows one daughter of one event.
   *
   * @param i event within the launch
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param momenta {@link DecayKernel#MOMENTA_STRIDE} doubles per event
   * @param track {@link #PARAMETERS} parameters
   * @param layers {@link #LAYER_STRIDE} doubles per layer
   * @param layout {@link #LAYOUT_LENGTH} ints
   * @param crossings output, at layer * stride + i: crossings inside the layer's z range, 0 to 2
   * @param firstArc output, at layer * stride + i: transverse arc length (cm) of the first of them;
   *     -1 if there is none
   * @param reached output, layers with at least one crossing
   */
  public static void event(
      int i,
      double[] vertices,
      double[] momenta,
      double[] track,
      double[] layers,
      int[] layout,
      int[] crossings,
      double[] firstArc,
      int[] reached) {
    int v = i * VertexKernel.VERTEX_STRIDE;
    int m = i * DecayKernel.MOMENTA_STRIDE + 3 * (int) track[DAUGHTER];
    double x = vertices[v];
    double y = vertices[v + 1];
    double z = vertices[v + 2];
    double pt = Math.sqrt(momenta[m] * momenta[m] + momenta[m + 1] * momenta[m + 1]);
    boolean moves = pt > SMALLEST_PT;
    double perPt = 1.0 / (moves ? pt : 1.0);
    double tx = momenta[m] * perPt;
    double ty = momenta[m + 1] * perPt;
    double slope = momenta[m + 2] * perPt;
    double curvature = -PER_TESLA * track[CHARGE] * track[FIELD] * perPt;
    double kappa = curvature < 0.0 ? -curvature : curvature;
    double half = x * tx + y * ty;
    double side = 1.0 + curvature * (y * tx - x * ty);
    double quarter = 0.25 * kappa * kappa;
    double square = x * x + y * y;
    double longest = track[LONGEST_ARC];
    int stride = layout[LAYOUT_STRIDE];
    int count = layout[LAYOUT_LAYERS];
    int touched = 0;
    int n = 0;
    while (n < count) {
      double radius = layers[n * LAYER_STRIDE];
      double low = layers[n * LAYER_STRIDE + 1];
      double high = layers[n * LAYER_STRIDE + 2];
      double c = square - radius * radius;
      double a = side + quarter * c;
      double discriminant = half * half - a * c;
      double root = Math.sqrt(discriminant > 0.0 ? discriminant : 0.0);
      double sum = half > 0.0 ? -half - root : -half + root;
      double arc1 = arc(sum, a, kappa);
      double arc2 = arc(c, sum, kappa);
      double z1 = z + slope * arc1;
      double z2 = z + slope * arc2;
      boolean meets = moves && discriminant > 0.0;
      boolean in1 = meets && arc1 > 0.0 && arc1 < longest && z1 > low && z1 < high;
      boolean in2 = meets && arc2 > 0.0 && arc2 < longest && z2 > low && z2 < high;
      double later = in2 ? arc2 : -1.0;
      double first = in1 && in2 && arc2 < arc1 ? arc2 : (in1 ? arc1 : later);
      int met = (in1 ? 1 : 0) + (in2 ? 1 : 0);
      crossings[n * stride + i] = met;
      firstArc[n * stride + i] = first;
      touched = met > 0 ? touched + 1 : touched;
      n = n + 1;
    }
    reached[i] = touched;
  }

  /**
   * The arc length at sigma = top/bottom (cm), within one turn; -1 at the start, and behind the
   * start of a straight track.
   */
  private static double arc(double top, double bottom, double kappa) {
    double up = top < 0.0 ? -top : top;
    double down = top < 0.0 ? -bottom : bottom;
    double reach = 0.5 * kappa * up;
    boolean straight = reach < SMALL * down;
    double sigma = up / (straight ? down : 1.0);
    double angle = 0.5 * kappa * sigma;
    double square = angle * angle;
    double line = sigma * (1.0 - square * (1.0 / 3.0 - square * (1.0 / 5.0)));
    double turn = 2.0 * Math.atan2(reach, down) / (kappa > 0.0 ? kappa : 1.0);
    double bent = kappa > 0.0 ? turn : -1.0;
    return up > 0.0 ? (straight ? line : bent) : -1.0;
  }
}
