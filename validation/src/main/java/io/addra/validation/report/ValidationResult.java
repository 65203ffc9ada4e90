package io.addra.validation.report;

/**
 * One check: a number found by the program beside the number expected. Immutable.
 *
 * <p>The check passes when {@code |found - expected| <= limit * error}; the limit is fixed before
 * the run. A result that is not a number never passes, and neither does one that is not tested.
 *
 * @param name what was compared, unique in a report, for example {@code box-solid-angle/lg-b1}
 * @param expected expected value, in {@code unit}
 * @param found value found, in {@code unit}
 * @param error one standard deviation of the difference for {@link ErrorKind#STATISTICAL}, or the
 *     largest difference allowed for {@link ErrorKind#NUMERICAL}; in {@code unit}, not negative
 * @param kind what the error is
 * @param limit largest accepted size of the pull: 1 for numerical errors
 * @param unit unit of the three numbers, {@code 1} for a fraction
 * @param contains what the number contains and what it leaves out, in a few words
 * @param source where the expected value comes from
 * @param tested whether the numbers are good enough for a verdict: false where there were too few
 *     events
 */
public record ValidationResult(
    String name,
    double expected,
    double found,
    double error,
    ErrorKind kind,
    double limit,
    String unit,
    String contains,
    String source,
    boolean tested) {

  /** What the error of a check is. */
  public enum ErrorKind {
    /** One standard deviation of a sample, with that of the expected value added in quadrature. */
    STATISTICAL,
    /** A tolerance for rounding, binning or truncation. */
    NUMERICAL
  }

  /** Throws IllegalArgumentException where the error is negative or the limit is not positive. */
  public ValidationResult {
    if (error < 0 || !(limit > 0)) {
      throw new IllegalArgumentException(
          name + ": error must be >= 0 and limit > 0, found " + error + " and " + limit);
    }
  }

  /** A comparison within {@code tolerance}, an absolute difference in the unit of the values. */
  public static ValidationResult absolute(
      Subject subject, double expected, double found, double tolerance) {
    return new ValidationResult(
        subject.name(),
        expected,
        found,
        tolerance,
        ErrorKind.NUMERICAL,
        1,
        subject.unit(),
        subject.contains(),
        subject.source(),
        true);
  }

  /** A comparison within {@code tolerance} times the size of the expected value. */
  public static ValidationResult relative(
      Subject subject, double expected, double found, double tolerance) {
    return absolute(subject, expected, found, tolerance * Math.abs(expected));
  }

  /** A comparison within {@code limit} standard deviations {@code sigma}. */
  public static ValidationResult statistical(
      Subject subject, double expected, double found, double sigma, double limit) {
    return new ValidationResult(
        subject.name(),
        expected,
        found,
        sigma,
        ErrorKind.STATISTICAL,
        limit,
        subject.unit(),
        subject.contains(),
        subject.source(),
        true);
  }

  /** The same numbers without a verdict, because there were too few events for one. */
  public ValidationResult notTested() {
    return new ValidationResult(
        name, expected, found, error, kind, limit, unit, contains, source, false);
  }

  /** Returns {@code (found - expected) / error}; 0 where both are equal, whatever the error. */
  public double pull() {
    return found == expected ? 0 : (found - expected) / error;
  }

  /** Returns the largest difference accepted, in {@code unit}. */
  public double tolerance() {
    return limit * error;
  }

  /** Tells whether the result is tested and the pull is within the limit. */
  public boolean passed() {
    return tested && Math.abs(pull()) <= limit;
  }
}
