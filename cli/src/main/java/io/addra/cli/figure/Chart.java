package io.addra.cli.figure;

import java.util.List;
import java.util.Optional;

/**
 * A figure for print: panels row by row, over a common x axis in each column. Texts may hold
 * superscripts and subscripts as in {@link Figure}. Immutable.
 *
 * @param title text above everything; may be empty
 * @param note small text below everything; may be empty
 * @param columns panels in a row
 * @param rowHeights relative heights of the rows
 * @param panels panels, row by row
 * @param scale what colours mean; empty where no mark needs it
 */
public record Chart(
    String title,
    String note,
    int columns,
    List<Double> rowHeights,
    List<Panel> panels,
    Optional<Scale> scale) {
  /** Copies the lists; a chart needs a panel, and a height for each row. */
  public Chart {
    rowHeights = List.copyOf(rowHeights);
    panels = List.copyOf(panels);
    if (panels.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("a chart without panels");
    }
    if (rowHeights.size() != (panels.size() + columns - 1) / columns) {
      throw new IllegalArgumentException("a chart needs a height for each row of panels");
    }
  }

  /**
   * One pair of axes.
   *
   * @param title text above it; may be empty
   * @param x its x axis
   * @param y its y axis
   * @param marks what is drawn, the lowest first
   */
  public record Panel(String title, Range x, Range y, List<ChartMark> marks) {
    /** Copies the list. */
    public Panel {
      marks = List.copyOf(marks);
    }
  }

  /**
   * What an axis shows.
   *
   * @param title its title, with the unit
   * @param log whether equal factors are equally long
   * @param from smallest value; above 0 where logarithmic
   * @param to largest value
   */
  public record Range(String title, boolean log, double from, double to) {
    private static final double CLOSE = 24;

    /** Checks the ends. */
    public Range {
      if (!(to > from) || (log && !(from > 0))) {
        throw new IllegalArgumentException(
            "axis '%s': from %s to %s%s".formatted(title, from, to, log ? ", logarithmic" : ""));
      }
    }

    /** The axis between two places (drawing units); upwards, labels may stand closer. */
    Axis axis(double start, double end) {
      if (log) {
        return new LogAxis(from, to, start, end);
      }
      return start > end
          ? LinearAxis.of(from, to, start, end, CLOSE)
          : LinearAxis.of(from, to, start, end);
    }
  }

  /**
   * What colours mean.
   *
   * @param range values and their title
   * @param diverging whether colours go from blue by white to red; from dark to bright otherwise
   */
  public record Scale(Range range, boolean diverging) {}
}
