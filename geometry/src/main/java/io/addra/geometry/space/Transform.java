package io.addra.geometry.space;

/**
 * A rigid motion, with or without a reflection, from a local frame into an outer one: p maps to (x
 * . p, y . p, z . p) + shift. Immutable.
 *
 * @param x first row of the orthogonal matrix
 * @param y second row
 * @param z third row
 * @param shift image of the local origin (cm)
 */
public record Transform(Vector3 x, Vector3 y, Vector3 z, Vector3 shift) {
  /** Leaves everything in its place. */
  public static final Transform IDENTITY =
      new Transform(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1), Vector3.ZERO);

  /** Reflection at the plane z = 0. */
  public static final Transform MIRROR_Z =
      new Transform(
          new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, -1), Vector3.ZERO);

  /** A shift (cm). */
  public static Transform translation(double x, double y, double z) {
    return new Transform(IDENTITY.x, IDENTITY.y, IDENTITY.z, new Vector3(x, y, z));
  }

  /**
   * A rotation about the x axis, then the y axis, then the z axis, all of the outer frame; positive
   * angles are right-handed. Multiples of 90 degrees are exact.
   *
   * @param xDeg angle about x (degrees)
   * @param yDeg angle about y (degrees)
   * @param zDeg angle about z (degrees)
   */
  public static Transform rotation(double xDeg, double yDeg, double zDeg) {
    double c = cos(xDeg);
    double s = sin(xDeg);
    Transform aboutX =
        new Transform(
            new Vector3(1, 0, 0), new Vector3(0, c, -s), new Vector3(0, s, c), Vector3.ZERO);
    c = cos(yDeg);
    s = sin(yDeg);
    Transform aboutY =
        new Transform(
            new Vector3(c, 0, s), new Vector3(0, 1, 0), new Vector3(-s, 0, c), Vector3.ZERO);
    return aboutZ(zDeg).after(aboutY).after(aboutX);
  }

  /** A right-handed rotation about the z axis (degrees). */
  public static Transform aboutZ(double deg) {
    double c = cos(deg);
    double s = sin(deg);
    return new Transform(
        new Vector3(c, -s, 0), new Vector3(s, c, 0), new Vector3(0, 0, 1), Vector3.ZERO);
  }

  /** The motion that does {@code first} and then this one. */
  public Transform after(Transform first) {
    return new Transform(first.pull(x), first.pull(y), first.pull(z), apply(first.shift));
  }

  /** The image of a point (cm). */
  public Vector3 apply(Vector3 p) {
    return new Vector3(x.dot(p) + shift.x(), y.dot(p) + shift.y(), z.dot(p) + shift.z());
  }

  /** The image of a direction. */
  public Vector3 turn(Vector3 direction) {
    return new Vector3(x.dot(direction), y.dot(direction), z.dot(direction));
  }

  /** Whether it turns right-handed figures into left-handed ones. */
  public boolean mirrors() {
    return x.cross(y).dot(z) < 0;
  }

  /** The motion back. */
  public Transform inverse() {
    Transform turned =
        new Transform(
            new Vector3(x.x(), y.x(), z.x()),
            new Vector3(x.y(), y.y(), z.y()),
            new Vector3(x.z(), y.z(), z.z()),
            Vector3.ZERO);
    return new Transform(turned.x, turned.y, turned.z, turned.turn(shift).times(-1));
  }

  /** The box around the image of a box. */
  public Bounds apply(Bounds box) {
    return Bounds.of(box.corners().stream().map(this::apply).toList());
  }

  private Vector3 pull(Vector3 row) {
    return new Vector3(
        row.x() * x.x() + row.y() * y.x() + row.z() * z.x(),
        row.x() * x.y() + row.y() * y.y() + row.z() * z.y(),
        row.x() * x.z() + row.y() * y.z() + row.z() * z.z());
  }

  /** Cosine of an angle in degrees, exact at multiples of 90. */
  public static double cos(double deg) {
    return sin(deg + 90);
  }

  /** Sine of an angle in degrees, exact at multiples of 90. */
  public static double sin(double deg) {
    double turn = deg % 360;
    if (turn % 90 == 0) {
      int quarter = (int) Math.floorMod(Math.round(turn / 90), 4L);
      return quarter == 1 ? 1 : quarter == 3 ? -1 : 0;
    }
    return Math.sin(Math.toRadians(turn));
  }
}
