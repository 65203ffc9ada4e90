package io.addra.kernels.conformance;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayCall;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Cases of the kernels that make events and deposits. */
final class KernelCases {
  private static final int EVENTS = 4096;

  private static final Tolerance ONE_STEP = new Tolerance(1, 0);

  /** Place of the weights among the outputs of the deposit kernel. */
  private static final int WEIGHTS = 3;

  private KernelCases() {}

  /** Random numbers are integers up to the last step: they must be the same. */
  static List<ConformanceCase> philox() {
    List<ConformanceCase> cases = new ArrayList<>();
    long[] firsts = {0, 4294967295L - 100, 1L << 40, Long.MAX_VALUE - EVENTS};
    for (long first : firsts) {
      EventStream stream =
          new EventStream(LlpSource.isotropic(1), first * 0x9E3779B97F4A7C15L, (int) first - 7);
      long[] batch =
          stream.batches(
              EVENTS / 4,
              List.of(
                  new EventBlock(0, first, EVENTS / 4),
                  new EventBlock(1, first + 7, 1),
                  new EventBlock(2, 12, 0),
                  new EventBlock(3, first + 5, EVENTS / 4 - 3)));
      cases.add(
          new KernelCase(
              "events from " + first,
              EVENTS,
              () -> new EventCall.Philox(batch, new double[EVENTS * PhiloxKernel.DRAWS]),
              List.of(Tolerance.EXACT),
              "nothing"));
    }
    return cases;
  }

  /**
   * The bin is decided by comparing with its edges, so that the logarithm's last bit does not
   * matter; amounts may differ by one step where they are rounded.
   */
  static List<ConformanceCase> deposit() {
    double[] edges = new double[402];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-4 * Math.pow(10, (k - 1) / 40.0);
    }
    int hits = 8;
    SplittableRandom random = new SplittableRandom(6);
    double[] rays = new double[EVENTS * ProductionKernel.RAY_STRIDE];
    int[] counts = new int[EVENTS];
    double[] ends = new double[2 * hits * EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      counts[i] = random.nextInt(hits + 3);
      rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT] =
          i % 7 == 0
              ? 0
              : (i % 3 == 0 ? -1 : 1) * Math.scalb(random.nextDouble(), random.nextInt(21));
    }
    for (int e = 0; e < ends.length; e++) {
      double edge = edges[random.nextInt(edges.length)];
      double[] values = {
        edge,
        Math.nextUp(edge),
        Math.max(0, Math.nextDown(edge)),
        Math.exp(random.nextDouble(-12, 18)),
        0,
        1e30
      };
      ends[e] = values[random.nextInt(values.length)];
    }
    int[] layout = {0, hits, edges.length - 1, EVENTS};
    double[] binning = PipelinePlan.binningArray(edges, 40);
    return List.of(
        new KernelCase(
            "ends at, beside and between edges",
            EVENTS,
            () ->
                new RayCall.Deposit(
                    rays,
                    counts,
                    ends,
                    PipelinePlan.binTable(edges),
                    binning,
                    layout,
                    new int[ends.length],
                    new long[ends.length],
                    new long[ends.length],
                    new long[EVENTS]),
            List.of(Tolerance.EXACT, ONE_STEP, ONE_STEP, ONE_STEP),
            "bins nothing, amounts one step of 2^-40",
            (output, e) ->
                output == WEIGHTS || e / EVENTS < 2 * Math.min(counts[e % EVENTS], hits)));
  }
}
