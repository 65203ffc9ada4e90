package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterTracer;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;

/**
 * Directions from the origin in one bin of polar angle, even in solid angle: the first coordinate
 * of a lattice is the azimuth, the second the cosine. Where it begins is random, by a number of the
 * row. Immutable.
 *
 * @param thetaLoDeg begin of the bin (degrees)
 * @param thetaHiDeg end of the bin (degrees)
 * @param phiLoDeg first azimuth (degrees)
 * @param phiHiDeg last azimuth (degrees)
 * @param lattice how they are spread
 */
record ThetaRow(
    double thetaLoDeg,
    double thetaHiDeg,
    double phiLoDeg,
    double phiHiDeg,
    RankOneLattice lattice) {
  private static final int STREAM = 0x7E70;

  /** Number of directions. */
  int count() {
    return lattice.count();
  }

  /** Solid angle of the bin (sr). */
  double solidAngle() {
    return Math.toRadians(phiHiDeg - phiLoDeg) * (cos(thetaLoDeg) - cos(thetaHiDeg));
  }

  /**
   * The directions as rays for {@link MatterTracer}.
   *
   * @param seed seed of the random numbers
   * @param row number of the row, of which they are a function
   */
  double[] rays(long seed, int row) {
    EventStream stream = new EventStream(LlpSource.isotropic(1), seed, STREAM);
    double[] shifts = new double[stream.source().draws()];
    new EventCall.Philox(stream.batch(row, 1), shifts).event(0);
    double first = cos(thetaLoDeg);
    double last = cos(thetaHiDeg);
    double[] rays = new double[count() * MatterTracer.RAY_STRIDE];
    for (int k = 0; k < count(); k++) {
      double cosine = first + (last - first) * lattice.second(k, shifts[0]);
      double sine = Math.sqrt((1 - cosine) * (1 + cosine));
      double phi = Math.toRadians(phiLoDeg + (phiHiDeg - phiLoDeg) * lattice.first(k, shifts[1]));
      int r = k * MatterTracer.RAY_STRIDE + 3;
      rays[r] = sine * Math.cos(phi);
      rays[r + 1] = sine * Math.sin(phi);
      rays[r + 2] = cosine;
    }
    return rays;
  }

  private static double cos(double deg) {
    return Math.cos(Math.toRadians(deg));
  }
}
