package io.addra.propagation.reach;

import io.addra.propagation.coupling.ProductionRate;

/**
 * The rate of production that gives a number of events at a fixed lifetime: the contour in the
 * plane of mass and branching fraction (or cross-section), which needs no model. Immutable.
 *
 * @param mass mass of the LLP (GeV)
 * @param ctau c tau (cm)
 * @param rate branching fraction of the parent or cross-section (pb), times that of the LLP's
 *     decay; infinite where the acceptance is 0
 */
public record RateLimit(double mass, double ctau, double rate) {

  /**
   * The rate at which a number of events is expected.
   *
   * @param kind what is counted
   * @param luminosity how much was collected
   * @param factor product of the efficiencies
   * @param curve acceptance of one mass
   * @param index which of its lifetimes
   * @param events number of events, above 0
   */
  public static RateLimit of(
      ProductionRate.Kind kind,
      Luminosity luminosity,
      double factor,
      AcceptanceCurve curve,
      int index,
      double events) {
    double perRate = ProducedPairs.perUnitRate(kind, luminosity) * curve.value()[index] * factor;
    return new RateLimit(curve.mass(), curve.ctau()[index], events / perRate);
  }
}
