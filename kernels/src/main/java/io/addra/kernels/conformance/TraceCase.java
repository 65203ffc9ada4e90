package io.addra.kernels.conformance;

import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.scene.Scene;

/**
 * Rays through a scene. The arithmetic is + - * / and sqrt alone: two devices give the same
 * intervals to the last bit where neither contracts products and sums. Where one does, ends may
 * differ by 1e-12; a ray that only touches a surface may gain, lose or move a sliver below 1e-6 cm,
 * and is counted as grazing. Immutable by contract.
 *
 * @param inputs what the rays are, in words
 * @param scene the scene
 * @param rays 8 doubles each: origin (cm), direction, beta gamma, weight
 * @param capacity intervals that can be stored per ray
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record TraceCase(String inputs, Scene scene, double[] rays, int capacity)
    implements ConformanceCase {
  private static final Tolerance ENDS = new Tolerance(1e-12, 1e-12);
  private static final Tolerance GRAZING = new Tolerance(1e-6, 1e-6);
  private static final double SLIVER_CM = 1e-6;
  private static final String ALLOWED =
      "same intervals, ends to 1e-12; grazing: slivers below 1e-6 cm apart, ends to 1e-6";

  @Override
  public Difference run(ComputeDevice reference, ComputeDevice device) {
    int events = rays.length / 8;
    RayCall.Trace expected = call(events);
    RayCall.Trace found = call(events);
    reference.launch(expected, events);
    device.launch(found, events);
    Tally tally = new Tally();
    for (int i = 0; i < events; i++) {
      compare(RayHits.of(expected, i), RayHits.of(found, i), rays[8 * i + 6], tally);
    }
    return tally.result("trace", inputs, ALLOWED);
  }

  private RayCall.Trace call(int events) {
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = capacity;
    layout[TraceKernel.LAYOUT_STRIDE] = events;
    return new RayCall.Trace(
        rays,
        scene,
        layout,
        new int[events],
        new int[events * capacity],
        new double[2 * events * capacity]);
  }

  private static void compare(RayHits expected, RayHits found, double betaGamma, Tally tally) {
    if (expected.sameWithin(found, ENDS)) {
      tally.compare(expected.count(), found.count(), Tolerance.EXACT);
      tally.compare(expected.nodes(), found.nodes(), Tolerance.EXACT);
      tally.compare(expected.ends(), found.ends(), ENDS);
    } else if (expected
        .without(SLIVER_CM / betaGamma)
        .sameWithin(found.without(SLIVER_CM / betaGamma), GRAZING)) {
      tally.addGrazing(expected.values());
    } else {
      tally.addFailure(expected.values());
    }
  }
}
