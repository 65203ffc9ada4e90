package io.addra.kernels.conformance;

/**
 * What two devices differ by in one case. Immutable.
 *
 * @param kernel name of the kernel, or {@code pipeline}
 * @param inputs what it was run on
 * @param values number of values that were compared
 * @param differing values that are not the same to the last bit
 * @param grazing events that differ as the case allows for rays that only touch a surface
 * @param largestAbsolute largest difference of two values, grazing events aside; fixed-point
 *     amounts in units of their step
 * @param largestRelative largest difference over the larger of the two, grazing events aside
 * @param allowed what may differ, in words
 * @param failures values or events that differ by more than is allowed
 */
public record Difference(
    String kernel,
    String inputs,
    long values,
    long differing,
    long grazing,
    double largestAbsolute,
    double largestRelative,
    String allowed,
    long failures) {

  /** Whether nothing differs by more than is allowed. */
  public boolean passed() {
    return failures == 0;
  }
}
