package io.addra.validation.integration;

/** A region of decay points. Lengths in cm, Belle II frame; implementations are immutable. */
public interface DecayRegion {

  /**
   * Returns the probability to decay inside along a straight line.
   *
   * @param o start {x, y, z} (cm)
   * @param n direction, a unit vector
   * @param lambda mean decay length along the line (cm)
   */
  double decayProbability(double[] o, double[] n, double lambda);

  /**
   * Returns the probability to decay between two distances from the start (cm), 0 where they are in
   * the wrong order: {@code exp(-from / lambda) (1 - exp(-(to - from) / lambda))}.
   */
  static double between(double from, double to, double lambda) {
    return to > from ? Math.exp(-from / lambda) * -Math.expm1((from - to) / lambda) : 0;
  }
}
