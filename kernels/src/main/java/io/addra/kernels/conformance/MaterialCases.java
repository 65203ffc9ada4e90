package io.addra.kernels.conformance;

import io.addra.kernels.body.MaterialKernel;
import io.addra.kernels.device.RayCall;
import java.util.List;
import java.util.SplittableRandom;

/** Cases of the kernel that follows rays through matter. */
final class MaterialCases {
  private static final int EVENTS = 4096;
  private static final int HITS = 9;
  private static final int MARKS = 4;
  private static final double LONGEST = 100;

  /** Light, dense, dense in light, light in dense, and what is looked for in either (1/cm). */
  private static final double[] EXCESS = {1e-5, 0.6, 0.6 - 1e-5, 1e-5 - 0.6, 0.5 - 0.6, 0.5};

  private static final int[] KINDS = {0, 0, 0, 0, 7, 3};

  private MaterialCases() {}

  /** Sums of products: they may differ by a few last bits, more where terms cancel. */
  static List<ConformanceCase> all() {
    SplittableRandom random = new SplittableRandom(21);
    int[] counts = new int[EVENTS];
    int[] hitNode = new int[HITS * EVENTS];
    double[] ends = new double[2 * HITS * EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      counts[i] = random.nextInt(HITS + 2);
      for (int h = 0; h < HITS; h++) {
        hitNode[h * EVENTS + i] = random.nextInt(KINDS.length);
        double a = i % 7 == 0 ? 0 : random.nextDouble(LONGEST);
        double length = h % 4 == 3 ? Math.ulp(a) : random.nextDouble(LONGEST);
        ends[2 * h * EVENTS + i] = a;
        ends[(2 * h + 1) * EVENTS + i] = a + length;
      }
    }
    int[] marks = new int[EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      for (int h = 0; h < Math.min(counts[i], HITS); h++) {
        marks[i] += KINDS[hitNode[h * EVENTS + i]] > 0 ? 1 : 0;
      }
    }
    int[] choice = {EVENTS, HITS, MARKS};
    Tolerance depth = new Tolerance(1e-12, 1e-13);
    return List.of(
        new KernelCase(
            "intervals in any order, from the same place, too many",
            EVENTS,
            () ->
                new RayCall.Material(
                    counts,
                    hitNode,
                    ends,
                    EXCESS,
                    KINDS,
                    choice,
                    new int[EVENTS],
                    new int[EVENTS * MARKS],
                    new double[EVENTS * MARKS * MaterialKernel.MARK_STRIDE],
                    new double[EVENTS]),
            List.of(Tolerance.EXACT, Tolerance.EXACT, depth, depth),
            "counts nothing, depths 1e-12",
            (output, e) ->
                output == 0
                    || output == 3
                    || e / EVENTS / (output == 2 ? MaterialKernel.MARK_STRIDE : 1)
                        < Math.min(marks[e % EVENTS], MARKS)));
  }
}
