package io.addra.kernels.body;

/**
 * How much matter a ray has passed where it enters and leaves what is looked for.
 *
 * <p>The depth at s is the integral of 1/L along the ray up to s, with L a length that its material
 * gives, such as the radiation length. A volume's interval [a, b] counts with what its own matter
 * has more than its mother's, so that depth(s) = &sum; (1/L - 1/L<sub>mother</sub>) |[a, b] &cap;
 * [0, s]| whatever the order of the intervals. Matter is by slot: the scene's nodes say which slot
 * an interval is added to and which it is taken from.
 *
 * <p>Marks are the intervals whose slot has a kind above 0, in the order of the intervals. Their
 * length is that of the volume with all that is inside it. The cost is the number of intervals
 * times that of marks.
 *
 * <p>Precision: a depth is good to 2<sup>-52</sup> times the number of intervals times the sum of
 * the sizes of its terms: where a thin volume stands in a dense mother, that of the mother.
 */
public final class MaterialKernel {
  /** Index in the choice array: distance between the places of successive hits of one event. */
  public static final int CHOICE_STRIDE = 0;

  /** Index in the choice array: intervals that can be stored per event. */
  public static final int CHOICE_CAPACITY = 1;

  /** Index in the choice array: marks that can be stored per event. */
  public static final int CHOICE_MARKS = 2;

  /** Length of the choice array. */
  public static final int CHOICE_LENGTH = 3;

  /** Doubles per mark: depth at its begin, depth at its end (1), length (cm). */
  public static final int MARK_STRIDE = 3;

  private MaterialKernel() {}

  /**
   * Follows one ray.
   *
   * @param i event within the launch
   * @param hitCount intervals found per event
   * @param hitNode node of each interval, at hit * stride + i
   * @param hitEnds path lengths (cm) of begin and end, at (2 hit) * stride + i and the next row:
   *     those of a ray with beta gamma 1
   * @param excess 1/L of each node less that of its mother, or of the outside (1/cm)
   * @param kinds kind of each node, 0 for what is not looked for
   * @param choice {@link #CHOICE_LENGTH} ints
   * @param markCount output, marks of the event; more than there is room for if some were lost
   * @param markKind output, at {@code m * stride + i} the kind of the event's mark m
   * @param markDepths output, at {@code (MARK_STRIDE * m + k) * stride + i} value k of mark m
   * @param total output, depth of the whole ray (1)
   */
  public static void event(
      int i,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] excess,
      int[] kinds,
      int[] choice,
      int[] markCount,
      int[] markKind,
      double[] markDepths,
      double[] total) {
    int stride = choice[CHOICE_STRIDE];
    int capacity = choice[CHOICE_CAPACITY];
    int room = choice[CHOICE_MARKS];
    int found = hitCount[i];
    int stored = found < capacity ? found : capacity;
    int marks = 0;
    double sum = 0.0;
    int h = 0;
    while (h < stored) {
      int node = hitNode[h * stride + i];
      double a = hitEnds[2 * h * stride + i];
      double b = hitEnds[(2 * h + 1) * stride + i];
      sum = sum + excess[node] * (b - a);
      int kind = kinds[node];
      int place = kind > 0 ? marks : room;
      marks = kind > 0 ? marks + 1 : marks;
      // no pass where there is nothing to write
      int end = place < room ? stored : 0;
      double before = 0.0;
      double upTo = 0.0;
      int k = 0;
      while (k < end) {
        double from = hitEnds[2 * k * stride + i];
        double to = hitEnds[(2 * k + 1) * stride + i];
        double more = excess[hitNode[k * stride + i]];
        before = before + more * shared(from, to, a);
        upTo = upTo + more * shared(from, to, b);
        k = k + 1;
      }
      if (place < room) {
        markKind[place * stride + i] = kind;
        markDepths[MARK_STRIDE * place * stride + i] = before;
        markDepths[(MARK_STRIDE * place + 1) * stride + i] = upTo;
        markDepths[(MARK_STRIDE * place + 2) * stride + i] = b - a;
      }
      h = h + 1;
    }
    markCount[i] = marks;
    total[i] = sum;
  }

  /** Length that [from, to] has before s. */
  private static double shared(double from, double to, double s) {
    double last = to < s ? to : s;
    return from < last ? last - from : 0.0;
  }
}
