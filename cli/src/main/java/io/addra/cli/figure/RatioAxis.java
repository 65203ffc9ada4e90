package io.addra.cli.figure;

import java.util.List;

/**
 * A logarithmic axis of ratios around 1, the same distance up and down.
 *
 * @param most largest ratio, above 1; the smallest is its inverse
 * @param start place of the smallest ratio (drawing units)
 * @param end place of the largest ratio (drawing units)
 */
record RatioAxis(double most, double start, double end) implements Axis {
  private static final double CLOSE = 1.3;
  private static final double WIDE = 2;

  @Override
  public double place(double value) {
    double inside = Math.clamp(value, 1 / most, most);
    double share = 0.5 * (1 + Math.log(inside) / Math.log(most));
    return start + share * (end - start);
  }

  /** Whether a ratio lies on the axis. */
  boolean contains(double ratio) {
    return ratio >= 1 / most && ratio <= most;
  }

  @Override
  public List<Tick> majorTicks() {
    if (most >= CLOSE && most < WIDE) {
      return List.of(new Tick(0.8, "0.8"), new Tick(1, "1"), new Tick(1.25, "1.25"));
    }
    if (most >= WIDE) {
      List<Tick> all =
          List.of(
              new Tick(0.2, "0.2"),
              new Tick(0.5, "0.5"),
              new Tick(1, "1"),
              new Tick(2, "2"),
              new Tick(5, "5"));
      return all.stream().filter(tick -> contains(tick.value())).toList();
    }
    // two digits that are even about 1
    double step = Math.pow(10, Math.floor(Math.log10(0.8 * (most - 1))));
    double place = step * Math.floor(0.8 * (most - 1) / step);
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return List.of(
        new Tick(1 - place, label(1 - place, digits)),
        new Tick(1, "1"),
        new Tick(1 + place, label(1 + place, digits)));
  }

  private static String label(double value, int digits) {
    return String.format(java.util.Locale.ROOT, "%." + digits + "f", value);
  }

  @Override
  public List<Double> minorTicks() {
    return List.of();
  }
}
