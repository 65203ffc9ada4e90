package io.addra.propagation.detect;

import io.addra.geometry.field.MagneticField;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.track.MatterArrays;
import java.util.Optional;

/**
 * A charged LLP's flight in field and matter by small equal steps of the method of Runge and Kutta,
 * with the proper length as the variable and the Bethe formula in MeV: dx/du = w t, dt/du =
 * 0.00299792458 (charge/M) t x B, dw/du = -(dE/ds) (1 + w^2)^(1/2)/M.
 *
 * @param field magnetic field
 * @param matter map of matter
 * @param mass mass (GeV)
 * @param charge charge (e)
 */
record PlainFlight(MagneticField field, MatterArrays matter, double mass, double charge) {
  private static final double STEP_CM = 0.3;
  private static final double SLOWEST = 0.05;
  private static final double ELECTRON_MEV = 0.51099895;
  private static final int W = 6;
  private static final int PATH = 7;

  /**
   * Where an LLP decays.
   *
   * @param place place (cm)
   * @param direction unit direction there
   * @param betaGamma momentum over mass there
   * @param path path (cm)
   */
  record End(Vector3 place, Vector3 direction, double betaGamma, double path) {}

  /** The flight from a ray for a proper length (cm); none if it leaves, turns or stops before. */
  Optional<End> to(double u, double[] ray) {
    double[] y = new double[PATH + 1];
    System.arraycopy(ray, 0, y, 0, W + 1);
    double gone = 0;
    double turned = 0;
    while (gone < u) {
      if (leaves(y) || y[W] < SLOWEST || turned > 2 * Math.PI) {
        return Optional.empty();
      }
      double h = Math.min(u - gone, STEP_CM / y[W]);
      double before = Math.atan2(y[4], y[3]);
      step(y, h);
      turned += Math.abs(Math.IEEEremainder(Math.atan2(y[4], y[3]) - before, 2 * Math.PI));
      gone = h < u - gone ? gone + h : u;
    }
    Vector3 direction = new Vector3(y[3], y[4], y[5]);
    return Optional.of(
        new End(
            new Vector3(y[0], y[1], y[2]), direction.times(1 / direction.norm()), y[W], y[PATH]));
  }

  private static boolean leaves(double[] y) {
    double rho = Math.hypot(y[0], y[1]);
    return (rho > 200 && y[0] * y[3] + y[1] * y[4] > 0)
        || (y[2] > 250 && y[5] > 0)
        || (y[2] < -200 && y[5] < 0);
  }

  private void step(double[] y, double h) {
    double[] a = slope(y);
    double[] b = slope(moved(y, a, h / 2));
    double[] c = slope(moved(y, b, h / 2));
    double[] d = slope(moved(y, c, h));
    for (int k = 0; k < y.length; k++) {
      y[k] += h / 6 * (a[k] + 2 * b[k] + 2 * c[k] + d[k]);
    }
  }

  private static double[] moved(double[] y, double[] slope, double h) {
    double[] result = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      result[k] = y[k] + h * slope[k];
    }
    return result;
  }

  private double[] slope(double[] y) {
    Vector3 b = field.at(y[0], y[1], y[2]);
    double k = 0.00299792458 * charge / mass;
    double w = Math.max(y[W], 1e-3);
    return new double[] {
      w * y[3],
      w * y[4],
      w * y[5],
      k * (y[4] * b.z() - y[5] * b.y()),
      k * (y[5] * b.x() - y[3] * b.z()),
      k * (y[3] * b.y() - y[4] * b.x()),
      -1e-3 * lossMev(w, Math.hypot(y[0], y[1]), y[2]) * Math.sqrt(1 + w * w) / mass,
      w
    };
  }

  /** The mean loss per cm (MeV) at a place. */
  double lossMev(double w, double rho, double z) {
    double electrons = at(0, rho, z);
    if (!(electrons > 0)) {
      return 0;
    }
    double logI = at(1, rho, z) / electrons;
    double i = 1e-6 * Math.exp(logI);
    double gamma = Math.sqrt(1 + w * w);
    double beta2 = w * w / gamma / gamma;
    double ratio = ELECTRON_MEV / (1000 * mass);
    double largest = 2 * ELECTRON_MEV * w * w / (1 + 2 * gamma * ratio + ratio * ratio);
    double logarithm = 0.5 * Math.log(2 * ELECTRON_MEV * w * w * largest / (i * i));
    double c = 2 * (logI - at(2, rho, z) / electrons) + 1;
    return 0.307075
        * electrons
        / beta2
        * Math.max(0, logarithm - beta2 - 0.5 * delta(Math.log10(w), c, i < 1e-4));
  }

  private static double delta(double x, double c, boolean low) {
    double from = c < (low ? 3.681 : 5.215) ? 0.2 : 0.326 * c - (low ? 1 : 1.5);
    double to = low ? 2 : 3;
    double line = 2 * Math.log(10) * x - c;
    double a = (c - 2 * Math.log(10) * from) / Math.pow(to - from, 3);
    return x < from ? 0 : x < to ? line + a * Math.pow(to - x, 3) : line;
  }

  /** A number of the map, whose nodes are equally far apart. */
  private double at(int number, double rho, double z) {
    double[] grid = matter.grid();
    int countR = (int) grid[0];
    int countZ = (int) grid[1];
    double u = (rho - grid[4]) / (grid[5] - grid[4]);
    double v = (z - grid[4 + countR]) / (grid[5 + countR] - grid[4 + countR]);
    if (u < 0 || v < 0 || u > countR - 1 || v > countZ - 1) {
      return 0;
    }
    int i = Math.min((int) u, countR - 2);
    int j = Math.min((int) v, countZ - 2);
    double sum = 0;
    for (int p = 0; p < 2; p++) {
      for (int q = 0; q < 2; q++) {
        double share = (p == 0 ? i + 1 - u : u - i) * (q == 0 ? j + 1 - v : v - j);
        sum += share * matter.matter()[3 * ((i + p) * countZ + j + q) + number];
      }
    }
    return sum;
  }
}
