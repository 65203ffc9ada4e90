package io.addra.validation.closure;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;

/** Averages over directions isotropic on the sphere, of functions of the polar angle alone. */
final class AngularAverage {
  private static final int NODES = 24;
  private static final int EVALUATIONS = 1_000_000;

  private AngularAverage() {}

  /**
   * Returns half the integral over the cosine between two bounds, to a relative 10^-10.
   *
   * @param function of the cosine of the polar angle
   */
  static double of(DoubleUnaryOperator function, double fromCosine, double toCosine) {
    return new IterativeLegendreGaussIntegrator(NODES, 1e-11, 1e-15)
            .integrate(EVALUATIONS, function::applyAsDouble, fromCosine, toCosine)
        / 2;
  }
}
