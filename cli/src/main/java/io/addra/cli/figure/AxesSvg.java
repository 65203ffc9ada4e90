package io.addra.cli.figure;

import io.addra.cli.figure.SvgCanvas.Anchor;

/** Draws the frame of one panel: grid, ticks on all sides, labels on the outer sides. */
final class AxesSvg {
  private static final double MAJOR = 7;
  private static final double MINOR = 3.5;
  private static final String FRAME = "fill=\"none\" stroke=\"#000000\" stroke-width=\"1\"";
  private static final String GRID = "fill=\"none\" stroke=\"#e6e6e6\" stroke-width=\"1\"";

  private final SvgCanvas canvas;
  private final LogAxis x;
  private final LogAxis y;
  private final double textSize;

  AxesSvg(SvgCanvas canvas, LogAxis x, LogAxis y, double textSize) {
    this.canvas = canvas;
    this.x = x;
    this.y = y;
    this.textSize = textSize;
  }

  /** Faint lines at the labelled ticks. */
  void drawGrid() {
    StringBuilder path = new StringBuilder();
    for (int power : x.powers()) {
      if (x.labelled(power)) {
        path.append(move(x.place(Math.pow(10, power)), y.start()));
        path.append("V").append(SvgCanvas.number(y.end()));
      }
    }
    for (int power : y.powers()) {
      if (y.labelled(power)) {
        path.append(move(x.start(), y.place(Math.pow(10, power))));
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
    for (int power : x.powers()) {
      xTick(path, x.place(Math.pow(10, power)), MAJOR);
    }
    for (double value : x.minorTicks()) {
      xTick(path, x.place(value), MINOR);
    }
    for (int power : y.powers()) {
      yTick(path, y.place(Math.pow(10, power)), MAJOR);
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
    for (int power : x.powers()) {
      double place = x.place(Math.pow(10, power));
      boolean inside = place > x.start() + textSize && place < x.end() - textSize;
      if (x.labelled(power) && (inside || x.powers().size() < 4)) {
        canvas.text(place, y.start() + textSize + 6, textSize, Anchor.MIDDLE, label(power));
      }
    }
  }

  private void drawLabelsLeft() {
    for (int power : y.powers()) {
      if (y.labelled(power)) {
        double place = y.place(Math.pow(10, power)) + 0.35 * textSize;
        canvas.text(x.start() - 7, place, textSize, Anchor.END, label(power));
      }
    }
  }

  private static String label(int power) {
    return power == 0 ? "1" : "10^{" + (power < 0 ? "−" : "") + Math.abs(power) + "}";
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
