package io.addra.cli.command;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Angles as an option gives them: {@code 90}, {@code 17,30,90} or {@code from:to:step}. */
final class AngleRange {
  private static final int MOST = 100_000;
  private static final double EDGE = 1e-9;

  private AngleRange() {}

  /**
   * The angles (degrees), ascending. A range contains its end if a step meets it, but not where
   * that is its beginning after a full turn.
   *
   * @throws IllegalArgumentException if the text is no such thing, saying what was expected
   */
  static double[] parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length == 1) {
      double[] list = Arrays.stream(text.split(",", -1)).mapToDouble(AngleRange::number).toArray();
      for (int k = 1; k < list.length; k++) {
        if (!(list[k] > list[k - 1])) {
          throw new IllegalArgumentException("expected ascending angles, found " + text);
        }
      }
      return list;
    }
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "expected degrees, a list of them or from:to:step, found " + text);
    }
    double from = number(parts[0]);
    double to = number(parts[1]);
    double step = number(parts[2]);
    if (!(step > 0) || !(to >= from) || (to - from) / step >= MOST) {
      throw new IllegalArgumentException(
          "expected from:to:step with from <= to, step > 0 and fewer than "
              + MOST
              + " steps, found "
              + text);
    }
    int steps = (int) Math.floor((to - from) / step + EDGE);
    if (steps > 0 && Math.abs(from + steps * step - from - 360) < EDGE) {
      steps--;
    }
    return IntStream.rangeClosed(0, steps).mapToDouble(k -> from + k * step).toArray();
  }

  private static double number(String text) {
    double value;
    try {
      value = Double.parseDouble(text.strip());
    } catch (NumberFormatException _) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected degrees, found '" + text + "'");
    }
    return value;
  }
}
