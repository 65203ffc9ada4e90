package io.addra.geometry.compile;

import io.addra.geometry.space.Vector3;
import io.addra.kernels.scene.RingLattice;
import java.util.Arrays;
import java.util.List;

/** Collects the ranges of a lattice from its pieces: first all azimuths, then the rest. */
final class LatticeRanges {
  /** Beyond rounding of lengths (cm), azimuths (turns) and slopes. */
  private static final double LENGTH_PAD = 1e-4;

  private static final double TURN_PAD = 1e-5;
  private static final double SLOPE_PAD = 1e-6;

  private final double origin;
  private final int columns;
  private double turnLow = Double.POSITIVE_INFINITY;
  private double turnHigh = Double.NEGATIVE_INFINITY;
  private final double[] z = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
  private final double[] radius = {Double.POSITIVE_INFINITY, 0};
  private final double[] leastSlope;
  private final double[] largestSlope;

  /**
   * No pieces yet.
   *
   * @param origin azimuth of some piece of column 0 (turns)
   */
  LatticeRanges(double origin, int columns, int rings) {
    this.origin = origin;
    this.columns = columns;
    this.leastSlope = new double[rings];
    this.largestSlope = new double[rings];
    Arrays.fill(leastSlope, Double.POSITIVE_INFINITY);
    Arrays.fill(largestSlope, Double.NEGATIVE_INFINITY);
  }

  /** Makes columns wide enough for some corners. */
  void addAzimuths(int column, List<Vector3> corners) {
    for (Vector3 corner : corners) {
      double turn = Azimuths.difference(origin + (double) column / columns, Azimuths.of(corner));
      turnLow = Math.min(turnLow, turn);
      turnHigh = Math.max(turnHigh, turn);
    }
  }

  private double turnFirst() {
    double first = origin + turnLow - TURN_PAD;
    return first - Math.floor(first);
  }

  private double turnWidth() {
    return turnHigh - turnLow + 2 * TURN_PAD;
  }

  /** Makes the tube and a ring large enough for a piece. */
  void add(int column, int ring, Pointing piece) {
    double middle = 2 * Math.PI * (turnFirst() + (double) column / columns + 0.5 * turnWidth());
    double cos = Math.cos(middle);
    double sin = Math.sin(middle);
    for (Vector3 corner : piece.node().corners().getFirst()) {
      double slope = corner.z() / (cos * corner.x() + sin * corner.y());
      leastSlope[ring] = Math.min(leastSlope[ring], slope - SLOPE_PAD);
      largestSlope[ring] = Math.max(largestSlope[ring], slope + SLOPE_PAD);
      z[0] = Math.min(z[0], corner.z() - LENGTH_PAD);
      z[1] = Math.max(z[1], corner.z() + LENGTH_PAD);
      radius[1] = Math.max(radius[1], corner.rho() + LENGTH_PAD);
    }
    radius[0] = Math.min(radius[0], piece.nearest() - LENGTH_PAD);
  }

  /** The lattice of all pieces added, which repeat after so many columns. */
  RingLattice lattice(int period) {
    return new RingLattice(
        columns, period, turnFirst(), turnWidth(), z, radius, leastSlope, largestSlope);
  }
}
