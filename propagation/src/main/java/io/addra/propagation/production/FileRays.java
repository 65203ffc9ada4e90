package io.addra.propagation.production;

/**
 * The LLPs of an event file one after the other, ready for the kernels. Not for use by several
 * threads.
 */
public interface FileRays extends AutoCloseable {

  /**
   * Moves to the next LLP, unless it belongs to a later event.
   *
   * @param end number of the first event that is too late
   * @return false if there is no such LLP
   */
  boolean advance(long end);

  /**
   * Writes the present LLP.
   *
   * @param rays takes {@link io.addra.kernels.body.ProductionKernel#RAY_STRIDE} doubles, the last
   *     of them the event's weight as the file has it
   * @param at where they start
   */
  void write(double[] rays, int at);

  @Override
  void close();
}
