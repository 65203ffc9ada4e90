package io.addra.cli.figure;

import io.addra.cli.figure.Axis.Tick;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.List;

/** Draws frame, ticks and labels of one panel of a chart. */
final class ChartAxes {
  private static final double CROWDED = 26;

  private final SvgCanvas canvas;
  private final Axis x;
  private final Axis y;
  private final ChartStyle style;
  private final double text;

  ChartAxes(SvgCanvas canvas, Axis x, Axis y, ChartStyle style) {
    this.canvas = canvas;
    this.x = x;
    this.y = y;
    this.style = style;
    this.text = ChartStyle.px(style.fonts().tick());
  }

  /** Faint lines at the labelled ticks, if the style wants them. */
  void drawGrid() {
    if (!style.grid()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    x.majorTicks().stream()
        .filter(tick -> !tick.label().isEmpty())
        .forEach(tick ->
            path.append(move(x.place(tick.value()), y.start()))
                .append("V")
                .append(SvgCanvas.number(y.end())));
    y.majorTicks().stream()
        .filter(tick -> !tick.label().isEmpty())
        .forEach(tick ->
            path.append(move(x.start(), y.place(tick.value())))
                .append("H")
                .append(SvgCanvas.number(x.end())));
    canvas.path(path.toString(), "fill=\"none\" stroke=\"#dddddd\" " + frameWidth());
  }

  /**
   * Frame, ticks on all sides, labels where they are wanted.
   *
   * @param below whether there are labels below
   * @param beside whether there are labels on the left
   * @param room whether the lowest and the highest label on the left have room
   */
  void drawFrame(boolean below, boolean beside, boolean room) {
    StringBuilder path = new StringBuilder();
    path.append(move(x.start(), y.start())).append("V").append(SvgCanvas.number(y.end()));
    path.append("H").append(SvgCanvas.number(x.end()));
    path.append("V").append(SvgCanvas.number(y.start())).append("Z");
    double major = 0.5 * text;
    x.majorTicks().forEach(tick -> acrossX(path, x.place(tick.value()), major));
    minorTicks(x).forEach(value -> acrossX(path, x.place(value), major / 2));
    y.majorTicks().forEach(tick -> acrossY(path, y.place(tick.value()), major));
    minorTicks(y).forEach(value -> acrossY(path, y.place(value), major / 2));
    canvas.path(path.toString(), "fill=\"none\" stroke=\"#000000\" " + frameWidth());
    if (below) {
      labelsBelow();
    }
    if (beside) {
      labelsBeside(room);
    }
  }

  /** The small ticks, none where they would crowd. */
  private static List<Double> minorTicks(Axis axis) {
    boolean crowded =
        axis instanceof LogAxis log && Math.abs(log.place(10) - log.place(1)) < CROWDED;
    return crowded ? List.of() : axis.minorTicks();
  }

  private void labelsBelow() {
    for (Tick tick : x.majorTicks()) {
      canvas.text(
          x.place(tick.value()), y.start() + 1.35 * text, text, Anchor.MIDDLE, tick.label());
    }
  }

  private void labelsBeside(boolean room) {
    for (Tick tick : y.majorTicks()) {
      double place = y.place(tick.value());
      boolean inside = place > y.end() + 0.4 * text && place < y.start() - 0.4 * text;
      if (room || inside) {
        canvas.text(x.start() - 0.5 * text, place + 0.35 * text, text, Anchor.END, tick.label());
      }
    }
  }

  private void acrossX(StringBuilder path, double place, double length) {
    path.append(move(place, y.start())).append("v").append(SvgCanvas.number(-length));
    path.append(move(place, y.end())).append("v").append(SvgCanvas.number(length));
  }

  private void acrossY(StringBuilder path, double place, double length) {
    path.append(move(x.start(), place)).append("h").append(SvgCanvas.number(length));
    path.append(move(x.end(), place)).append("h").append(SvgCanvas.number(-length));
  }

  private String frameWidth() {
    return "stroke-width=\"" + SvgCanvas.number(ChartStyle.px(style.lines().frame())) + "\"";
  }

  private static String move(double px, double py) {
    return "M" + SvgCanvas.number(px) + " " + SvgCanvas.number(py);
  }
}
