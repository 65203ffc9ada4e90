package io.addra.propagation.decay;

import io.addra.propagation.beam.FourVector;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.FieldMatrix;

/** Sums over spins by Dirac matrices as numbers, in the Dirac representation. */
final class Traces {
  private static final Complex I = Complex.I;
  private static final int[] METRIC = {1, -1, -1, -1};

  private Traces() {}

  private static FieldMatrix<Complex> zero() {
    return new Array2DRowFieldMatrix<>(ComplexField.getInstance(), 4, 4);
  }

  static FieldMatrix<Complex> unit(double factor) {
    FieldMatrix<Complex> m = zero();
    for (int k = 0; k < 4; k++) {
      m.setEntry(k, k, new Complex(factor));
    }
    return m;
  }

  /** The matrix of an index, upper. */
  static FieldMatrix<Complex> gamma(int mu) {
    FieldMatrix<Complex> m = zero();
    Complex[][] sigma =
        switch (mu) {
          case 0 -> new Complex[][] {{Complex.ONE, Complex.ZERO}, {Complex.ZERO, Complex.ONE}};
          case 1 -> new Complex[][] {{Complex.ZERO, Complex.ONE}, {Complex.ONE, Complex.ZERO}};
          case 2 -> new Complex[][] {{Complex.ZERO, I.negate()}, {I, Complex.ZERO}};
          default ->
              new Complex[][] {{Complex.ONE, Complex.ZERO}, {Complex.ZERO, Complex.ONE.negate()}};
        };
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        if (mu == 0) {
          m.setEntry(a, b, sigma[a][b]);
          m.setEntry(a + 2, b + 2, sigma[a][b].negate());
        } else {
          m.setEntry(a, b + 2, sigma[a][b]);
          m.setEntry(a + 2, b, sigma[a][b].negate());
        }
      }
    }
    return m;
  }

  /** A left- or right-handed projector. */
  static FieldMatrix<Complex> projector(boolean left) {
    FieldMatrix<Complex> five = unit(1);
    for (int mu = 0; mu < 4; mu++) {
      five = five.multiply(gamma(mu));
    }
    five = five.scalarMultiply(I);
    return unit(0.5).add(five.scalarMultiply(new Complex(left ? -0.5 : 0.5)));
  }

  /** p-slash plus a mass. */
  static FieldMatrix<Complex> slash(FourVector p, double mass) {
    double[] lower = {p.e(), -p.px(), -p.py(), -p.pz()};
    FieldMatrix<Complex> sum = unit(mass);
    for (int mu = 0; mu < 4; mu++) {
      sum = sum.add(gamma(mu).scalarMultiply(new Complex(lower[mu])));
    }
    return sum;
  }

  /**
   * Two traces of two vertices each, their indices contracted: Tr[a gamma^mu v b gamma^nu v] Tr[c
   * gamma_mu w d gamma_nu w].
   */
  static double contracted(
      FieldMatrix<Complex> a,
      FieldMatrix<Complex> v,
      FieldMatrix<Complex> b,
      FieldMatrix<Complex> c,
      FieldMatrix<Complex> w,
      FieldMatrix<Complex> d) {
    Complex sum = Complex.ZERO;
    for (int mu = 0; mu < 4; mu++) {
      for (int nu = 0; nu < 4; nu++) {
        Complex first = trace(a, gamma(mu).multiply(v), b, gamma(nu).multiply(v));
        Complex second = trace(c, gamma(mu).multiply(w), d, gamma(nu).multiply(w));
        sum = sum.add(first.multiply(second).multiply(METRIC[mu] * METRIC[nu]));
      }
    }
    return sum.getReal();
  }

  private static Complex trace(
      FieldMatrix<Complex> a,
      FieldMatrix<Complex> b,
      FieldMatrix<Complex> c,
      FieldMatrix<Complex> d) {
    FieldMatrix<Complex> product = a.multiply(b).multiply(c).multiply(d);
    Complex sum = Complex.ZERO;
    for (int k = 0; k < 4; k++) {
      sum = sum.add(product.getEntry(k, k));
    }
    return sum;
  }
}
