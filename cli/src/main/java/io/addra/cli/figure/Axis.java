package io.addra.cli.figure;

import java.util.List;

/** One axis of a panel: which values it shows and where they lie (drawing units). Immutable. */
interface Axis {

  /**
   * A major tick.
   *
   * @param value value that it stands at
   * @param label text beside it; empty for none
   */
  record Tick(double value, String label) {}

  /** Place of the smallest value. */
  double start();

  /** Place of the largest value. */
  double end();

  /** Where a value lies. */
  double place(double value);

  /** The major ticks, ascending. */
  List<Tick> majorTicks();

  /** Values of the ticks between them. */
  List<Double> minorTicks();
}
