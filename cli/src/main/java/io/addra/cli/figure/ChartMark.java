package io.addra.cli.figure;

import java.util.List;

/**
 * What is drawn in a panel of a chart. Immutable by convention: arrays are not changed after
 * construction. A style is the index of a colour and its dashes; {@link #PLAIN} is black, {@link
 * #GREY} grey.
 */
public sealed interface ChartMark {
  /** Style of black, full lines. */
  int PLAIN = -1;

  /** Style of grey, full lines. */
  int GREY = -2;

  /**
   * A place in the units of the axes.
   *
   * @param x abscissa
   * @param y ordinate
   */
  record Place(double x, double y) {}

  /**
   * A polyline.
   *
   * @param label name in the legend; empty for none
   * @param style its style
   * @param dashed whether it has dashes whatever its style
   * @param places its points; none for an entry of the legend alone
   */
  record Line(String label, int style, boolean dashed, List<Place> places) implements ChartMark {
    /** Copies the list. */
    public Line {
      places = List.copyOf(places);
    }
  }

  /**
   * The area between two polylines.
   *
   * @param style its style, drawn faint
   * @param upper one side
   * @param lower the other, in the same direction
   */
  record Band(int style, List<Place> upper, List<Place> lower) implements ChartMark {
    /** Copies the lists. */
    public Band {
      upper = List.copyOf(upper);
      lower = List.copyOf(lower);
    }
  }

  /**
   * A dot with a bar.
   *
   * @param style its style
   * @param place where it is
   * @param low lower end of the bar
   * @param high upper end of the bar
   */
  record Dot(int style, Place place, double low, double high) implements ChartMark {}

  /**
   * An upper limit: a bar with an arrow down.
   *
   * @param style its style
   * @param place where the limit is
   */
  record Limit(int style, Place place) implements ChartMark {}

  /**
   * Rectangles side by side, coloured by the chart's scale.
   *
   * @param xEdges edges in x, ascending
   * @param yEdges edges in y, ascending
   * @param values value of column i in row j at j * (columns) + i; NaN is left white
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Cells(double[] xEdges, double[] yEdges, double[] values) implements ChartMark {}

  /**
   * Polygons of one colour of the chart's scale.
   *
   * @param value the value that gives the colour
   * @param polygons corners, without repeating the first
   */
  record Area(double value, List<List<Place>> polygons) implements ChartMark {
    /** Copies the lists. */
    public Area {
      polygons = polygons.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A thin line across the panel.
   *
   * @param y where it is
   */
  record Rule(double y) implements ChartMark {}

  /**
   * Bars of a histogram as one outline over the zero line.
   *
   * @param label name in the legend
   * @param style its style
   * @param edges edges of the bins, ascending
   * @param heights their heights
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Steps(String label, int style, double[] edges, double[] heights) implements ChartMark {}
}
