package io.addra.cli.figure;

import java.util.List;

/**
 * A figure of panels, each with axes of its own, two in a row. Immutable.
 *
 * @param title text above everything
 * @param note small text below everything; may be empty
 * @param panels panels, row by row
 */
public record GrowthFigure(String title, String note, List<GrowthPanel> panels) {
  /** Copies the list; a figure needs a panel. */
  public GrowthFigure {
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a figure without panels");
    }
  }

  /**
   * One pair of axes. A logarithmic axis shows the data's range, a linear one starts at 0.
   *
   * @param title text above it
   * @param xTitle title of the x axis, with its unit
   * @param yTitle title of the y axis, with its unit
   * @param xScale scale of the x axis
   * @param yScale scale of the y axis
   * @param curves curves, at least one; named in a legend where there are several
   */
  public record GrowthPanel(
      String title,
      String xTitle,
      String yTitle,
      Scale xScale,
      Scale yScale,
      List<PointCurve> curves) {
    /** Copies the list; a panel needs a curve. */
    public GrowthPanel {
      curves = List.copyOf(curves);
      if (curves.isEmpty()) {
        throw new IllegalArgumentException("a panel without curves: " + title);
      }
    }
  }

  /** A scale of an axis. */
  public enum Scale {
    /** Equal steps, from 0. */
    LINEAR,
    /** Equal factors; values must be above 0. */
    LOG
  }

  /**
   * Points with bars, joined by a line.
   *
   * @param label name in the legend
   * @param points points in ascending x, at least one
   */
  public record PointCurve(String label, List<Point> points) {
    /** Copies the list; a curve needs a point. */
    public PointCurve {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("a curve without points: " + label);
      }
    }
  }

  /**
   * A point with a bar.
   *
   * @param x abscissa
   * @param y value
   * @param from lower end of the bar
   * @param to upper end of the bar
   */
  public record Point(double x, double y, double from, double to) {}
}
