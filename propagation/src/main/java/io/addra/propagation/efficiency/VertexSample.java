package io.addra.propagation.efficiency;

/**
 * Decays that a signature accepts, as points on flights that serve every lifetime. The arrays are
 * shared, not copied.
 *
 * @param length proper length u of each (cm)
 * @param weight weight of each (cm): the mean over events of weight exp(-u/ctau)/ctau is the
 *     fraction accepted
 * @param radius distance of the vertex from the z axis (cm)
 * @param momentum momentum of the pair (GeV)
 * @param norm sum of the weights of all events
 */
@SuppressWarnings("ArrayRecordComponent") // columns of a table
public record VertexSample(
    double[] length, double[] weight, double[] radius, double[] momentum, double norm) {

  /** Number of decays. */
  public int size() {
    return length.length;
  }
}
