package io.addra.kernels.device;

import io.addra.kernels.body.TraceKernel;

/** Adds the amounts of a batch to the sums of its block, on the CPU. */
final class Scatter {
  private Scatter() {}

  /**
   * Adds one event.
   *
   * @param i event within the batch
   * @param buffers what the kernels wrote
   * @param plan sizes and nodes
   * @param sums see {@link BlockSums#sums()}
   * @param entries see {@link BlockSums#entries()}
   */
  static void event(int i, CpuBuffers buffers, PipelinePlan plan, long[] sums, long[] entries) {
    int[] nodes = plan.scene().nodes();
    int bins = plan.bins();
    int stride = buffers.events();
    int count = buffers.hitCount()[i];
    if (count > plan.hitCapacity()) {
      throw new DeviceException(
          "a ray has " + count + " intervals, and the plan has room for " + plan.hitCapacity());
    }
    long weight = buffers.eventWeight()[i];
    for (int h = 0; h < count; h++) {
      int node = buffers.hitNode()[h * stride + i] * TraceKernel.NODE_STRIDE;
      int plus = nodes[node + TraceKernel.NODE_PLUS];
      int minus = nodes[node + TraceKernel.NODE_MINUS];
      int enter = 2 * h * stride + i;
      int leave = enter + stride;
      if (plus >= 0) {
        entries[plus]++;
        add(enter, 1, plus, buffers, weight, bins, sums);
        add(leave, -1, plus, buffers, weight, bins, sums);
      }
      if (minus >= 0) {
        add(enter, -1, minus, buffers, weight, bins, sums);
        add(leave, 1, minus, buffers, weight, bins, sums);
      }
    }
  }

  private static void add(
      int end, long sign, int slot, CpuBuffers buffers, long weight, int bins, long[] sums) {
    int bin = buffers.endBin()[end];
    if (bin < bins) {
      int at = (slot * (bins + 1) + bin) * 3;
      sums[at + 1] += sign * buffers.endFilling()[end];
      sums[at + 2] += sign * buffers.endMoment()[end];
      sums[at + 3] += sign * weight;
    }
  }
}
