package io.addra.cli.figure;

import io.addra.cli.figure.GrowthFigure.GrowthPanel;
import io.addra.cli.figure.GrowthFigure.Point;
import io.addra.cli.figure.GrowthFigure.PointCurve;
import io.addra.cli.figure.GrowthFigure.Scale;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws panels with axes of their own as SVG. The same data give the same bytes. */
public final class GrowthSvg {
  private static final double WIDTH = 1000;
  private static final double LEFT = 72;
  private static final double RIGHT = 18;
  private static final double COLUMN_GAP = 86;
  private static final double PANEL_HEIGHT = 270;
  private static final double PANEL_TITLE = 26;
  private static final double PANEL_BOTTOM = 58;
  private static final double TITLE_SIZE = 19;
  private static final double TEXT_SIZE = 15;
  private static final double TICK_SIZE = 13.5;
  private static final double NOTE_SIZE = 12;
  private static final double LEGEND_LINE = 34;
  private static final double LEGEND_ROW = 23;
  private static final double DOT = 3.6;
  private static final double LOG_MARGIN = 1.4;
  private static final double LINEAR_MARGIN = 1.08;
  private static final double TOP = TITLE_SIZE + 22;
  private static final double PANEL_WIDTH = (WIDTH - LEFT - RIGHT - COLUMN_GAP) / 2;

  private final GrowthFigure figure;
  private final SvgCanvas canvas;
  private final double height;

  private GrowthSvg(GrowthFigure figure, String name) {
    this.figure = figure;
    int rows = (figure.panels().size() + 1) / 2;
    double note = figure.note().isEmpty() ? 0 : NOTE_SIZE + 8;
    height = Math.ceil(TOP + rows * (PANEL_TITLE + PANEL_HEIGHT + PANEL_BOTTOM) + note);
    canvas = new SvgCanvas(WIDTH, height, name + "-");
  }

  /**
   * The SVG document of a figure.
   *
   * @param name letters that start every id in the document
   */
  public static String of(GrowthFigure figure, String name) {
    return new GrowthSvg(figure, name).draw();
  }

  private String draw() {
    canvas.raw(
        "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
            .formatted(SvgCanvas.number(WIDTH), SvgCanvas.number(height)));
    canvas.text(LEFT, TITLE_SIZE + 8, TITLE_SIZE, Anchor.START, figure.title());
    for (int i = 0; i < figure.panels().size(); i++) {
      double x0 = LEFT + i % 2 * (PANEL_WIDTH + COLUMN_GAP);
      int row = i / 2;
      double y0 = TOP + row * (PANEL_TITLE + PANEL_HEIGHT + PANEL_BOTTOM) + PANEL_TITLE;
      drawPanel(figure.panels().get(i), x0, y0);
    }
    if (!figure.note().isEmpty()) {
      canvas.raw("<g fill=\"#555555\">");
      canvas.text(LEFT, height - 8, NOTE_SIZE, Anchor.START, figure.note());
      canvas.close();
    }
    return canvas.document(figure.title());
  }

  private void drawPanel(GrowthPanel panel, double x0, double y0) {
    double bottom = y0 + PANEL_HEIGHT;
    double middle = x0 + PANEL_WIDTH / 2;
    Axis x = axis(panel, panel.xScale(), Point::x, Point::x, x0, x0 + PANEL_WIDTH);
    Axis y = axis(panel, panel.yScale(), Point::from, Point::to, bottom, y0);
    canvas.raw("<g><title>" + SvgCanvas.escape(SvgCanvas.plain(panel.title())) + "</title>");
    AxesSvg axes = new AxesSvg(canvas, x, y, TICK_SIZE, true);
    axes.drawGrid();
    for (int i = 0; i < panel.curves().size(); i++) {
      drawCurve(panel.curves().get(i), CurveStyle.of(i), x, y);
    }
    axes.drawFrame(true, true);
    if (panel.curves().size() > 1) {
      drawLegend(panel.curves(), x0, y0);
    }
    canvas.text(middle, y0 - 8, TEXT_SIZE, Anchor.MIDDLE, panel.title());
    canvas.text(middle, bottom + 41, TEXT_SIZE, Anchor.MIDDLE, panel.xTitle());
    canvas.text(x0 - 52, y0 + PANEL_HEIGHT / 2, TEXT_SIZE, Anchor.MIDDLE, -90, panel.yTitle());
    canvas.close();
  }

  private static Axis axis(
      GrowthPanel panel,
      Scale scale,
      ToDoubleFunction<Point> low,
      ToDoubleFunction<Point> high,
      double start,
      double end) {
    List<Point> points = panel.curves().stream().flatMap(c -> c.points().stream()).toList();
    double least = points.stream().mapToDouble(low).min().orElse(1);
    double largest = points.stream().mapToDouble(high).max().orElse(1);
    return switch (scale) {
      case LOG -> new LogAxis(least / LOG_MARGIN, largest * LOG_MARGIN, start, end);
      case LINEAR -> LinearAxis.of(0, largest > 0 ? LINEAR_MARGIN * largest : 1, start, end);
    };
  }

  private void drawCurve(PointCurve curve, CurveStyle style, Axis x, Axis y) {
    StringBuilder line = new StringBuilder();
    StringBuilder bars = new StringBuilder();
    for (Point point : curve.points()) {
      String px = SvgCanvas.number(x.place(point.x()));
      line.append(line.isEmpty() ? "M" : "L").append(px).append(' ');
      line.append(SvgCanvas.number(y.place(point.y())));
      bars.append("M").append(px).append(' ').append(SvgCanvas.number(y.place(point.from())));
      bars.append("V").append(SvgCanvas.number(y.place(point.to())));
    }
    canvas.path(line.toString(), style.line());
    canvas.path(bars.toString(), style.arrow());
    curve.points().forEach(point -> dot(x.place(point.x()), y.place(point.y()), style));
  }

  private void dot(double px, double py, CurveStyle style) {
    canvas.raw(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
            .formatted(
                SvgCanvas.number(px), SvgCanvas.number(py), SvgCanvas.number(DOT), style.colour()));
  }

  /** Names of the curves in the upper left corner, which rising curves leave free. */
  private void drawLegend(List<PointCurve> curves, double left, double top) {
    double x = left + 16;
    for (int i = 0; i < curves.size(); i++) {
      double y = top + 28 + LEGEND_ROW * i;
      CurveStyle style = CurveStyle.of(i);
      String from = SvgCanvas.number(x);
      canvas.path(
          "M%s %sh%s".formatted(from, SvgCanvas.number(y - 5), SvgCanvas.number(LEGEND_LINE)),
          style.line());
      dot(x + LEGEND_LINE / 2, y - 5, style);
      canvas.text(x + LEGEND_LINE + 8, y, TICK_SIZE, Anchor.START, curves.get(i).label());
    }
  }
}
