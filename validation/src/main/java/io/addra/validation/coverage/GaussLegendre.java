package io.addra.validation.coverage;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Nodes and weights of the Gauss-Legendre rule on [0, 1]. Immutable.
 *
 * @param nodes nodes, ascending
 * @param weights weights, which add up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record GaussLegendre(double[] nodes, double[] weights) {
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  /** Returns the rule of {@code order} nodes, exact for polynomials up to degree 2 order - 1. */
  static GaussLegendre of(int order) {
    GaussIntegrator rule;
    synchronized (FACTORY) {
      rule = FACTORY.legendre(order, 0, 1);
    }
    double[] nodes = new double[order];
    double[] weights = new double[order];
    for (int i = 0; i < order; i++) {
      nodes[i] = rule.getPoint(i);
      weights[i] = rule.getWeight(i);
    }
    return new GaussLegendre(nodes, weights);
  }
}
