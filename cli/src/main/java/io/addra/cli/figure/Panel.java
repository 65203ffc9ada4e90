package io.addra.cli.figure;

import java.util.List;

/**
 * One pair of axes of a figure.
 *
 * @param title text in the panel's corner, for example a mass with its unit
 * @param curves curves in the order of the legend; the same labels in the same order in every panel
 */
public record Panel(String title, List<Curve> curves) {
  /** Copies the list. */
  public Panel {
    curves = List.copyOf(curves);
  }
}
