package io.addra.kernels.body;

/**
 * Whether a decay with two tracks is seen, and what it adds to a proper-length spectrum.
 *
 * <p>A vertex at u with weight W = 1/q (cm), in a bin with centre c and width w, stands for W/w of
 * the bin's filling and (W/w) (u - c)/w of its first moment, times the event's weight: the mean
 * over events is then the share of LLPs at u that are seen, as {@link DepositKernel} has it for
 * intervals. A vertex beyond the last edge adds nothing.
 *
 * <p>Every range includes its ends. A requirement is off where its range is infinite, its minimum 0
 * or, for the opening angle, its cosine 2.
 *
 * <p>Precision: amounts are rounded to the plan's power of two as in {@link DepositKernel}. Beyond
 * that half step, against 56 decimal digits (30,000 points) the filling was within 1.1 ulps, the
 * moment within 1.1 ulps of the filling times 1 + u/w. W/w is up to (u + c)/w times the logarithm Q
 * of {@link VertexKernel}: the scale must leave room for it. An opening angle below about 1e-7 is
 * not told from 0, since its cosine is not.
 */
public final class DetectionKernel {
  /** Requirement: layers that the track of daughter 1 reaches at least. */
  public static final int MIN_LAYERS_1 = 0;

  /** Requirement: layers that the track of daughter 2 reaches at least. */
  public static final int MIN_LAYERS_2 = 1;

  /** Requirement: distance of the vertex from the z axis, minimum and maximum (cm). */
  public static final int VERTEX_RADIUS = 2;

  /** Requirement: z of the vertex, minimum and maximum (cm). */
  public static final int VERTEX_Z = 4;

  /** Requirement: polar angle of the vertex seen from the origin, minimum and maximum (rad). */
  public static final int VERTEX_THETA = 6;

  /** Requirement: polar angle of each track's momentum, minimum and maximum (rad). */
  public static final int TRACK_THETA = 8;

  /** Requirement: transverse momentum of daughter 1 at least (GeV). */
  public static final int MIN_PT_1 = 10;

  /** Requirement: transverse momentum of daughter 2 at least (GeV). */
  public static final int MIN_PT_2 = 11;

  /** Requirement: cosine of the smallest angle between the momenta; 2 for none. */
  public static final int OPENING_COSINE = 12;

  /** Number of requirements. */
  public static final int REQUIREMENTS = 13;

  private DetectionKernel() {}

  /**
   * Judges one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param momenta {@link DecayKernel#MOMENTA_STRIDE} doubles per event
   * @param reached1 layers reached by daughter 1
   * @param reached2 layers reached by daughter 2
   * @param requirements {@link #REQUIREMENTS} values
   * @param bins table of bins as for {@link DepositKernel}
   * @param binning {@link DepositKernel#BINNING_LENGTH} doubles
   * @param layout {@link TraceKernel#LAYOUT_LENGTH} ints
   * @param accepted output, 1 if the decay is seen, else 0
   * @param pointBin output, the bin; the number of bins where nothing is added
   * @param pointFilling output, the fixed-point filling
   * @param pointMoment output, the fixed-point first moment, of either sign
   */
  public static void event(
      int i,
      double[] rays,
      double[] vertices,
      double[] momenta,
      int[] reached1,
      int[] reached2,
      double[] requirements,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] accepted,
      int[] pointBin,
      long[] pointFilling,
      long[] pointMoment) {
    int v = i * VertexKernel.VERTEX_STRIDE;
    double x = vertices[v];
    double y = vertices[v + 1];
    double z = vertices[v + 2];
    double u = vertices[v + VertexKernel.VERTEX_LENGTH];
    double weight = vertices[v + VertexKernel.VERTEX_WEIGHT];
    double radius = Math.sqrt(x * x + y * y);
    int vertex =
        weight > 0.0
                && within(radius, requirements, VERTEX_RADIUS)
                && within(z, requirements, VERTEX_Z)
                && within(Math.atan2(radius, z), requirements, VERTEX_THETA)
            ? 1
            : 0;

    int m = i * DecayKernel.MOMENTA_STRIDE;
    double px = momenta[m];
    double py = momenta[m + 1];
    double pz = momenta[m + 2];
    double kx = momenta[m + 3];
    double ky = momenta[m + 4];
    double kz = momenta[m + 5];
    double pt1 = Math.sqrt(px * px + py * py);
    double pt2 = Math.sqrt(kx * kx + ky * ky);
    int track1 =
        reached1[i] >= (int) requirements[MIN_LAYERS_1]
                && atMost(requirements[MIN_PT_1], pt1)
                && within(Math.atan2(pt1, pz), requirements, TRACK_THETA)
            ? 1
            : 0;
    int track2 =
        reached2[i] >= (int) requirements[MIN_LAYERS_2]
                && atMost(requirements[MIN_PT_2], pt2)
                && within(Math.atan2(pt2, kz), requirements, TRACK_THETA)
            ? 1
            : 0;
    double product = Math.sqrt(pt1 * pt1 + pz * pz) * Math.sqrt(pt2 * pt2 + kz * kz);
    double least = requirements[OPENING_COSINE] * product;
    int apart = atMost(px * kx + py * ky + pz * kz, least) ? 1 : 0;
    int seen = vertex * track1 * track2 * apart;

    int count = layout[TraceKernel.LAYOUT_BINS];
    int bin = DepositKernel.bin(u, bins, binning, count);
    int adds = bin < count ? seen : 0;
    int b = DepositKernel.BIN_STRIDE * (bin < count ? bin : count - 1);
    double perWidth = bins[b + DepositKernel.BIN_INVERSE_WIDTH];
    double t = (u - bins[b + DepositKernel.BIN_CENTRE]) * perWidth;
    double scale =
        rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT]
            * binning[DepositKernel.BINNING_SCALE];
    double filling = adds > 0 ? scale * (weight * perWidth) : 0.0;
    double moment = filling * t;
    long size = DepositKernel.fixed(moment < 0.0 ? -moment : moment);
    accepted[i] = seen;
    pointBin[i] = adds > 0 ? bin : count;
    pointFilling[i] = DepositKernel.fixed(filling);
    pointMoment[i] = moment < 0.0 ? -size : size;
  }

  private static boolean within(double x, double[] requirements, int range) {
    return atMost(requirements[range], x) && atMost(x, requirements[range + 1]);
  }

  /** False if either is not a number, on every device. */
  private static boolean atMost(double a, double b) {
    return a < b || a == b;
  }
}
