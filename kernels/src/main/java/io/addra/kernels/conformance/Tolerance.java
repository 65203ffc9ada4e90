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
    return Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
  }
}
