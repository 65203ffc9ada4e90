package io.addra.kernels.body;

/**
 * One decay vertex on an LLP's path inside a fiducial region, drawn so that it serves every
 * lifetime.
 *
 * <p>The region is the union of the event's intervals [a, b] in proper length u whose node adds to
 * one slot; it must be an overlay, from which nothing is taken. The proposal is q(u) = 1/((u + c)
 * Q) with Q = &sum; ln((b + c)/(a + c)) and a small length c: each decade of u beyond c is as
 * likely as any other. The weight 1/q = (u + c) Q makes the mean of exp(-u/c&tau;)/c&tau; over the
 * vertices the decay fraction of the region at any lifetime c&tau;; the weighted value never
 * exceeds Q (1/e + c/c&tau;), so c belongs well below the shortest lifetime.
 *
 * <p>Source: inversion of the distribution function (L. Devroye, Non-Uniform Random Variate
 * Generation, chapter II.2). With r the share of Q that lies in the chosen interval, u = a + (a +
 * c) (e<sup>r</sup> - 1). Precision: ln(1 + x) and e<sup>r</sup> - 1 are own series for arguments
 * below 1/4, so an interval may be as short as the spacing of doubles; u always lies in [a, b].
 * Against 56 decimal digits (30,000 cases, up to 6 intervals, lengths 1e-28 to 1e12 cm,
 * &beta;&gamma; 1e-6 to 1e6) u was within 1.3 ulps of (u + c) Q + u, the weight within 3.1 ulps of
 * its value at that u, the position within 0.7 ulps of origin and path.
 */
public final class VertexKernel {
  /** Doubles per vertex: position (cm), proper length (cm), weight (cm). */
  public static final int VERTEX_STRIDE = 5;

  /** Vertex: proper length u = s/(beta gamma) from the LLP's origin (cm). */
  public static final int VERTEX_LENGTH = 3;

  /** Vertex: 1/q (cm); 0 if the LLP does not cross the region. */
  public static final int VERTEX_WEIGHT = 4;

  /** Index of the random number used. */
  public static final int DRAW = 0;

  /** Index in the choice array: distance between the places of successive hits of one event. */
  public static final int CHOICE_STRIDE = 0;

  /** Index in the choice array: intervals that can be stored per event. */
  public static final int CHOICE_CAPACITY = 1;

  /** Index in the choice array: the slot of the fiducial region. */
  public static final int CHOICE_SLOT = 2;

  /** Length of the choice array. */
  public static final int CHOICE_LENGTH = 3;

  /** Parameter: the length c (cm), positive. */
  public static final int SOFTENING = 0;

  /** Parameter: proper length at which intervals are cut (cm). */
  public static final int LONGEST = 1;

  /** Number of parameters. */
  public static final int PARAMETERS = 2;

  private static final double SMALL = 0.25;

  private VertexKernel() {}

  /**
   * Draws the vertex of one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param uniforms {@link PhiloxKernel#DRAWS} random numbers per event, not those of the ray
   * @param hitCount intervals found per event
   * @param hitNode node of each interval, at hit * stride + i
   * @param hitEnds proper lengths (cm) of begin and end, at (2 hit) * stride + i and the next row
   * @param nodes {@link TraceKernel#NODE_STRIDE} ints per node
   * @param choice {@link #CHOICE_LENGTH} ints
   * @param parameters {@link #PARAMETERS} parameters
   * @param vertices output, {@link #VERTEX_STRIDE} doubles per event; the ray's origin, 0 and 0 if
   *     it does not cross the region
   */
  public static void event(
      int i,
      double[] rays,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      int[] nodes,
      int[] choice,
      double[] parameters,
      double[] vertices) {
    int stride = choice[CHOICE_STRIDE];
    int capacity = choice[CHOICE_CAPACITY];
    int slot = choice[CHOICE_SLOT];
    double soft = parameters[SOFTENING];
    double longest = parameters[LONGEST];
    int found = hitCount[i];
    int stored = found < capacity ? found : capacity;
    double total = 0.0;
    int h = 0;
    while (h < stored) {
      int plus = nodes[hitNode[h * stride + i] * TraceKernel.NODE_STRIDE + TraceKernel.NODE_PLUS];
      double a = smaller(hitEnds[2 * h * stride + i], longest);
      double b = smaller(hitEnds[(2 * h + 1) * stride + i], longest);
      total = plus == slot && a < b ? total + logOnePlus((b - a) / (a + soft)) : total;
      h = h + 1;
    }

    // the last interval that begins before the target holds it, whatever the rounding of the sum
    double target = total * uniforms[i * PhiloxKernel.DRAWS + DRAW];
    double before = 0.0;
    double begin = 0.0;
    double end = 0.0;
    double share = 0.0;
    h = 0;
    while (h < stored) {
      int plus = nodes[hitNode[h * stride + i] * TraceKernel.NODE_STRIDE + TraceKernel.NODE_PLUS];
      double a = smaller(hitEnds[2 * h * stride + i], longest);
      double b = smaller(hitEnds[(2 * h + 1) * stride + i], longest);
      if (plus == slot && a < b) {
        boolean here = !(target < before);
        begin = here ? a : begin;
        end = here ? b : end;
        share = here ? target - before : share;
        before = before + logOnePlus((b - a) / (a + soft));
      }
      h = h + 1;
    }

    double drawn = begin + (begin + soft) * expMinusOne(share);
    double u = total > 0.0 ? smaller(drawn, end) : 0.0;
    int r = i * ProductionKernel.RAY_STRIDE;
    double s = u * rays[r + ProductionKernel.RAY_BETA_GAMMA];
    int v = i * VERTEX_STRIDE;
    vertices[v] = rays[r] + s * rays[r + 3];
    vertices[v + 1] = rays[r + 1] + s * rays[r + 4];
    vertices[v + 2] = rays[r + 2] + s * rays[r + 5];
    vertices[v + VERTEX_LENGTH] = u;
    vertices[v + VERTEX_WEIGHT] = (u + soft) * total;
  }

  /** The logarithm of 1 + x for x &gt;= 0; below 1/4 by twice the series of artanh(x/(2 + x)). */
  static double logOnePlus(double x) {
    double y = x / (2.0 + x);
    double z = y * y;
    double tail = 1.0 / 13.0 + z * (1.0 / 15.0 + z * (1.0 / 17.0 + z / 19.0));
    double middle = 1.0 / 7.0 + z * (1.0 / 9.0 + z * (1.0 / 11.0 + z * tail));
    double series = 2.0 * y * (1.0 + z * (1.0 / 3.0 + z * (1.0 / 5.0 + z * middle)));
    return x < SMALL ? series : Math.log(1.0 + x);
  }

  /** The exponential of r less 1 for r &gt;= 0; below 1/4 by its power series. */
  static double expMinusOne(double r) {
    double tail = 1.0 + r / 11.0 * (1.0 + r / 12.0 * (1.0 + r / 13.0 * (1.0 + r / 14.0)));
    double middle = 1.0 + r / 8.0 * (1.0 + r / 9.0 * (1.0 + r / 10.0 * tail));
    double head = 1.0 + r / 5.0 * (1.0 + r / 6.0 * (1.0 + r / 7.0 * middle));
    double series = r * (1.0 + r / 2.0 * (1.0 + r / 3.0 * (1.0 + r / 4.0 * head)));
    return r < SMALL ? series : Math.exp(r) - 1.0;
  }

  static double smaller(double a, double b) {
    return a < b ? a : b;
  }
}
