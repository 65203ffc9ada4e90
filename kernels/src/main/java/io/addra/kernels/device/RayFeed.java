package io.addra.kernels.device;

/** LLPs that are made elsewhere, as by an event file, block after block. */
public interface RayFeed {
  /**
   * Gives the next LLPs of a block. Called by one thread at a time, for each block in the order in
   * which they are run, until it gives none.
   *
   * @param block the block
   * @param rays filled from its beginning with {@link
   *     io.addra.kernels.body.ProductionKernel#RAY_STRIDE} doubles for each LLP; weights from -1 to
   *     1
   * @return how many LLPs there are in {@code rays}; 0 after the block's last
   */
  int next(EventBlock block, double[] rays);
}
