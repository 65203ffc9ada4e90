package io.addra.kernels.body;

/**
 * Dirac matrices and spinors in numbers, Dirac representation, for amplitudes that are summed spin
 * by spin. Four-vectors are energy, x, y, z; complex numbers are pairs; a matrix is [row][column].
 */
final class Dirac {
  private static final double[][][] GAMMA_REAL = {
    {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, -1, 0}, {0, 0, 0, -1}},
    {{0, 0, 0, 1}, {0, 0, 1, 0}, {0, -1, 0, 0}, {-1, 0, 0, 0}},
    {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}},
    {{0, 0, 1, 0}, {0, 0, 0, -1}, {-1, 0, 0, 0}, {0, 1, 0, 0}}
  };
  private static final double[][] GAMMA_2 = {
    {0, 0, 0, -1}, {0, 0, 1, 0}, {0, 1, 0, 0}, {-1, 0, 0, 0}
  };

  private Dirac() {}

  /** A complex 4 x 4 matrix, or a column of it. Immutable by use. */
  static final class Matrix {
    private final double[][] re;
    private final double[][] im;

    Matrix(double[][] re, double[][] im) {
      this.re = re;
      this.im = im;
    }

    /** Real part of the only element of a product of a row and a column. */
    double real() {
      return re[0][0];
    }

    /** Imaginary part of it. */
    double imaginary() {
      return im[0][0];
    }

    Matrix times(Matrix other) {
      int rows = re.length;
      int columns = other.re[0].length;
      Matrix made = new Matrix(new double[rows][columns], new double[rows][columns]);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          for (int k = 0; k < other.re.length; k++) {
            made.re[i][j] += re[i][k] * other.re[k][j] - im[i][k] * other.im[k][j];
            made.im[i][j] += re[i][k] * other.im[k][j] + im[i][k] * other.re[k][j];
          }
        }
      }
      return made;
    }

    Matrix plus(Matrix other) {
      return combined(other, 1);
    }

    Matrix combined(Matrix other, double factor) {
      int rows = re.length;
      int columns = re[0].length;
      Matrix made = new Matrix(new double[rows][columns], new double[rows][columns]);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          made.re[i][j] = re[i][j] + factor * other.re[i][j];
          made.im[i][j] = im[i][j] + factor * other.im[i][j];
        }
      }
      return made;
    }

    Matrix scaled(double factor) {
      return combined(this, factor - 1);
    }

    /** Multiplied by a complex number. */
    Matrix scaled(double real, double imaginary) {
      Matrix turned = new Matrix(scaledBy(im, -1), re);
      return scaled(real).combined(turned, imaginary);
    }

    private static double[][] scaledBy(double[][] values, double factor) {
      double[][] made = new double[values.length][values[0].length];
      for (int i = 0; i < made.length; i++) {
        for (int j = 0; j < made[0].length; j++) {
          made[i][j] = factor * values[i][j];
        }
      }
      return made;
    }

    Matrix adjoint() {
      Matrix made =
          new Matrix(new double[re[0].length][re.length], new double[re[0].length][re.length]);
      for (int i = 0; i < re.length; i++) {
        for (int j = 0; j < re[0].length; j++) {
          made.re[j][i] = re[i][j];
          made.im[j][i] = -im[i][j];
        }
      }
      return made;
    }
  }

  /** gamma with an upper index. */
  static Matrix gamma(int mu) {
    return new Matrix(GAMMA_REAL[mu], mu == 2 ? GAMMA_2 : new double[4][4]);
  }

  /** gamma with a lower index. */
  static Matrix lowered(int mu) {
    return gamma(mu).scaled(metric(mu));
  }

  static double metric(int mu) {
    return mu == 0 ? 1 : -1;
  }

  static Matrix unit() {
    double[][] one = new double[4][4];
    for (int i = 0; i < 4; i++) {
      one[i][i] = 1;
    }
    return new Matrix(one, new double[4][4]);
  }

  /** gamma.p + m. */
  static Matrix slash(double[] p, double mass) {
    Matrix sum = unit().scaled(mass);
    for (int mu = 0; mu < 4; mu++) {
      sum = sum.combined(lowered(mu), p[mu]);
    }
    return sum;
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
  }

  static double[] sum(double[] a, double[] b, double factor) {
    double[] made = new double[4];
    for (int k = 0; k < 4; k++) {
      made[k] = a[k] + factor * b[k];
    }
    return made;
  }

  /** u(p) of a spin, 0 or 1. */
  static Matrix u(double[] p, double mass, int spin) {
    return slash(p, mass).times(column(spin)).scaled(1 / Math.sqrt(p[0] + mass));
  }

  /** v(p) of a spin, 0 or 1. */
  static Matrix v(double[] p, double mass, int spin) {
    return slash(p, -mass).times(column(2 + spin)).scaled(1 / Math.sqrt(p[0] + mass));
  }

  /** u-bar or v-bar of a spinor. */
  static Matrix bar(Matrix spinor) {
    return spinor.adjoint().times(gamma(0));
  }

  private static Matrix column(int k) {
    double[][] one = new double[4][1];
    one[k][0] = 1;
    return new Matrix(one, new double[4][1]);
  }
}
