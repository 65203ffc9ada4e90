package io.addra.propagation.production;

import java.util.function.DoubleUnaryOperator;

/**
 * A process of the beams, by the energy of the collision. Immutable.
 *
 * @param rate cross-section by the energy in its frame (GeV), in any unit
 * @param square a of the law 1 + a cos^2 about the beam, by that energy
 * @param threshold smallest energy at which it happens (GeV)
 */
record HardProcess(DoubleUnaryOperator rate, DoubleUnaryOperator square, double threshold) {
  /** A law that does not depend on the energy. */
  static HardProcess of(DoubleUnaryOperator rate, double square, double threshold) {
    return new HardProcess(rate, _ -> square, threshold);
  }
}
