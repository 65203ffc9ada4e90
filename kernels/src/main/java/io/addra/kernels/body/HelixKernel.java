package io.addra.kernels.body;

/**
 * The coaxial layers and planar sensors that a charged track crosses in a uniform field along z.
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
 * a root is kept as a fraction with numerator above 0, whose angle is taken in (0, &pi;).
 *
 * <p>The radius grows from the point nearest to the axis to the farthest, half a turn apart: the
 * layers outside the start are crossed in order until one is out of reach, and at the same arcs
 * before and after the farthest point; those inside likewise about the nearest. So each layer takes
 * one root and one arc tangent, and the way back is left out where the track is beyond all surfaces
 * in z by then. Sensors: {@link HelixPlanes}.
 *
 * <p>Both crossings of the first turn count; further turns of a curling track are not followed. The
 * start itself and a track that only touches the layer do not count, nor does anything below a
 * transverse momentum of 1e-100 GeV. No energy loss, no scattering.
 *
 * <p>Source: Review of Particle Physics, "Particle Detectors at Accelerators", measurement of
 * particle momenta in a uniform magnetic field, p cos&lambda; = 0.3 z B R; the quadratic is solved
 * as in {@link TraceKernel}. Precision: against 56 decimal digits (92,800 crossing tracks, &kappa;R
 * 0 and 1e-12 to 1e3) the arc lengths of layers were within 3 ulps of themselves and of what an ulp
 * of the quadratic's largest terms moves them; where the track nearly touches the layer, that grows
 * to a square root. Against an integration of the Lorentz force (300 tracks through Belle II,
 * 13,479 crossings of which 1,003 of sensors) no crossing differed, and none was off by more than
 * 1.5e-13 cm along the surface's normal.
 */
public final class HelixKernel {
  /** Parameter: field along z (tesla). */
  public static final int FIELD = 0;

  /** Parameter: transverse arc length at which the track ends (cm); infinity for none. */
  public static final int LONGEST_ARC = 1;

  /** Number of parameters. */
  public static final int PARAMETERS = 2;

  static final double PER_TESLA = 0.00299792458;
  static final double SMALLEST_PT = 1.0e-100;

  private HelixKernel() {}

