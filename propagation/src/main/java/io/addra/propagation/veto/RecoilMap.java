package io.addra.propagation.veto;

/**
 * Cross-section over the polar angle of the photon that is seen and its energy in the
 * centre-of-mass frame, which tells the mass of what it recoils from. For one thread.
 */
public final class RecoilMap {
  /** Width of a bin in polar angle (degrees). */
  public static final double THETA_STEP = 2;

  /** Width of a bin in energy (GeV). */
  public static final double ENERGY_STEP = 0.1;

  /** Number of bins in polar angle, from 0 to 180 degrees. */
  public static final int THETAS = 90;

  /** Number of bins in energy, from 0 GeV. */
  public static final int ENERGIES = 54;

  private final double[] sums = new double[THETAS * ENERGIES];

  void add(double thetaDeg, double energy, double weight) {
    int theta = (int) Math.min(thetaDeg / THETA_STEP, THETAS - 1);
    int bin = (int) Math.min(energy / ENERGY_STEP, ENERGIES - 1);
    sums[bin * THETAS + theta] += weight;
  }

  void add(RecoilMap other) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += other.sums[k];
    }
  }

  RecoilMap times(double factor) {
    RecoilMap result = new RecoilMap();
    for (int k = 0; k < sums.length; k++) {
      result.sums[k] = factor * sums[k];
    }
    return result;
  }

  /** What is in a bin: a sum of weights, or a cross-section (pb). */
  public double at(int theta, int energy) {
    return sums[energy * THETAS + theta];
  }
}
