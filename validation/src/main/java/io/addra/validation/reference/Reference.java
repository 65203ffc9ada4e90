package io.addra.validation.reference;

import java.util.List;

/**
 * A table of numbers to compare with. Immutable.
 *
 * @param name name in commands, lower-case letters, digits and hyphens
 * @param title one line
 * @param origin where it comes from
 * @param table name of its table
 * @param valueTitle what the numbers are, for the axis of a figure
 * @param unit their unit, {@code 1} for a number
 * @param points the numbers
 * @param prediction what computes the same quantity
 * @param expected what may be expected
 */
public record Reference(
    String name,
    String title,
    Origin origin,
    String table,
    String valueTitle,
    String unit,
    List<DataPoint> points,
    Prediction prediction,
    Expectation expected) {

  /** Copies the list. */
  public Reference {
    points = List.copyOf(points);
  }

  /** Whether at least one number has an error. */
  public boolean hasErrors() {
    return points.stream().anyMatch(DataPoint::hasError);
  }
}
