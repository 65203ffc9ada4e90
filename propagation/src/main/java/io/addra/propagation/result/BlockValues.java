package io.addra.propagation.result;

import io.addra.propagation.spectrum.Estimate;

/**
 * What each block of events gives to a quantity at one mass, for some lifetimes. Immutable.
 *
 * @param quantity name of the quantity
 * @param sums sums of the contributions, [block][lifetime] (units of 2^-scaleBits)
 * @param norms sum of the events' weights of each block, in the same unit
 * @param events number of events in all blocks
 * @param maxWeight largest weight that an event can have
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are this record's purpose
public record BlockValues(
    String quantity, double[][] sums, double[] norms, long events, double maxWeight) {

  /** The contributions of the blocks at one of the lifetimes. */
  public double[] at(int lifetime) {
    double[] values = new double[sums.length];
    for (int b = 0; b < sums.length; b++) {
      values[b] = sums[b][lifetime];
    }
    return values;
  }

  /** Value and error at one of the lifetimes. */
  public Estimate estimate(int lifetime) {
    return Estimate.fromBlocks(at(lifetime), norms, events, maxWeight);
  }
}
