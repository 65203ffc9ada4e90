package io.addra.cli.figure;

import java.util.Arrays;

/** Draws a stack of layers as SVG, with linear axes. The same data give the same bytes. */
public final class StackSvg {
  private static final double WIDTH = 1000;
  private static final double PANEL = 460;
  private static final double RIGHT = 24;
  private static final double HEADROOM = 1.06;

  private StackSvg() {}

  /**
   * The SVG document of a stack.
   *
   * @param name letters that start every id in the document
   */
  public static String of(StackFigure figure, String name) {
    Sheet sheet =
        new Sheet(
            WIDTH,
            PANEL,
            RIGHT,
            figure.layers().stream().map(StackFigure.Layer::label).toList(),
            !figure.note().isEmpty(),
            name);
    SvgCanvas canvas = sheet.canvas();
    double[] angles = figure.x();
    Axis x = LinearAxis.ofDegrees(angles[0], angles[angles.length - 1], Sheet.LEFT, sheet.right());
    double[] sums = new double[angles.length];
    for (StackFigure.Layer layer : figure.layers()) {
      add(sums, layer.height());
    }
    double peak = HEADROOM * Math.max(peak(sums), peak(figure.most()));
    double ceiling = Double.isFinite(figure.scaleTo()) ? figure.scaleTo() : peak > 0 ? peak : 1;
    Axis y = LinearAxis.of(0, ceiling, sheet.bottom(), sheet.top());
    AxesSvg axes = new AxesSvg(canvas, x, y, Sheet.TICK_SIZE, true);
    axes.drawGrid();
    canvas.openClip("panel", Sheet.LEFT, sheet.top(), sheet.right() - Sheet.LEFT, PANEL);
    double[] base = new double[angles.length];
    for (int k = 0; k < figure.layers().size(); k++) {
      double[] upper = base.clone();
      add(upper, figure.layers().get(k).height());
      String area =
          line("M", angles, upper, x, y) + line("L", reversed(angles), reversed(base), x, y) + "Z";
      canvas.path(area, "fill=\"%s\"".formatted(Fills.layer(k)));
      base = upper;
    }
    bound(canvas, angles, figure.least(), x, y, "2 3");
    bound(canvas, angles, figure.most(), x, y, "6 3");
    canvas.close();
    axes.drawFrame(true, true);
    return sheet.document(figure.title(), figure.xTitle(), figure.yTitle(), figure.note());
  }

  private static void bound(
      SvgCanvas canvas, double[] angles, double[] values, Axis x, Axis y, String dashes) {
    if (values.length == angles.length) {
      canvas.path(
          line("M", angles, values, x, y),
          "fill=\"none\" stroke=\"#000000\" stroke-dasharray=\"%s\"".formatted(dashes));
    }
  }

  private static String line(String first, double[] px, double[] py, Axis x, Axis y) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < px.length; i++) {
      path.append(i == 0 ? first : "L")
          .append(SvgCanvas.number(x.place(px[i])))
          .append(' ')
          .append(SvgCanvas.number(y.place(py[i])));
    }
    return path.toString();
  }

  private static double[] reversed(double[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[values.length - 1 - i];
    }
    return result;
  }

  private static void add(double[] to, double[] values) {
    for (int i = 0; i < to.length; i++) {
      to[i] += values[i];
    }
  }

  private static double peak(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
