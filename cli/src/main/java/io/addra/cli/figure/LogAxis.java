package io.addra.cli.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis: which values it shows and where they lie.
 *
 * @param from smallest value, above 0
 * @param to largest value, above {@code from}
 * @param start place of the smallest value (drawing units)
 * @param end place of the largest value (drawing units)
 */
record LogAxis(double from, double to, double start, double end) implements Axis {
  private static final double LEAST_DECADE_FOR_MINOR_TICKS = 18;
  private static final double LEAST_LABEL_DISTANCE = 40;
  private static final double EDGE = 1e-9;

  /** Where a value lies; values of 0 lie far beyond the start. */
  @Override
  public double place(double value) {
    double log = Math.log10(Math.max(value, Double.MIN_NORMAL));
    return start + (log - Math.log10(from)) / decades() * (end - start);
  }

  /** Length of the axis in decades. */
  double decades() {
    return Math.log10(to) - Math.log10(from);
  }

  /** Exponents of the powers of ten on the axis. */
  List<Integer> powers() {
    List<Integer> powers = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(to) + EDGE);
    for (int power = (int) Math.ceil(Math.log10(from) - EDGE); power <= last; power++) {
      powers.add(power);
    }
    return powers;
  }

  /** Whether the tick at a power of ten carries a label. */
  boolean labelled(int power) {
    return Math.floorMod(power, labelStep()) == 0;
  }

  /** Values of the minor ticks: 2 to 9 times each power of ten, none where they would crowd. */
  @Override
  public List<Double> minorTicks() {
    List<Double> ticks = new ArrayList<>();
    if (decadeLength() < LEAST_DECADE_FOR_MINOR_TICKS) {
      return ticks;
    }
    for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
      for (int digit = 2; digit <= 9; digit++) {
        double value = digit * Math.pow(10, power);
        if (value > from && value < to) {
          ticks.add(value);
        }
      }
    }
    return ticks;
  }

  @Override
  public List<Tick> majorTicks() {
    return powers().stream()
        .map(power -> new Tick(Math.pow(10, power), labelled(power) ? label(power) : ""))
        .toList();
  }

  private static String label(int power) {
    return power == 0 ? "1" : "10^{" + (power < 0 ? "−" : "") + Math.abs(power) + "}";
  }

  private int labelStep() {
    return Math.max(1, (int) Math.ceil(LEAST_LABEL_DISTANCE / decadeLength()));
  }

  private double decadeLength() {
    return Math.abs(end - start) / decades();
  }
}
