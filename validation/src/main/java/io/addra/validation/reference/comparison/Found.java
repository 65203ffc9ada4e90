package io.addra.validation.reference.comparison;

/**
 * What was found for one point. Immutable.
 *
 * @param value the prediction, in the reference's unit; NaN where there is none
 * @param error its statistical error; 0 where there is none
 * @param normalisation whether the point is where predictions are scaled to the table, so that it
 *     agrees by construction
 * @param normalisationError relative error of the table's number that it was scaled to; 0 without
 */
public record Found(double value, double error, boolean normalisation, double normalisationError) {

  /** No prediction. */
  public static final Found NOTHING = Found.of(Double.NaN, 0);

  /** A prediction that was not scaled. */
  public static Found of(double value, double error) {
    return new Found(value, error, false, 0);
  }
}
