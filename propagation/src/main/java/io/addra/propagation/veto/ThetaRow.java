package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterTracer;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.LlpSource;

/**
 * Directions from the origin in one bin of polar angle, even in solid angle. Azimuths are one in
 * each of equal steps; polar angle and place in the step follow the additive sequence of two
 * irrational numbers, 1/&rho; and 1/&rho;&sup2; with &rho;&sup3; = &rho; + 1 (M. Roberts, "The
 * unreasonable effectiveness of quasirandom sequences", 2018), begun anywhere by a random number of
 * the row. So neighbouring directions share their polar angles evenly, and the errors of a mean
 * fall almost as 1/n. Immutable.
 *
 * @param thetaLoDeg begin of the bin (degrees)
 * @param thetaHiDeg end of the bin (degrees)
 * @param phiLoDeg first azimuth (degrees)
 * @param phiHiDeg last azimuth (degrees)
 * @param count number of directions
 */
public record ThetaRow(
    double thetaLoDeg, double thetaHiDeg, double phiLoDeg, double phiHiDeg, int count) {
  private static final double RHO = 1.3247179572447460;
  private static final double POLAR = 1 / RHO;
  private static final double AZIMUTH = 1 / (RHO * RHO);
  private static final int STREAM = 0x7E70;

  /** Solid angle of the bin (sr). */
  public double solidAngle() {
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
    new KernelCall.Philox(stream.batch(row, 1), shifts).event(0);
    double first = cos(thetaLoDeg);
    double last = cos(thetaHiDeg);
    double[] rays = new double[count * MatterTracer.RAY_STRIDE];
    for (int k = 0; k < count; k++) {
      double cosine = first + (last - first) * fraction(shifts[0] + k * POLAR);
      double sine = Math.sqrt((1 - cosine) * (1 + cosine));
      double step = (k + fraction(shifts[1] + k * AZIMUTH)) / count;
      double phi = Math.toRadians(phiLoDeg + (phiHiDeg - phiLoDeg) * step);
      int r = k * MatterTracer.RAY_STRIDE + 3;
      rays[r] = sine * Math.cos(phi);
      rays[r + 1] = sine * Math.sin(phi);
      rays[r + 2] = cosine;
    }
    return rays;
  }

  private static double fraction(double x) {
    return x - Math.floor(x);
  }

  private static double cos(double deg) {
    return Math.cos(Math.toRadians(deg));
  }
}
