package io.addra.geometry.space;

/**
 * A point or direction in a frame that its user names. Immutable.
 *
 * @param x x component (cm for points)
 * @param y y component (cm for points)
 * @param z z component (cm for points)
 */
public record Vector3(double x, double y, double z) {
  /** The origin. */
  public static final Vector3 ZERO = new Vector3(0, 0, 0);

  /** Direction of the x axis. */
  public static final Vector3 X = new Vector3(1, 0, 0);

  /** Direction of the y axis. */
  public static final Vector3 Y = new Vector3(0, 1, 0);

  /** Direction of the z axis. */
  public static final Vector3 Z = new Vector3(0, 0, 1);

  /** The sum. */
  public Vector3 plus(Vector3 o) {
    return new Vector3(x + o.x, y + o.y, z + o.z);
  }

  /** The difference. */
  public Vector3 minus(Vector3 o) {
    return new Vector3(x - o.x, y - o.y, z - o.z);
  }

  /** This vector times a number. */
  public Vector3 times(double f) {
    return new Vector3(f * x, f * y, f * z);
  }

  /** The scalar product. */
  public double dot(Vector3 o) {
    return x * o.x + y * o.y + z * o.z;
  }

  /** The vector product. */
  public Vector3 cross(Vector3 o) {
    return new Vector3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
  }

  /** The length. */
  public double norm() {
    return Math.sqrt(dot(this));
  }

  /** Distance from the z axis. */
  public double rho() {
    return Math.sqrt(x * x + y * y);
  }

  /**
   * The direction of this vector.
   *
   * @throws ArithmeticException if its length is zero or not finite
   */
  public Vector3 unit() {
    double length = norm();
    if (!(length > 0) || !Double.isFinite(length)) {
      throw new ArithmeticException("no direction in " + this);
    }
    return times(1 / length);
  }
}
