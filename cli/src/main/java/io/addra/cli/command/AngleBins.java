package io.addra.cli.command;

import java.util.List;
import java.util.stream.IntStream;

/** Bins of an angle as options give them: a range {@code from:to} and a width. */
final class AngleBins {
  private static final double EDGE = 1e-6;

  private AngleBins() {}

  /**
   * The edges of the bins (degrees), ascending.
   *
   * @param range {@code from:to} in degrees
   * @param width width of a bin (degrees), by which the range can be divided
   * @param most largest number of bins
   * @throws IllegalArgumentException if there are no such bins, saying what was expected
   */
  static List<Double> edges(String range, double width, int most) {
    String[] parts = range.split(":", -1);
    double from = parts.length == 2 ? number(parts[0]) : Double.NaN;
    double to = parts.length == 2 ? number(parts[1]) : Double.NaN;
    if (!(from < to)) {
      throw new IllegalArgumentException("expected from:to in degrees, found " + range);
    }
    double bins = (to - from) / width;
    if (!(width > 0) || bins > most || Math.abs(bins - Math.rint(bins)) > EDGE * bins) {
      throw new IllegalArgumentException(
          "expected bins that divide %s into at most %d parts, found a width of %s degrees"
              .formatted(range, most, width));
    }
    int count = (int) Math.rint(bins);
    return IntStream.rangeClosed(0, count).mapToObj(k -> from + (to - from) * k / count).toList();
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