  /**
   * Follows one track.
   *
   * @param i track within the launch
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per track
   * @param parameters {@link #PARAMETERS} parameters
   * @param layers {@link SurfaceTables#LAYER_STRIDE} doubles per layer
   * @param ladders {@link SurfaceTables#LADDER_STRIDE} doubles per ladder
   * @param spans {@link SurfaceTables#SPAN_STRIDE} doubles per sensor on a ladder
   * @param tilted {@link SurfaceTables#TILTED_STRIDE} doubles per tilted sensor
   * @param groups {@link SurfaceTables#GROUP_HEADER} doubles, then {@link
   *     SurfaceTables#GROUP_STRIDE} per group of sensors
   * @param layout {@link SurfaceTables#LAYOUT_LENGTH} ints
   * @param reached output, layers with at least one crossing within their z range
   * @param groupHits output, at group * stride + i: crossings of sensors of the group
   * @param hitCount output, crossings found, of layers and sensors; more than the capacity if some
   *     were lost
   * @param hitSurface output, at h * stride + i: the number of the surface of crossing h: first
   *     layers outside the start in order of radius, each with its second crossing behind the
   *     first, then those inside, then sensors
   * @param hitArc output, at h * stride + i: its transverse arc length (cm)
   */
  public static void event(
      int i,
      double[] tracks,
      double[] parameters,
      double[] layers,
      double[] ladders,
      double[] spans,
      double[] tilted,
      double[] groups,
      int[] layout,
      int[] reached,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    int t = i * TrackTable.TRACK_STRIDE;
    int m = t + TrackTable.TRACK_MOMENTUM;
    double x = tracks[t];
    double y = tracks[t + 1];
    double z = tracks[t + 2];
    double pt = Momentum.size(tracks[m], tracks[m + 1], 0.0);
    boolean moves = pt > SMALLEST_PT;
    double perPt = 1.0 / (moves ? pt : 1.0);
    double tx = tracks[m] * perPt;
    double ty = tracks[m + 1] * perPt;
    double slope = tracks[m + 2] * perPt;
    double curvature = -PER_TESLA * tracks[t + TrackTable.TRACK_CHARGE] * parameters[FIELD] * perPt;
    double end = tracks[t + TrackTable.TRACK_LENGTH] / Math.sqrt(1.0 + slope * slope);
    double most = parameters[LONGEST_ARC];
    double shorter = end > 0.0 ? (end < most ? end : most) : most;
    double longest = moves ? shorter : -1.0;

    double kappa = Math.abs(curvature);
    double perKappa = 2.0 / (kappa > 0.0 ? kappa : 1.0);
    double half = x * tx + y * ty;
    double side = 1.0 + curvature * (y * tx - x * ty);
    double halfTurn = HelixArc.halfTurn(kappa, perKappa);
    double first =
        HelixArc.length(Math.abs(half), half > 0.0 ? -side : side, 2.0 * kappa, 0.5 * perKappa);
    double extreme = first < 0.0 ? HelixArc.ENDLESS : first;
    double far = half > 0.0 ? extreme : extreme + halfTurn;
    double near = half > 0.0 ? extreme + halfTurn : extreme;
    double zFar = z + slope * far;
    double edge = slope > 0.0 ? zFar - groups[1] : (slope < 0.0 ? groups[0] - zFar : -1.0);
    // as one comparison: a conjunction that is used twice comes out negated wrongly on a device
    boolean returns = (far < longest ? edge : 1.0) < 0.0;

    hitCount[i] = 0;
    reached[i] =
        outer(
                i,
                x,
                y,
                z,
                slope,
                half,
                side,
                kappa,
                perKappa,
                far,
                longest,
                returns,
                layers,
                layout,
                hitCount,
                hitSurface,
                hitArc)
            + inner(
                i,
                x,
                y,
                z,
                slope,
                half,
                side,
                kappa,
                perKappa,
                near,
                longest,
                returns,
                layers,
                layout,
                hitCount,
                hitSurface,
                hitArc);
    // beyond the farthest point there is nothing where the track does not return
    double last = returns || longest < far ? longest : far;
    HelixPlanes.cross(
        i,
        x,
        y,
        z,
        tx,
        ty,
        slope,
        curvature,
        last,
        returns,
        ladders,
        spans,
        tilted,
        groups,
        layout,
        groupHits,
        hitCount,
        hitSurface,
        hitArc);
  }

