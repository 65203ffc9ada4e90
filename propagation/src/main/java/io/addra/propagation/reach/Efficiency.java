package io.addra.propagation.reach;

/**
 * A named factor between 0 and 1 that the geometry does not contain. Immutable.
 *
 * @param name what it is, as {@code trigger}
 * @param value its value, above 0 and at most 1
 */
public record Efficiency(String name, double value) {

  /** Refuses a value that is no efficiency. */
  public Efficiency {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "efficiency %s: expected above 0 and at most 1, found %s".formatted(name, value));
    }
  }
}
