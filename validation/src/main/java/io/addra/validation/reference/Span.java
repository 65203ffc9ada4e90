package io.addra.validation.reference;

import java.util.List;

/**
 * Values of an axis: those of a list, or all from one to another, ends included. Immutable.
 *
 * @param listed the values; empty for a range
 * @param from least value
 * @param to largest value
 */
public record Span(List<Double> listed, double from, double to) {
  /** Two values closer than this, relatively, are one: what a conversion of units rounds off. */
  private static final double SAME = 1e-9;

  /** Everything. */
  public static final Span ALL =
      new Span(List.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Copies the list. */
  public Span {
    listed = List.copyOf(listed);
  }

  /** The values of a list. */
  public static Span of(List<Double> values) {
    return new Span(values, Double.NaN, Double.NaN);
  }

  /** All values from one to another. */
  public static Span between(double from, double to) {
    return new Span(List.of(), from, to);
  }

  /** Whether a value is one of these; one that is not a number is only in {@link #ALL}. */
  public boolean contains(double value) {
    if (equals(ALL)) {
      return true;
    }
    return listed.isEmpty()
        ? value >= from * (1 - SAME) && value <= to * (1 + SAME)
        : listed.stream().anyMatch(each -> same(each, value));
  }

  /** Whether two values are one but for rounding. */
  public static boolean same(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.abs(a);
  }
}