  /** Crosses the layers outside the start, outward and perhaps back; returns how many. */
  private static int outer(
      int i,
      double x,
      double y,
      double z,
      double slope,
      double half,
      double side,
      double kappa,
      double perKappa,
      double far,
      double longest,
      boolean returns,
      double[] layers,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double square = x * x + y * y;
    double quarter = 0.25 * kappa * kappa;
    int count = layout[SurfaceTables.LAYOUT_LAYERS];
    int capacity = layout[SurfaceTables.LAYOUT_CAPACITY];
    int stride = layout[SurfaceTables.LAYOUT_STRIDE];
    int hits = hitCount[i];
    int touched = 0;
    int first = within(square, layers, count);
    // one layer ahead are a root and a quotient, so that a processor works on both at once
    int ahead = first;
    double nextC = 0.0;
    double nextDiscriminant = 0.0;
    double nextQuotient = 0.0;
    int nextRange = 0;
    boolean run = (first < count ? longest : -1.0) > 0.0;
    while (run && ahead < count + 1) {
      double c = nextC;
      double discriminant = nextDiscriminant;
      double quotient = nextQuotient;
      int range = nextRange;
      int n = ahead - 1;
      int place = (ahead < count ? ahead : n) * SurfaceTables.LAYER_STRIDE;
      nextC = square - layers[place] * layers[place];
      double a = side + quarter * nextC;
      nextDiscriminant = half * half - a * nextC;
      double root = Math.sqrt(nextDiscriminant > 0.0 ? nextDiscriminant : 0.0);
      double up = half > 0.0 ? -nextC : root - half;
      double down = half > 0.0 ? half + root : a;
      nextRange = HelixArc.range(up, down, kappa);
      nextQuotient = HelixArc.quotient(up, down, kappa, nextRange);
      ahead = ahead + 1;
      if (n > first - 1) {
        int at = n * SurfaceTables.LAYER_STRIDE;
        double arc = HelixArc.length(quotient, range, kappa, perKappa);
        double zArc = z + slope * arc;
        double edge =
            slope > 0.0 ? zArc - layers[at + 4] : (slope < 0.0 ? layers[at + 3] - zArc : -1.0);
        run = (discriminant > 0.0 && arc < longest ? edge : 1.0) < 0.0;
        if (run) {
          int met = 0;
          double low = layers[at + 1];
          double high = layers[at + 2];
          boolean out = arc > 0.0 && zArc > low && zArc < high;
          if (out) {
            SurfaceTables.put(i, hits, n, arc, capacity, stride, hitSurface, hitArc);
            hits = hits + 1;
            met = 1;
          }
          double back = c < 0.0 || half > 0.0 ? 2.0 * far - arc : -1.0;
          double zBack = z + slope * back;
          boolean in = returns && back > 0.0 && back < longest && zBack > low && zBack < high;
          if (in) {
            SurfaceTables.put(i, hits, n, back, capacity, stride, hitSurface, hitArc);
            hits = hits + 1;
            met = 1;
          }
          touched = touched + met;
        }
      }
    }
    hitCount[i] = hits;
    return touched;
  }

  /** Crosses the layers inside the start, inward and out again; returns how many. */
  private static int inner(
      int i,
      double x,
      double y,
      double z,
      double slope,
      double half,
      double side,
      double kappa,
      double perKappa,
      double near,
      double longest,
      boolean returns,
      double[] layers,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double square = x * x + y * y;
    double quarter = 0.25 * kappa * kappa;
    int capacity = layout[SurfaceTables.LAYOUT_CAPACITY];
    int stride = layout[SurfaceTables.LAYOUT_STRIDE];
    int hits = hitCount[i];
    int touched = 0;
    int n = within(square, layers, layout[SurfaceTables.LAYOUT_LAYERS]) - 1;
    boolean run = (half < 0.0 || returns ? longest : -1.0) > 0.0;
    while (run && n > -1) {
      int at = n * SurfaceTables.LAYER_STRIDE;
      double c = square - layers[at] * layers[at];
      double a = side + quarter * c;
      double discriminant = half * half - a * c;
      double root = Math.sqrt(discriminant > 0.0 ? discriminant : 0.0);
      double arc =
          half < 0.0
              ? HelixArc.length(c, root - half, kappa, perKappa)
              : HelixArc.length(half + root, -a, kappa, perKappa);
      run = (arc < longest ? discriminant : 0.0) > 0.0;
      if (run) {
        int met = 0;
        double low = layers[at + 1];
        double high = layers[at + 2];
        double zArc = z + slope * arc;
        boolean in = arc > 0.0 && zArc > low && zArc < high;
        if (in) {
          SurfaceTables.put(i, hits, n, arc, capacity, stride, hitSurface, hitArc);
          hits = hits + 1;
          met = 1;
        }
        double back = 2.0 * near - arc;
        double zBack = z + slope * back;
        boolean out = back < longest && zBack > low && zBack < high;
        if (out) {
          SurfaceTables.put(i, hits, n, back, capacity, stride, hitSurface, hitArc);
          hits = hits + 1;
          met = 1;
        }
        touched = touched + met;
      }
      n = n - 1;
    }
    hitCount[i] = hits;
    return touched;
  }

  /** Number of layers with a radius below the square root of a number. */
  static int within(double square, double[] layers, int count) {
    int n = 0;
    while (n < count
        && layers[n * SurfaceTables.LAYER_STRIDE] * layers[n * SurfaceTables.LAYER_STRIDE]
            < square) {
      n = n + 1;
    }
    return n;
  }
}
