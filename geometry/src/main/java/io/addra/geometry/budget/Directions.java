package io.addra.geometry.budget;

import io.addra.geometry.space.Transform;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A grid of directions in the Belle II frame, in rows of one polar angle. Immutable. */
public final class Directions {
  private final double[] theta;
  private final double[] phi;

  private Directions(double[] theta, double[] phi) {
    this.theta = theta;
    this.phi = phi;
  }

  /**
   * All pairs of angles.
   *
   * @param thetaDeg polar angles from the z axis (degrees), each 0 to 180, at least one
   * @param phiDeg azimuths from the x axis (degrees), at least one
   * @throws IllegalArgumentException if an angle is not so
   */
  public static Directions of(double[] thetaDeg, double[] phiDeg) {
    if (thetaDeg.length == 0 || phiDeg.length == 0) {
      throw new IllegalArgumentException("a grid of directions needs angles");
    }
    if (!Arrays.stream(thetaDeg).allMatch(t -> t >= 0 && t <= 180)) {
      throw new IllegalArgumentException("polar angles must be 0 to 180 degrees");
    }
    if (!Arrays.stream(phiDeg).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("azimuths must be finite");
    }
    return new Directions(thetaDeg.clone(), phiDeg.clone());
  }

  /** Number of polar angles. */
  public int thetas() {
    return theta.length;
  }

  /** Number of azimuths. */
  public int phis() {
    return phi.length;
  }

  /** Number of directions. */
  public int count() {
    return theta.length * phi.length;
  }

  /** The rays' indices, in rows of one polar angle. */
  public IntStream rays() {
    return IntStream.range(0, count());
  }

  /** Polar angle (degrees) of a ray. */
  public double thetaDeg(int ray) {
    return theta[ray / phi.length];
  }

  /** Azimuth (degrees) of a ray. */
  public double phiDeg(int ray) {
    return phi[ray % phi.length];
  }

  /** Polar angles (degrees); a copy. */
  public double[] thetaDeg() {
    return theta.clone();
  }

  /** Azimuths (degrees); a copy. */
  public double[] phiDeg() {
    return phi.clone();
  }

  /** Unit vector of a ray. */
  public double[] vector(int ray) {
    double t = thetaDeg(ray);
    double p = phiDeg(ray);
    double s = Transform.sin(t);
    return new double[] {s * Transform.cos(p), s * Transform.sin(p), Transform.cos(t)};
  }
}
