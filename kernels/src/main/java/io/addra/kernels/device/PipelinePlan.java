package io.addra.kernels.device;

import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;

/**
 * What is computed for events, whatever the events are: the same for all mass points of a scan.
 * Immutable by contract: arrays are shared, and nobody writes to them.
 *
 * @param scene what rays are traced through
 * @param binEdges edges of the proper-length bins (cm): 0, then log-spaced, at least 3
 * @param scaleBits the fixed-point step is 2 to minus this
 * @param hitCapacity largest number of intervals of a ray
 * @param batchEvents largest number of events of a batch, 1 to {@value #MAX_BATCH}
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what devices take
public record PipelinePlan(
    Scene scene, double[] binEdges, int scaleBits, int hitCapacity, int batchEvents) {

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

  /**
   * The layout array of {@link TraceKernel} and {@link DepositKernel}.
   *
   * @param capacity intervals that can be stored per event
   * @param stride room for events in the arrays of hits
   */
  public int[] layoutArray(int capacity, int stride) {
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = capacity;
    layout[TraceKernel.LAYOUT_BINS] = bins();
    layout[TraceKernel.LAYOUT_STRIDE] = stride;
    return layout;
  }

  /** The table of bins of {@link DepositKernel}: one row more than there are bins. */
  public double[] binTable() {
    return binTable(binEdges);
  }

  /**
   * The table of bins of {@link DepositKernel}.
   *
   * @param edges rising edges (cm), one more than the number of bins
   * @return {@link DepositKernel#BIN_STRIDE} doubles for each edge
   */
  public static double[] binTable(double[] edges) {
    double[] table = new double[DepositKernel.BIN_STRIDE * edges.length];
    for (int k = 0; k < edges.length; k++) {
      int at = DepositKernel.BIN_STRIDE * k;
      table[at] = edges[k];
      if (k + 1 < edges.length) {
        table[at + DepositKernel.BIN_CENTRE] = 0.5 * (edges[k] + edges[k + 1]);
        table[at + DepositKernel.BIN_INVERSE_WIDTH] = 1 / (edges[k + 1] - edges[k]);
      }
    }
    return table;
  }

  /** The binning array of {@link DepositKernel}. */
  public double[] binningArray() {
    return binningArray(binEdges, scaleBits);
  }

  /**
   * The binning array of {@link DepositKernel}.
   *
   * @param edges 0, then log-spaced edges (cm)
   * @param scaleBits the fixed-point step is 2 to minus this
   * @throws IllegalArgumentException if there are more bins, or they reach farther, than the kernel
   *     finds its way in
   */
  public static double[] binningArray(double[] edges, int scaleBits) {
    double ratio = edges[edges.length - 1] / edges[1];
    double perOctave = (edges.length - 2) * Math.log(2) / Math.log(ratio);
    if (!(ratio < DepositKernel.LARGEST_RATIO) || perOctave > DepositKernel.MOST_PER_OCTAVE) {
      throw new IllegalArgumentException(
          "bins from "
              + edges[1]
              + " to "
              + edges[edges.length - 1]
              + " cm, "
              + perOctave
              + " for each factor of 2, are too many or reach too far");
    }
    double[] binning = new double[DepositKernel.BINNING_LENGTH];
    binning[DepositKernel.BINNING_INVERSE_FIRST] = 1 / edges[1];
    binning[DepositKernel.BINNING_PER_OCTAVE] = perOctave;
    binning[DepositKernel.BINNING_SCALE] = Math.scalb(1.0, scaleBits);
    return binning;
  }
}
