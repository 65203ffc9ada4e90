package io.addra.validation.integration;

/**
 * A box aligned with the axes of the Belle II frame. Immutable.
 *
 * @param low smallest x, y, z (cm)
 * @param high largest x, y, z (cm)
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter list, never compared
public record BoxRegion(double[] low, double[] high) implements DecayRegion {

  @Override
  public double decayProbability(double[] o, double[] n, double lambda) {
    double from = 0;
    double to = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 3; k++) {
      double a = (low[k] - o[k]) / n[k];
      double b = (high[k] - o[k]) / n[k];
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
    }
    return DecayRegion.between(from, to, lambda);
  }
}
