package io.addra.propagation.beam;

/**
 * An energy-momentum four-vector. Immutable.
 *
 * @param e energy (GeV)
 * @param px momentum along x (GeV)
 * @param py momentum along y (GeV)
 * @param pz momentum along z (GeV)
 */
public record FourVector(double e, double px, double py, double pz) {

  /** The four-vector of a particle of the given mass (GeV) and momentum components (GeV). */
  public static FourVector ofMass(double mass, double px, double py, double pz) {
    return new FourVector(Math.sqrt(mass * mass + px * px + py * py + pz * pz), px, py, pz);
  }

  /** The sum of this and another four-vector. */
  public FourVector plus(FourVector other) {
    return new FourVector(e + other.e, px + other.px, py + other.py, pz + other.pz);
  }

  /** The difference of this and another four-vector. */
  public FourVector minus(FourVector other) {
    return new FourVector(e - other.e, px - other.px, py - other.py, pz - other.pz);
  }

  /** Magnitude of the momentum (GeV). */
  public double p() {
    return Math.sqrt(px * px + py * py + pz * pz);
  }

  /** Invariant mass (GeV); 0 where rounding makes the square negative. */
  public double mass() {
    double p = p();
    return Math.sqrt(Math.max(0, (e - p) * (e + p)));
  }

  /** Velocity components {x, y, z} in units of c. */
  public double[] velocity() {
    return new double[] {px / e, py / e, pz / e};
  }

  /**
   * This four-vector seen from a frame in which its own frame moves with the given velocity: a
   * particle at rest here gets that velocity there.
   *
   * @param beta velocity {x, y, z} of the frame, in units of c
   * @throws IllegalArgumentException if the speed is not below 1
   */
  public FourVector boosted(double[] beta) {
    double b2 = beta[0] * beta[0] + beta[1] * beta[1] + beta[2] * beta[2];
    if (!(b2 < 1)) {
      throw new IllegalArgumentException("speed of a frame must be below c, found beta^2 = " + b2);
    }
    double gamma = 1 / Math.sqrt(1 - b2);
    double bp = beta[0] * px + beta[1] * py + beta[2] * pz;
    double factor = gamma * gamma / (gamma + 1) * bp + gamma * e;
    return new FourVector(
        gamma * (e + bp), px + factor * beta[0], py + factor * beta[1], pz + factor * beta[2]);
  }
}
