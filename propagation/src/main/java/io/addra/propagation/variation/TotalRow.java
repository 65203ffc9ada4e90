package io.addra.propagation.variation;

import io.addra.propagation.spectrum.Estimate;

/**
 * The overall systematic of one number of a map: the quadrature sum over groups of variations, of
 * each the side with the larger shift. Immutable.
 *
 * @param mass mass of the LLP (GeV)
 * @param ctau mean proper lifetime times c (cm)
 * @param quantity name of the quantity
 * @param nominal the number without any variation
 * @param size the quadrature sum, 0 or more
 * @param error its statistical error, as if the errors of the shifts were independent
 */
public record TotalRow(
    double mass, double ctau, String quantity, Estimate nominal, double size, double error) {

  /** The sum as a share of the number; not a number where that is 0. */
  public double relative() {
    return nominal.value() == 0 ? Double.NaN : size / nominal.value();
  }
}
