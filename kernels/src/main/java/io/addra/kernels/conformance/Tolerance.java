package io.addra.kernels.conformance;

/**
 * What two values of an output may differ by: absolute + relative times the larger. Immutable.
 *
 * @param absolute in the unit of the output
 * @param relative share of the larger value
 */
record Tolerance(double absolute, double relative) {
  /** The same value. */
  static final Tolerance EXACT = new Tolerance(0, 0);

  boolean allows(double a, double b) {
    double size = Math.max(Math.abs(a), Math.abs(b));
    // an infinity or a NaN on one side is never allowed
    return a == b
        || (size < Double.POSITIVE_INFINITY && Math.abs(a - b) <= absolute + relative * size);
  }
}
