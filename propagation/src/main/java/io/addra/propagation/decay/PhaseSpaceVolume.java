package io.addra.propagation.decay;

import io.addra.kernels.chain.Split;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * How large the phase space of a few particles is, by the recursion over the mass of all but one.
 *
 * <p>f<sub>2</sub>(M) is the momentum of two particles and f<sub>n</sub>(M) the integral over m of
 * p(M; m<sub>1</sub>, m) f<sub>n-1</sub>(m). Each f is kept as a cubic spline of its logarithm in
 * that of the mass above threshold, where it goes from one power to another, and as a power below
 * 10<sup>-8</sup> of the range. Error below 10<sup>-5</sup>, from the spline.
 *
 * <p>Source: Review of Particle Physics, "Kinematics", eq. of the n-body phase space; F. James,
 * CERN 68-15 (1968).
 */
final class PhaseSpaceVolume {
  private static final int NODES = 240;
  private static final int CELLS = 48;
  private static final double LOWEST = 1e-8;
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(6, 0.0, 1.0);

  private PhaseSpaceVolume() {}

  /**
   * Mean weight of events whose masses are drawn evenly and whose weight is the product of all
   * momenta over the largest that each can have.
   *
   * @param mass mass of what decays (GeV)
   * @param products masses of three products or more, in the order of the splits (GeV)
   */
  static double meanWeight(double mass, List<Double> products) {
    int n = products.size();
    double width = mass - sum(products);
    double all = value(mass, products);
    double even = 1;
    for (int k = 1; k <= n - 2; k++) {
      even *= width / k;
    }
    for (int k = 0; k < n - 1; k++) {
      even *= largestMomentum(mass, products, k);
    }
    return all / even;
  }

  /** Largest momentum of product k and of all after it together (GeV). */
  static double largestMomentum(double mass, List<Double> products, int k) {
    double most = mass - sum(products.subList(0, k));
    double rest = sum(products.subList(k + 1, products.size()));
    return momentum(most, products.get(k), rest);
  }

  /** The function f of all products at a mass. */
  private static double value(double mass, List<Double> products) {
    if (products.size() == 2) {
      return momentum(mass, products.get(0), products.get(1));
    }
    List<Double> rest = products.subList(1, products.size());
    double range = mass - sum(products);
    return integral(mass, products.getFirst(), sum(rest), function(rest, range));
  }

  private static double integral(
      double mass, double first, double threshold, DoubleUnaryOperator rest) {
    double range = mass - first - threshold;
    double total = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      double begin = cell;
      // even at both ends, where momenta go like square roots
      total +=
          RULE.integrate(t -> {
            double place = 0.5 * Math.PI * (begin + t) / CELLS;
            double above = range * Math.sin(place) * Math.sin(place);
            double density = Math.PI * range * Math.sin(place) * Math.cos(place) / CELLS;
            double m = Math.min(threshold + above, mass - first);
            return density * momentum(mass, first, m) * rest.applyAsDouble(above);
          });
    }
    return total;
  }

  /** The function f of some products by the mass above their threshold, up to a range. */
  private static DoubleUnaryOperator function(List<Double> products, double range) {
    double threshold = sum(products);
    if (products.size() == 2) {
      return above -> momentum(threshold + above, products.get(0), products.get(1));
    }
    List<Double> rest = products.subList(1, products.size());
    DoubleUnaryOperator next = function(rest, range);
    double[] x = new double[NODES];
    double[] y = new double[NODES];
    for (int k = 0; k < NODES; k++) {
      x[k] = Math.log(range) + Math.log(LOWEST) * (NODES - 1 - k) / (NODES - 1);
      double mass = threshold + Math.exp(x[k]);
      y[k] = Math.log(integral(mass, products.getFirst(), sum(rest), next));
    }
    PolynomialSplineFunction spline = new SplineInterpolator().interpolate(x, y);
    double slope = (y[1] - y[0]) / (x[1] - x[0]);
    return above -> {
      double at = Math.log(above);
      double value =
          at > x[0] ? spline.value(Math.min(at, x[NODES - 1])) : y[0] + slope * (at - x[0]);
      return Math.exp(value);
    };
  }

  /** The momentum of two particles; 0 where rounding puts them below their threshold. */
  private static double momentum(double mass, double first, double second) {
    return mass > first + second ? Split.momentum(mass, first, second) : 0;
  }

  private static double sum(List<Double> masses) {
    return masses.stream().mapToDouble(Double::doubleValue).sum();
  }
}
