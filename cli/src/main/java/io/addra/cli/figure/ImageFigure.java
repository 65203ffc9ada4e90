package io.addra.cli.figure;

import java.util.List;

/**
 * Values over two angles as colours. Immutable by convention: the arrays are not changed after
 * construction.
 *
 * @param title text above everything
 * @param note small text below everything; may be empty
 * @param xTitle title of the x axis
 * @param yTitle title of the y axis
 * @param valueTitle what the colours mean, with its unit
 * @param x angles (degrees) of the columns, ascending by one step, at least two
 * @param y angles (degrees) of the rows, ascending by one step, at least two
 * @param values value of column i in row j at j * x.length + i; NaN is left white; the index of a
 *     name where there are names
 * @param scaleTo value above 0 from which on colours do not change; infinite for the greatest
 * @param names names of the values; empty where they are measures
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImageFigure(
    String title,
    String note,
    String xTitle,
    String yTitle,
    String valueTitle,
    double[] x,
    double[] y,
    double[] values,
    double scaleTo,
    List<String> names) {

  /** Copies the list; an image needs two columns and two rows. */
  public ImageFigure {
    names = List.copyOf(names);
    if (x.length < 2 || y.length < 2 || values.length != x.length * y.length) {
      throw new IllegalArgumentException("an image needs two columns, two rows and their values");
    }
  }
}
