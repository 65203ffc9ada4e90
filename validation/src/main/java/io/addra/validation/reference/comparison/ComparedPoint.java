package io.addra.validation.reference.comparison;

import io.addra.validation.reference.DataPoint;

/**
 * One number of a reference beside its prediction. Immutable.
 *
 * @param point the number of the table
 * @param found what was predicted
 * @param status what it counts for
 * @param tolerance largest accepted distance of the ratio from 1; NaN where it is not judged
 * @param low least ratio accepted, with the prediction's statistical error; NaN where not judged
 * @param high largest ratio accepted, likewise
 */
public record ComparedPoint(
    DataPoint point, Found found, Status status, double tolerance, double low, double high) {

  /** Statistical errors of the prediction that are added to a tolerance. */
  private static final double SIGMAS = 3;

  /**
   * Judges a point.
   *
   * @param tolerance largest accepted distance of the ratio from 1
   */
  static ComparedPoint judged(DataPoint point, Found found, double tolerance) {
    if (Double.isNaN(found.value())) {
      return unjudged(point, found, Status.NOT_PREDICTED);
    }
    if (found.normalisation()) {
      return unjudged(point, found, Status.NORMALISATION);
    }
    double relative = found.error() / Math.abs(found.value());
    if (!(relative <= tolerance)) {
      return unjudged(point, found, Status.TOO_FEW_EVENTS);
    }
    return new ComparedPoint(
        point,
        found,
        Status.JUDGED,
        tolerance,
        (1 - tolerance) * (1 - SIGMAS * relative),
        (1 + tolerance) * (1 + SIGMAS * relative));
  }

  /**
   * Judges a point by a difference.
   *
   * @param found what was predicted, without an error of its own
   * @param tolerance largest accepted difference, in the reference's unit, below the size of the
   *     number
   */
  public static ComparedPoint within(DataPoint point, double found, double tolerance) {
    double size = Math.abs(point.value());
    return new ComparedPoint(
        point,
        Found.of(found, 0),
        Status.JUDGED,
        tolerance / size,
        size / (size + tolerance),
        size / (size - tolerance));
  }

  /** Shows a point with its ratio. */
  static ComparedPoint shown(DataPoint point, Found found) {
    return Double.isNaN(found.value())
        ? unjudged(point, found, Status.NOT_PREDICTED)
        : unjudged(point, found, found.normalisation() ? Status.NORMALISATION : Status.SHOWN);
  }

  private static ComparedPoint unjudged(DataPoint point, Found found, Status status) {
    return new ComparedPoint(point, found, status, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Data over prediction. */
  public double ratio() {
    return point.value() / found.value();
  }

  /** How far data and prediction are apart as a factor of 1 or more; infinite where one is 0. */
  public double factor() {
    double ratio = Math.abs(ratio());
    return ratio >= 1 ? ratio : 1 / ratio;
  }

  /** Whether the point is judged and within its tolerance. */
  public boolean within() {
    return status == Status.JUDGED && ratio() >= low && ratio() <= high;
  }

  /**
   * One standard deviation of the difference: error of the table, with that of the number that it
   * was scaled to, and statistical error of the prediction in quadrature. Where the table has no
   * errors, the tolerance times the number stands for them; NaN without one.
   */
  public double error() {
    double scale = found.normalisationError() * point.value();
    double data =
        point.hasError() ? point.errorTowards(found.value()) : tolerance * Math.abs(point.value());
    return Math.hypot(Math.hypot(data, scale), found.error());
  }

  /** (found - expected) / error; NaN where there is no error. */
  public double pull() {
    return (found.value() - point.value()) / error();
  }
}
