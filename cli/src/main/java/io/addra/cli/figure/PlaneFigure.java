package io.addra.cli.figure;

import java.util.List;

/**
 * Lines in a plane of a mass and a positive quantity, one panel. Immutable.
 *
 * @param title text above everything
 * @param notes small texts below everything, a line each
 * @param xTitle title of the x axis, with its unit
 * @param yTitle title of the y axis, with its unit
 * @param lines what is drawn, in the order of the legend
 */
public record PlaneFigure(
    String title, List<String> notes, String xTitle, String yTitle, List<Line> lines) {
  /** Copies the lists; a figure needs a point. */
  public PlaneFigure {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    if (lines.stream().allMatch(line -> line.pieces().isEmpty())) {
      throw new IllegalArgumentException("a figure without points");
    }
  }

  /**
   * One entry of the legend.
   *
   * @param label its text
   * @param pieces polylines that are not joined; a piece of one point is a dot
   */
  public record Line(String label, List<List<Point>> pieces) {
    /** Copies the lists. */
    public Line {
      pieces = pieces.stream().filter(piece -> !piece.isEmpty()).map(List::copyOf).toList();
    }
  }

  /**
   * A point.
   *
   * @param x mass, above 0
   * @param y quantity, above 0
   */
  public record Point(double x, double y) {}
}
