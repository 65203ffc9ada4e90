package io.addra.kernels.device;

import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;

/**
 * What one mass point computes. Immutable by contract: arrays are shared, and nobody writes to
 * them.
 *
 * @param scene what rays are traced through
 * @param source how LLPs are made
 * @param binEdges edges of the proper-length bins (cm): 0, then log-spaced, at least 3
 * @param scaleBits the fixed-point step is 2 to minus this
 * @param seed seed of the random numbers
 * @param stream stream of the random numbers
 * @param hitCapacity intervals that can be stored per event
 * @param batchEvents largest number of events of a batch, 1 to {@value #MAX_BATCH}
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what devices take
public record PipelinePlan(
    Scene scene,
    LlpSource source,
    double[] binEdges,
    int scaleBits,
    long seed,
    int stream,
    int hitCapacity,
    int batchEvents) {

  /** Largest number of events of a batch. */
  public static final int MAX_BATCH = 8192;

  /** Checks sizes and that the edges are log-spaced. */
  public PipelinePlan {
    if (batchEvents < 1 || batchEvents > MAX_BATCH) {
      throw new IllegalArgumentException(
          "a batch has 1 to " + MAX_BATCH + " events, found " + batchEvents);
    }
    if (hitCapacity < 1) {
      throw new IllegalArgumentException("room for " + hitCapacity + " intervals per event");
    }
    if (binEdges.length < 3 || binEdges[0] != 0 || !(binEdges[1] > 0)) {
      throw new IllegalArgumentException("bin edges are 0, then at least two positive ones");
    }
    for (int k = 2; k < binEdges.length; k++) {
      if (!(binEdges[k] > binEdges[k - 1])) {
        throw new IllegalArgumentException("bin edges must increase");
      }
    }
    if (scaleBits < 1 || scaleBits > 60) {
      throw new IllegalArgumentException("scale of " + scaleBits + " bits");
    }
  }

  /**
   * The finest fixed-point scale at which the weights of a block cannot overflow.
   *
   * @param events events of the largest block
   * @param largestWeight largest weight of an event
   * @return bits after the point, at most 48
   */
  public static int safeScaleBits(long events, double largestWeight) {
    double largest = Math.max(1.0, events * largestWeight);
    int bits = 61 - (Math.getExponent(largest) + 1);
    return Math.min(48, bits);
  }

  /** Number of regular bins; the overflow bin is one more. */
  public int bins() {
    return binEdges.length - 1;
  }

  /** Length of the sums of a block. */
  public int sumsLength() {
    return Math.multiplyExact(Math.multiplyExact(scene.slots(), bins() + 1), 3);
  }

  /** The layout array of {@link TraceKernel} and {@link DepositKernel}. */
  public int[] layoutArray() {
    return new int[] {scene.nodeCount(), hitCapacity, bins()};
  }

  /** The binning array of {@link DepositKernel}. */
  public double[] binningArray() {
    double first = Math.log(binEdges[1]);
    double last = Math.log(binEdges[bins()]);
    return new double[] {first, (bins() - 1) / (last - first), Math.scalb(1.0, scaleBits)};
  }

  /** The batch array of {@link PhiloxKernel}. */
  public long[] batchArray(long firstEvent, int events) {
    return new long[] {firstEvent, events, seed, stream};
  }
}
