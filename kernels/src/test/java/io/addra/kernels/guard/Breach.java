package io.addra.kernels.guard;

/**
 * A rule that is broken, by what and where.
 *
 * @param rule the rule
 * @param subject the kernel, method or task
 * @param place file and line, or empty where there is none
 */
record Breach(WrapperRule rule, String subject, String place) {
  @Override
  public String toString() {
    return (place.isEmpty() ? "" : place + ": ") + subject + ": " + rule.advice();
  }
}
