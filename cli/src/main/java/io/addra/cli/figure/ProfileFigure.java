package io.addra.cli.figure;

import java.util.List;

/**
 * Probabilities against an angle, on a logarithmic axis. Immutable by convention: the arrays are
 * not changed after construction.
 *
 * @param title text above everything
 * @param note small text below everything; may be empty
 * @param xTitle title of the x axis
 * @param yTitle title of the y axis
 * @param edges edges of the bins (degrees), ascending, two at least
 * @param curves what is drawn, in the order of the legend
 */
@SuppressWarnings("ArrayRecordComponent")
public record ProfileFigure(
    String title, String note, String xTitle, String yTitle, double[] edges, List<Steps> curves) {

  /** Copies the list; a figure needs a bin and a curve, and each curve a value for each bin. */
  public ProfileFigure {
    curves = List.copyOf(curves);
    int bins = edges.length - 1;
    if (bins < 1 || curves.isEmpty() || curves.stream().anyMatch(c -> c.values.length != bins)) {
      throw new IllegalArgumentException("a profile needs bins, curves, and a value in each bin");
    }
  }

  /**
   * One curve.
   *
   * @param label name in the legend
   * @param values value of each bin, 0 or more
   */
  public record Steps(String label, double[] values) {}
}
