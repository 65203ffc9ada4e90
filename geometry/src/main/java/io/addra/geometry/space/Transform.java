package io.addra.geometry.space;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4x3d;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * A rigid motion, with or without a reflection, from a local frame into an outer one: p maps to R p
 * + shift with an orthogonal matrix R. Immutable.
 */
public final class Transform {
  /** Leaves everything in its place. */
  public static final Transform IDENTITY = new Transform(new Matrix4x3d());

  /** Reflection at the plane z = 0. */
  public static final Transform MIRROR_Z = new Transform(new Matrix4x3d().scaling(1, 1, -1));

  private final Matrix4x3d matrix;

  private Transform(Matrix4x3d matrix) {
    this.matrix = matrix;
  }

  /** A shift (cm). */
  public static Transform translation(double x, double y, double z) {
    return new Transform(new Matrix4x3d().translation(x, y, z));
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
    Matrix4x3d aboutX = new Matrix4x3d(1, 0, 0, 0, c, s, 0, -s, c, 0, 0, 0);
    c = cos(yDeg);
    s = sin(yDeg);
    Matrix4x3d aboutY = new Matrix4x3d(c, 0, -s, 0, 1, 0, s, 0, c, 0, 0, 0);
    return new Transform(aroundZ(zDeg).mul(aboutY).mul(aboutX));
  }

  /**
   * The rotation that brings the x and z axes into two directions; the y axis goes to z cross x.
   *
   * @param x direction of the local x axis in the outer frame; its part along {@code z} is dropped
   * @param z direction of the local z axis in the outer frame, of any length but zero
   * @throws ArithmeticException if they do not define a frame
   */
  public static Transform axes(Vector3 x, Vector3 z) {
    Vector3 w = z.unit();
    Vector3 u = x.minus(w.times(x.dot(w))).unit();
    Vector3 v = w.cross(u);
    return new Transform(
        new Matrix4x3d(u.x(), u.y(), u.z(), v.x(), v.y(), v.z(), w.x(), w.y(), w.z(), 0, 0, 0));
  }

  /** A right-handed rotation about the z axis (degrees). */
  public static Transform aboutZ(double deg) {
    return new Transform(aroundZ(deg));
  }

  /** The motion that does {@code first} and then this one. */
  public Transform after(Transform first) {
    return new Transform(matrix.mul(first.matrix, new Matrix4x3d()));
  }

  /** The image of a point (cm). */
  public Vector3 apply(Vector3 p) {
    return value(matrix.transformPosition(new Vector3d(p.x(), p.y(), p.z())));
  }

  /** The image of a direction. */
  public Vector3 turn(Vector3 direction) {
    return value(
        matrix.transformDirection(new Vector3d(direction.x(), direction.y(), direction.z())));
  }

  /** Image of the local origin (cm). */
  public Vector3 shift() {
    return new Vector3(matrix.m30(), matrix.m31(), matrix.m32());
  }

  /** Whether it turns right-handed figures into left-handed ones. */
  public boolean mirrors() {
    return matrix.determinant() < 0;
  }

  /** The motion back. */
  public Transform inverse() {
    return new Transform(matrix.invert(new Matrix4x3d()));
  }

  /** The box around the image of a box. */
  public Bounds apply(Bounds box) {
    return boundsOf(box.corners());
  }

  /** The box around the images of points (cm), of which there must be at least one. */
  public Bounds boundsOf(List<Vector3> points) {
    List<Vector3> images = new ArrayList<>(points.size());
    for (Vector3 point : points) {
      images.add(apply(point));
    }
    return Bounds.of(images);
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transform t && matrix.equals(t.matrix);
  }

  @Override
  public int hashCode() {
    return matrix.hashCode();
  }

  @Override
  public String toString() {
    return turn(Vector3.X) + ", " + turn(Vector3.Y) + ", " + turn(Vector3.Z) + ", " + shift();
  }

  private static Matrix4x3d aroundZ(double deg) {
    double c = cos(deg);
    double s = sin(deg);
    return new Matrix4x3d(c, s, 0, -s, c, 0, 0, 0, 1, 0, 0, 0);
  }

  private static Vector3 value(Vector3d v) {
    // adding zero turns -0 into 0
    return new Vector3(v.x + 0.0, v.y + 0.0, v.z + 0.0);
  }
}
