package io.addra.validation.coverage;

/** Arithmetic of 3-vectors held as arrays {x, y, z}. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  static double determinant(double[] a, double[] b, double[] c) {
    return dot(a, cross(b, c));
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  /** Returns {@code a + t (b - a)}. */
  static double[] between(double[] a, double[] b, double t) {
    return new double[] {
      a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])
    };
  }

  static double[] scaled(double[] a, double factor) {
    return new double[] {factor * a[0], factor * a[1], factor * a[2]};
  }

  static double[] unit(double[] a) {
    return scaled(a, 1 / norm(a));
  }
}
