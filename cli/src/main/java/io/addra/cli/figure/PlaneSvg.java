package io.addra.cli.figure;

import io.addra.cli.figure.PlaneFigure.Line;
import io.addra.cli.figure.PlaneFigure.Point;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Draws a plane as SVG: y logarithmic over whole decades, x linear, or logarithmic where the masses
 * span more than a factor of 20; a dot at each point. The same data give the same bytes.
 */
public final class PlaneSvg {
  private static final double WIDTH = 1000;
  private static final double PANEL = 560;
  private static final double LEFT = 84;
  private static final double RIGHT = 20;
  private static final double BOTTOM = 56;
  private static final double TITLE_SIZE = 19;
  private static final double TEXT_SIZE = 15;
  private static final double TICK_SIZE = 13.5;
  private static final double NOTE_SIZE = 12;
  private static final double NOTE_ROW = 16;
  private static final double LEGEND_LINE = 34;
  private static final double LEGEND_ROW = 23;
  private static final double DOT = 3;
  private static final double MOST_LINEAR = 20;
  private static final double MARGIN = 0.05;

  private final PlaneFigure figure;
  private final SvgCanvas canvas;
  private final double top;
  private final double height;

  private PlaneSvg(PlaneFigure figure, String name) {
    this.figure = figure;
    var ruler = new SvgCanvas(0, 0, "");
    this.top = TITLE_SIZE + 18 + legend(ruler, false) + 10;
    this.height = Math.ceil(top + PANEL + BOTTOM + NOTE_ROW * figure.notes().size());
    this.canvas = new SvgCanvas(WIDTH, height, name + "-");
  }

  /** Number of lines that can be told apart. */
  public static int mostLines() {
    return CurveStyle.count();
  }

  /**
   * The SVG document of a figure.
   *
   * @param name letters that start every id in the document
   */
  public static String of(PlaneFigure figure, String name) {
    return new PlaneSvg(figure, name).draw();
  }

  private String draw() {
    canvas.raw(
        "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
            .formatted(SvgCanvas.number(WIDTH), SvgCanvas.number(height)));
    canvas.text(LEFT, TITLE_SIZE + 8, TITLE_SIZE, Anchor.START, figure.title());
    legend(canvas, true);
    Axis x = xAxis();
    Axis y = yAxis();
    AxesSvg axes = new AxesSvg(canvas, x, y, TICK_SIZE, true);
    axes.drawGrid();
    for (int i = 0; i < figure.lines().size(); i++) {
      CurveStyle style = CurveStyle.of(i);
      for (List<Point> piece : figure.lines().get(i).pieces()) {
        drawPiece(piece, style, x, y);
      }
    }
    axes.drawFrame(true, true);
    double bottom = top + PANEL;
    canvas.text((x.start() + x.end()) / 2, bottom + 42, TEXT_SIZE, Anchor.MIDDLE, figure.xTitle());
    canvas.text(20, (top + bottom) / 2, TEXT_SIZE, Anchor.MIDDLE, -90, figure.yTitle());
    canvas.raw("<g fill=\"#555555\">");
    for (int i = 0; i < figure.notes().size(); i++) {
      double line = bottom + BOTTOM + NOTE_ROW * i + 4;
      canvas.text(LEFT, line, NOTE_SIZE, Anchor.START, figure.notes().get(i));
    }
    canvas.close();
    return canvas.document(figure.title());
  }

  private Axis xAxis() {
    DoubleSummaryStatistics range = range(Point::x);
    double from = range.getMin();
    double to = range.getMax();
    if (to > MOST_LINEAR * from) {
      return new LogAxis(from / 1.2, to * 1.2, LEFT, WIDTH - RIGHT);
    }
    double margin = to > from ? MARGIN * (to - from) : 0.5 * from;
    return LinearAxis.of(Math.max(0, from - margin), to + margin, LEFT, WIDTH - RIGHT);
  }

  private Axis yAxis() {
    DoubleSummaryStatistics range = range(Point::y);
    double from = Math.pow(10, Math.floor(Math.log10(range.getMin()) - MARGIN));
    double to = Math.pow(10, Math.ceil(Math.log10(range.getMax()) + MARGIN));
    return new LogAxis(from, to, top + PANEL, top);
  }

  private DoubleSummaryStatistics range(ToDoubleFunction<Point> value) {
    return figure.lines().stream()
        .flatMap(line -> line.pieces().stream())
        .flatMap(List::stream)
        .mapToDouble(value)
        .summaryStatistics();
  }

  private void drawPiece(List<Point> piece, CurveStyle style, Axis x, Axis y) {
    StringBuilder path = new StringBuilder();
    for (Point point : piece) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(SvgCanvas.number(x.place(point.x())))
          .append(' ')
          .append(SvgCanvas.number(y.place(point.y())));
    }
    if (piece.size() > 1) {
      canvas.path(path.toString(), style.line());
    }
    for (Point point : piece) {
      canvas.raw(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
              .formatted(
                  SvgCanvas.number(x.place(point.x())),
                  SvgCanvas.number(y.place(point.y())),
                  SvgCanvas.number(DOT),
                  style.colour()));
    }
  }

  /** Draws or only measures the legend; gives its height. */
  private double legend(SvgCanvas on, boolean draw) {
    double x = LEFT;
    double y = TITLE_SIZE + 18 + LEGEND_ROW - 6;
    int rows = 1;
    for (int i = 0; i < figure.lines().size(); i++) {
      Line line = figure.lines().get(i);
      double entry = LEGEND_LINE + 8 + on.width(line.label(), TEXT_SIZE) + 22;
      if (x > LEFT && x + entry > WIDTH - RIGHT + 22) {
        x = LEFT;
        y += LEGEND_ROW;
        rows++;
      }
      if (draw) {
        on.path(
            "M%s %sh%s"
                .formatted(
                    SvgCanvas.number(x), SvgCanvas.number(y - 5), SvgCanvas.number(LEGEND_LINE)),
            CurveStyle.of(i).line());
        on.text(x + LEGEND_LINE + 8, y, TEXT_SIZE, Anchor.START, line.label());
      }
      x += entry;
    }
    return rows * LEGEND_ROW;
  }
}
