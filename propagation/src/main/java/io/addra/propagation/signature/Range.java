package io.addra.propagation.signature;

/**
 * Allowed values, both ends included. Immutable.
 *
 * @param least least value; negative infinity for any
 * @param most greatest value; infinity for any
 */
public record Range(double least, double most) {
  /** Every value. */
  public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Checks the order. */
  public Range {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "expected a range that does not end before it begins, found " + least + " to " + most);
    }
  }

  /** Whether a value is in the range. */
  public boolean holds(double value) {
    return value >= least && value <= most;
  }
}
