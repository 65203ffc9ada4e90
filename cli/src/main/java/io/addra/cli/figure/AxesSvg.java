package io.addra.cli.figure;

import io.addra.cli.figure.Axis.Tick;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.List;

/** Draws the frame of one panel: grid, ticks on all sides, labels on the outer sides. */
final class AxesSvg {
  private static final double MAJOR = 7;
  private static final double MINOR = 3.5;
  private static final String FRAME = "fill=\"none\" stroke=\"#000000\" stroke-width=\"1\"";
  private static final String GRID = "fill=\"none\" stroke=\"#e6e6e6\" stroke-width=\"1\"";

  private final SvgCanvas canvas;
  private final Axis x;
  private final Axis y;
  private final double textSize;
  private final boolean lone;

  /**
   * Axes of a panel.
   *
   * @param lone whether there is no other panel beside it, so that labels may stand at its corners
   */
  AxesSvg(SvgCanvas canvas, Axis x, Axis y, double textSize, boolean lone) {
    this.lone = lone;
    this.canvas = canvas;
    this.x = x;
    this.y = y;
    this.textSize = textSize;
  }

  /** Faint lines at the labelled ticks. */
  void drawGrid() {
    StringBuilder path = new StringBuilder();
    for (Tick tick : x.majorTicks()) {
      if (!tick.label().isEmpty()) {
        path.append(move(x.place(tick.value()), y.start()));
        path.append("V").append(SvgCanvas.number(y.end()));
      }
    }
    for (Tick tick : y.majorTicks()) {
      if (!tick.label().isEmpty()) {
        path.append(move(x.start(), y.place(tick.value())));
        path.append("H").append(SvgCanvas.number(x.end()));
      }
    }
    canvas.path(path.toString(), GRID);
  }

  /** Frame, ticks, and labels where they are wanted. */
  void drawFrame(boolean labelsBelow, boolean labelsLeft) {
    StringBuilder path = new StringBuilder();
    path.append(move(x.start(), y.start())).append("V").append(SvgCanvas.number(y.end()));
    path.append("H").append(SvgCanvas.number(x.end()));
    path.append("V").append(SvgCanvas.number(y.start())).append("Z");
    for (Tick tick : x.majorTicks()) {
      xTick(path, x.place(tick.value()), MAJOR);
    }
    for (double value : x.minorTicks()) {
      xTick(path, x.place(value), MINOR);
    }
    for (Tick tick : y.majorTicks()) {
      yTick(path, y.place(tick.value()), MAJOR);
    }
    for (double value : y.minorTicks()) {
      yTick(path, y.place(value), MINOR);
    }
    canvas.path(path.toString(), FRAME);
    if (labelsBelow) {
      drawLabelsBelow();
    }
    if (labelsLeft) {
      drawLabelsLeft();
    }
  }

  private void drawLabelsBelow() {
    List<Tick> ticks = x.majorTicks();
    for (Tick tick : ticks) {
      double place = x.place(tick.value());
      boolean inside = place > x.start() + textSize && place < x.end() - textSize;
      if (!tick.label().isEmpty() && (inside || lone || ticks.size() < 4)) {
        canvas.text(place, y.start() + textSize + 6, textSize, Anchor.MIDDLE, tick.label());
      }
    }
  }

  private void drawLabelsLeft() {
    for (Tick tick : y.majorTicks()) {
      if (!tick.label().isEmpty()) {
        double place = y.place(tick.value()) + 0.35 * textSize;
        canvas.text(x.start() - 7, place, textSize, Anchor.END, tick.label());
      }
    }
  }

  private void xTick(StringBuilder path, double place, double length) {
    path.append(move(place, y.start())).append("v").append(SvgCanvas.number(-length));
    path.append(move(place, y.end())).append("v").append(SvgCanvas.number(length));
  }

  private void yTick(StringBuilder path, double place, double length) {
    path.append(move(x.start(), place)).append("h").append(SvgCanvas.number(length));
    path.append(move(x.end(), place)).append("h").append(SvgCanvas.number(-length));
  }

  private static String move(double px, double py) {
    return "M" + SvgCanvas.number(px) + " " + SvgCanvas.number(py);
  }
}
