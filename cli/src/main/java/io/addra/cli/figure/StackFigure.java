package io.addra.cli.figure;

import java.util.List;

/**
 * Layers on top of each other, against an angle. Immutable by convention: the arrays are not
 * changed after construction.
 *
 * @param title text above everything
 * @param note small text below everything; may be empty
 * @param xTitle title of the x axis
 * @param yTitle title of the y axis, with its unit
 * @param x angles (degrees), ascending, at least two
 * @param layers layers, lowest first
 * @param scaleTo value above 0 at which the y axis ends; infinite for what the layers need
 * @param least least sum at each angle, drawn as a line; empty for none
 * @param most greatest sum at each angle, drawn as a line; empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record StackFigure(
    String title,
    String note,
    String xTitle,
    String yTitle,
    double[] x,
    List<Layer> layers,
    double scaleTo,
    double[] least,
    double[] most) {

  /** Copies the list; a figure needs a layer and two angles. */
  public StackFigure {
    layers = List.copyOf(layers);
    if (layers.isEmpty() || x.length < 2) {
      throw new IllegalArgumentException("a stack needs a layer and two angles");
    }
  }

  /**
   * One layer.
   *
   * @param label name in the legend
   * @param height its thickness at each angle, 0 or more
   */
  public record Layer(String label, double[] height) {}
}
