package io.addra.validation.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the cost of one thing grows with the number of another. Immutable.
 *
 * @param key name for programs, as {@code lifetimes}
 * @param unit unit of the cost: s, or ns
 * @param points costs in ascending x, at least one
 */
public record GrowthSeries(String key, String unit, List<Point> points) {
  /** First line of the text. */
  public static final String HEADER = "series,x,unit,median,least,largest";

  /** Copies the list; throws IllegalArgumentException where it is empty or x does not rise. */
  public GrowthSeries {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("no points of " + key);
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).x() <= points.get(i - 1).x()) {
        throw new IllegalArgumentException(
            key + ": expected rising x, found " + points.get(i).x() + " after the one before");
      }
    }
  }

  /**
   * The cost at one number.
   *
   * @param x the number
   * @param median median cost of the runs
   * @param least least cost of the runs
   * @param largest largest cost of the runs
   */
  public record Point(long x, double median, double least, double largest) {}

  /**
   * A series from times.
   *
   * @param x the numbers, ascending
   * @param timings times at each number
   * @param scale cost over time, for example 1e9 / rays for ns a ray
   */
  static GrowthSeries of(
      String key, String unit, List<Long> x, List<Timing> timings, double scale) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < timings.size(); i++) {
      Timing timing = timings.get(i);
      points.add(
          new Point(
              x.get(i), scale * timing.median(), scale * timing.least(), scale * timing.largest()));
    }
    return new GrowthSeries(key, unit, points);
  }

  /** All series as CSV, one row a point, costs with 5 significant digits. */
  public static String csv(List<GrowthSeries> all) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (GrowthSeries series : all) {
      for (Point p : series.points()) {
        text.append(
            String.format(
                Locale.ROOT,
                "%s,%d,%s,%.5g,%.5g,%.5g\n",
                series.key(),
                p.x(),
                series.unit(),
                p.median(),
                p.least(),
                p.largest()));
      }
    }
    return text.toString();
  }
}
