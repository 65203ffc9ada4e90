package io.addra.kernels.track;

/**
 * A point or direction in the frame of the detector. Immutable.
 *
 * @param x x component (cm for points)
 * @param y y component (cm for points)
 * @param z z component (cm for points)
 */
public record Point(double x, double y, double z) {

  /** The scalar product. */
  public double dot(Point o) {
    return x * o.x + y * o.y + z * o.z;
  }

  /** This point moved along a direction (cm). */
  public Point plus(double length, Point direction) {
    return new Point(x + length * direction.x, y + length * direction.y, z + length * direction.z);
  }

  /** Distance from the z axis (cm). */
  public double rho() {
    return Math.sqrt(x * x + y * y);
  }
}
