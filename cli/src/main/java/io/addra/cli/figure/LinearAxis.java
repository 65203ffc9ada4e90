package io.addra.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear axis with ticks at multiples of a round step.
 *
 * @param from smallest value
 * @param to largest value, above {@code from}
 * @param start place of the smallest value (drawing units)
 * @param end place of the largest value (drawing units)
 * @param step distance of labelled ticks
 */
record LinearAxis(double from, double to, double start, double end, double step) implements Axis {
  private static final double[] ROUND = {1, 2, 5, 10};
  private static final double[] DEGREES = {1, 2, 5, 10, 15, 30, 45, 90};
  private static final double LEAST_LABEL_DISTANCE = 46;
  private static final int MINOR = 5;
  private static final double EDGE = 1e-9;

  /** An axis whose labels are 1, 2 or 5 times a power of ten apart. */
  static LinearAxis of(double from, double to, double start, double end) {
    return of(from, to, start, end, LEAST_LABEL_DISTANCE);
  }

  /**
   * The same with another distance of labels.
   *
   * @param distance least distance (drawing units)
   */
  static LinearAxis of(double from, double to, double start, double end, double distance) {
    double least = (to - from) * distance / Math.abs(end - start);
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = 10 * power;
    for (int k = ROUND.length - 1; k >= 0; k--) {
      step = ROUND[k] * power >= least ? ROUND[k] * power : step;
    }
    return new LinearAxis(from, to, start, end, step);
  }

  /** An axis of angles in degrees. */
  static LinearAxis ofDegrees(double from, double to, double start, double end) {
    double least = (to - from) * LEAST_LABEL_DISTANCE / Math.abs(end - start);
    if (least <= DEGREES[0]) {
      return of(from, to, start, end);
    }
    double step = DEGREES[DEGREES.length - 1];
    for (int k = DEGREES.length - 1; k >= 0; k--) {
      step = DEGREES[k] >= least ? DEGREES[k] : step;
    }
    return new LinearAxis(from, to, start, end, step);
  }

  @Override
  public double place(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  @Override
  public List<Tick> majorTicks() {
    List<Tick> ticks = new ArrayList<>();
    for (long k = first(step); k * step <= to + EDGE * step; k++) {
      ticks.add(new Tick(k * step, label(k * step)));
    }
    return ticks;
  }

  @Override
  public List<Double> minorTicks() {
    double small = step / MINOR;
    List<Double> ticks = new ArrayList<>();
    for (long k = first(small); k * small <= to + EDGE * small; k++) {
      if (k % MINOR != 0) {
        ticks.add(k * small);
      }
    }
    return ticks;
  }

  private long first(double distance) {
    return (long) Math.ceil(from / distance - EDGE);
  }

  private String label(double value) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + EDGE));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.replace('-', '−');
  }
}
