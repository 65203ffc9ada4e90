package io.addra.geometry.detector;

import java.util.List;

/**
 * A number of a detector's file that can be given another value. Immutable.
 *
 * @param name its name
 * @param value the value in use
 * @param title what it is, for people, or empty
 * @param oneOf the values that it may have, or none if it is free
 * @param range least and largest value, or none
 */
public record Parameter(
    String name, double value, String title, List<Double> oneOf, List<Double> range) {

  /** Copies the lists. */
  public Parameter {
    oneOf = List.copyOf(oneOf);
    range = List.copyOf(range);
  }

  /** Whether it may have the value. */
  boolean allowed() {
    return allows(value);
  }

  /** Whether it may have another value. */
  public boolean allows(double other) {
    return (oneOf.isEmpty() || oneOf.contains(other))
        && (range.isEmpty() || (other >= range.getFirst() && other <= range.getLast()));
  }

  /** The values that it may have, as messages put it, or empty. */
  public String allowedText() {
    if (!oneOf.isEmpty()) {
      return "one of " + oneOf;
    }
    return range.isEmpty() ? "" : range.getFirst() + " to " + range.getLast();
  }
}
