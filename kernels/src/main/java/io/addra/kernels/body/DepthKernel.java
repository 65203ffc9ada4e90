package io.addra.kernels.body;

/**
 * The matter on an LLP's flight up to where it decays, and in what it decays.
 *
 * <p>The depth up to the vertex is as in {@link MaterialKernel}: the sum of what each interval's
 * own matter has more than its mother's. Which place the vertex is in follows in the same way: the
 * sum of the places' numbers over the intervals that hold it, each less that of its mother.
 */
public final class DepthKernel {
  /** Value: interaction lengths of all matter up to the vertex. */
  public static final int INTERACTION = 0;

  /** Value: interaction lengths of what counts as the muon system up to the vertex. */
  public static final int DEPTH = 1;

  /** Value: the number of the place that the vertex is in. */
  public static final int PLACE = 2;

  /** Number of values. */
  public static final int VALUES = 3;

  /**
   * Doubles per node, less those of its mother: interaction lengths of all matter, and of the muon
   * system (1/cm), and the number of the place.
   */
  public static final int MATTER_STRIDE = 3;

  /** Index in the choice array: distance between the places of successive hits of one event. */
  public static final int CHOICE_STRIDE = 0;

  /** Index in the choice array: intervals that can be stored per event. */
  public static final int CHOICE_CAPACITY = 1;

  /** Index in the choice array: signatures, which all have the same values. */
  public static final int CHOICE_SIGNATURES = 2;

  /** Index in the choice array: values of a signature by all kernels. */
  public static final int CHOICE_WIDTH = 3;

  /** Index in the choice array: place of the first value of this kernel among them. */
  public static final int CHOICE_OFFSET = 4;

  /** Length of the choice array. */
  public static final int CHOICE_LENGTH = 5;

  private DepthKernel() {}

  /**
   * Looks at one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param hitCount intervals found per event
   * @param hitNode node of each interval, at hit * stride + i
   * @param hitEnds proper lengths (cm) of begin and end, at (2 hit) * stride + i and the next row
   * @param matter {@link #MATTER_STRIDE} doubles per node
   * @param choice {@link #CHOICE_LENGTH} ints
   * @param further output, {@link #VALUES} values for each signature of each event, among others
   */
  public static void event(
      int i,
      double[] rays,
      double[] vertices,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] matter,
      int[] choice,
      double[] further) {
    int stride = choice[CHOICE_STRIDE];
    int capacity = choice[CHOICE_CAPACITY];
    int found = hitCount[i];
    int stored = found < capacity ? found : capacity;
    double speed = rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_BETA_GAMMA];
    double u = vertices[i * VertexKernel.VERTEX_STRIDE + VertexKernel.VERTEX_LENGTH];
    double all = 0.0;
    double own = 0.0;
    double place = 0.0;
    int h = 0;
    while (h < stored) {
      int m = hitNode[h * stride + i] * MATTER_STRIDE;
      double from = hitEnds[2 * h * stride + i];
      double to = hitEnds[(2 * h + 1) * stride + i];
      double last = to < u ? to : u;
      double path = from < last ? speed * (last - from) : 0.0;
      int holds = u < from ? 0 : (u < to ? 1 : 0);
      all = all + matter[m] * path;
      own = own + matter[m + 1] * path;
      place = holds > 0 ? place + matter[m + 2] : place;
      h = h + 1;
    }
    int signatures = choice[CHOICE_SIGNATURES];
    int s = 0;
    while (s < signatures) {
      int f = (i * signatures + s) * choice[CHOICE_WIDTH] + choice[CHOICE_OFFSET];
      further[f + INTERACTION] = all;
      further[f + DEPTH] = own;
      further[f + PLACE] = place;
      s = s + 1;
    }
  }
}
