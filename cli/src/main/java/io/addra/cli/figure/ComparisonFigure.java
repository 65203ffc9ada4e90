package io.addra.cli.figure;

import java.util.List;

/**
 * Numbers of a table beside a prediction, panel by panel, each with the ratio table over prediction
 * below it. Immutable.
 *
 * @param title text above everything
 * @param note small text below everything; may be empty
 * @param xTitle title of the x axis, with its unit
 * @param yTitle title of the numbers, with their unit
 * @param panels the panels, three in a row
 */
public record ComparisonFigure(
    String title, String note, String xTitle, String yTitle, List<Panel> panels) {

  /** Copies the list; a figure needs a point. */
  public ComparisonFigure {
    panels = List.copyOf(panels);
    if (panels.isEmpty() || panels.stream().anyMatch(panel -> panel.points().isEmpty())) {
      throw new IllegalArgumentException("a figure without points");
    }
  }

  /**
   * One panel.
   *
   * @param title text above it
   * @param points its points in ascending x
   */
  public record Panel(String title, List<Point> points) {
    /** Copies the list. */
    public Panel {
      points = List.copyOf(points);
    }
  }

  /** What a point counts for. */
  public enum Kind {
    /** Judged, within its tolerance. */
    WITHIN,
    /** Judged, out of tolerance. */
    OUT,
    /** Not judged. */
    SHOWN
  }

  /**
   * One number of the table and its prediction.
   *
   * @param x abscissa, above 0
   * @param value number of the table, above 0
   * @param errorLow its error downwards, 0 without one
   * @param errorHigh its error upwards, 0 without one
   * @param prediction the prediction; NaN without one
   * @param predictionError its error, 0 without one
   * @param low least ratio accepted; NaN where it is not judged
   * @param high largest ratio accepted; NaN where it is not judged
   * @param kind what it counts for
   */
  public record Point(
      double x,
      double value,
      double errorLow,
      double errorHigh,
      double prediction,
      double predictionError,
      double low,
      double high,
      Kind kind) {

    /** Table over prediction; not finite without a prediction. */
    double ratio() {
      return value / prediction;
    }

    /** Whether there is a prediction that a logarithmic axis can show. */
    boolean predicted() {
      return prediction > 0 && Double.isFinite(prediction);
    }
  }
}
