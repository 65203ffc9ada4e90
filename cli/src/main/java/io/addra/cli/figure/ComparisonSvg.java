package io.addra.cli.figure;

import io.addra.cli.figure.ComparisonFigure.Kind;
import io.addra.cli.figure.ComparisonFigure.Panel;
import io.addra.cli.figure.ComparisonFigure.Point;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Draws comparisons as SVG: numbers on a logarithmic axis that all panels share, ratios below each.
 * Ratios off the axis are drawn at its end as arrows. The same data give the same bytes.
 */
public final class ComparisonSvg {
  private static final double WIDTH = 1000;
  private static final double LEFT = 76;
  private static final double RIGHT = 14;
  private static final double GAP = 14;
  private static final double NUMBERS = 170;
  private static final double RATIOS = 84;
  private static final double PANEL_TITLE = 26;
  private static final double LABELS = 30;
  private static final double TOP = 70;
  private static final double BOTTOM = 34;
  private static final int COLUMNS = 3;
  private static final double TITLE_SIZE = 19;
  private static final double TEXT_SIZE = 15;
  private static final double TICK_SIZE = 13;
  private static final double NOTE_SIZE = 12;
  private static final double DOT = 3.4;
  private static final double SMALL_DOT = 2.2;
  private static final int MANY = 60;
  private static final double LOGARITHMIC = 15;
  private static final double LARGEST_RATIO = 6;
  private static final double MARGIN = 1.12;

  private static final String DATA = "#000000";
  private static final String OUT = "#d55e00";
  private static final String PREDICTION = "#0072b2";

  private final ComparisonFigure figure;
  private final SvgCanvas canvas;
  private final int columns;
  private final int rows;
  private final double panelWidth;
  private final double height;
  private final double[] xRange;
  private final double[] yRange;
  private final double mostRatio;
  private final double dot;

  private ComparisonSvg(ComparisonFigure figure, String name) {
    this.figure = figure;
    columns = Math.min(COLUMNS, figure.panels().size());
    rows = (figure.panels().size() + columns - 1) / columns;
    panelWidth = (WIDTH - LEFT - RIGHT - GAP * (columns - 1)) / columns;
    double note = figure.note().isEmpty() ? 0 : NOTE_SIZE + 8;
    height = Math.ceil(TOP + rows * rowHeight() + BOTTOM + note);
    canvas = new SvgCanvas(WIDTH, height, name + "-");
    xRange = range(points().stream().mapToDouble(Point::x), 1.4);
    yRange =
        range(
            DoubleStream.concat(
                points().stream().mapToDouble(Point::value),
                points().stream().filter(Point::predicted).mapToDouble(Point::prediction)),
            1.5);
    mostRatio = mostRatio();
    int largest = figure.panels().stream().mapToInt(p -> p.points().size()).max().orElse(0);
    dot = largest > MANY ? SMALL_DOT : DOT;
  }

  /**
   * The SVG document of a figure.
   *
   * @param name letters that start every id in the document
   */
  public static String of(ComparisonFigure figure, String name) {
    return new ComparisonSvg(figure, name).draw();
  }

  private static double rowHeight() {
    return PANEL_TITLE + NUMBERS + RATIOS + LABELS;
  }

  private List<Point> points() {
    return figure.panels().stream().flatMap(panel -> panel.points().stream()).toList();
  }

  private static double[] range(DoubleStream values, double margin) {
    double[] sorted = values.sorted().toArray();
    return new double[] {sorted[0] / margin, sorted[sorted.length - 1] * margin};
  }

  /** The largest ratio or tolerance, or its inverse, within bounds. */
  private double mostRatio() {
    double most =
        points().stream()
            .filter(Point::predicted)
            .flatMapToDouble(p -> DoubleStream.of(p.ratio(), p.low(), p.high()))
            .filter(r -> r > 0 && Double.isFinite(r))
            .map(r -> Math.max(r, 1 / r))
            .max()
            .orElse(2);
    return Math.clamp(1 + MARGIN * (most - 1), 1.002, LARGEST_RATIO);
  }

  private String draw() {
    canvas.raw(
        "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
            .formatted(SvgCanvas.number(WIDTH), SvgCanvas.number(height)));
    canvas.text(LEFT, TITLE_SIZE + 8, TITLE_SIZE, Anchor.START, figure.title());
    drawLegend();
    for (int i = 0; i < figure.panels().size(); i++) {
      drawPanel(i);
    }
    double bottom = TOP + rows * rowHeight();
    double middle = LEFT + (WIDTH - LEFT - RIGHT) / 2;
    canvas.text(middle, bottom + 16, TEXT_SIZE, Anchor.MIDDLE, figure.xTitle());
    if (!figure.note().isEmpty()) {
      canvas.raw("<g fill=\"#555555\">");
      canvas.text(LEFT, height - 8, NOTE_SIZE, Anchor.START, figure.note());
      canvas.close();
    }
    return canvas.document(figure.title());
  }

  private void drawLegend() {
    double y = TITLE_SIZE + 32;
    double x = LEFT;
    x = legend(x, y, "table", Kind.WITHIN);
    if (points().stream().anyMatch(p -> p.kind() == Kind.OUT)) {
      x = legend(x, y, "out of tolerance", Kind.OUT);
    }
    if (points().stream().anyMatch(p -> p.kind() == Kind.SHOWN)) {
      x = legend(x, y, "not judged", Kind.SHOWN);
    }
    canvas.path("M%s %sh28".formatted(SvgCanvas.number(x), SvgCanvas.number(y - 5)), line());
    canvas.text(x + 35, y, TEXT_SIZE, Anchor.START, "prediction");
    x += 35 + canvas.width("prediction", TEXT_SIZE) + 22;
    if (points().stream().anyMatch(p -> p.high() > 0)) {
      canvas.path(
          "M%s %sh28v12h-28Z".formatted(SvgCanvas.number(x), SvgCanvas.number(y - 11)), band());
      canvas.text(x + 35, y, TEXT_SIZE, Anchor.START, "tolerance of the ratio");
    }
  }

  private double legend(double x, double y, String text, Kind kind) {
    drawDot(x + 6, y - 5, kind, DOT);
    canvas.text(x + 18, y, TEXT_SIZE, Anchor.START, text);
    return x + 18 + canvas.width(text, TEXT_SIZE) + 22;
  }

  private void drawPanel(int index) {
    Panel panel = figure.panels().get(index);
    double x0 = LEFT + (index % columns) * (panelWidth + GAP);
    int row = index / columns;
    double y0 = TOP + row * rowHeight() + PANEL_TITLE;
    double y1 = y0 + NUMBERS;
    double y2 = y1 + RATIOS;
    boolean log = xRange[1] / xRange[0] > LOGARITHMIC;
    Axis x =
        log
            ? new LogAxis(xRange[0], xRange[1], x0, x0 + panelWidth)
            : LinearAxis.of(0, xRange[1], x0, x0 + panelWidth);
    LogAxis y = new LogAxis(yRange[0], yRange[1], y1, y0);
    RatioAxis ratio = new RatioAxis(mostRatio, y2, y1);
    boolean left = index % columns == 0;
    AxesSvg numbers = new AxesSvg(canvas, x, y, TICK_SIZE, false);
    AxesSvg ratios = new AxesSvg(canvas, x, ratio, TICK_SIZE, false);
    numbers.drawGrid();
    ratios.drawGrid();
    canvas.openClip("panel" + index, x0, y0, panelWidth, NUMBERS + RATIOS);
    drawTolerance(panel, x, ratio);
    drawPrediction(panel, x, y);
    canvas.path(
        "M%s %sh%s"
            .formatted(
                SvgCanvas.number(x0),
                SvgCanvas.number(ratio.place(1)),
                SvgCanvas.number(panelWidth)),
        line());
    for (Point point : panel.points()) {
      drawPoint(point, x, y, ratio);
    }
    canvas.close();
    numbers.drawFrame(false, left);
    ratios.drawFrame(true, left);
    canvas.text(x0 + panelWidth / 2, y0 - 7, TEXT_SIZE, Anchor.MIDDLE, panel.title());
    if (left) {
      canvas.text(18, (y0 + y1) / 2, TICK_SIZE, Anchor.MIDDLE, -90, figure.yTitle());
      canvas.text(18, (y1 + y2) / 2, TICK_SIZE, Anchor.MIDDLE, -90, "ratio");
    }
  }

  /** Bars as wide as a third of the way to the next points. */
  private void drawTolerance(Panel panel, Axis x, RatioAxis ratio) {
    StringBuilder path = new StringBuilder();
    for (Point point : panel.points()) {
      if (point.high() > 0) {
        double top = ratio.place(point.high());
        double bottom = ratio.place(Math.max(point.low(), Double.MIN_NORMAL));
        path.append("M")
            .append(SvgCanvas.number(x.place(point.x()) - dot - 1.6))
            .append(' ')
            .append(SvgCanvas.number(top))
            .append("h")
            .append(SvgCanvas.number(2 * dot + 3.2))
            .append("V")
            .append(SvgCanvas.number(bottom))
            .append("h")
            .append(SvgCanvas.number(-2 * dot - 3.2))
            .append("Z");
      }
    }
    canvas.path(path.toString(), band());
  }

  private void drawPrediction(Panel panel, Axis x, Axis y) {
    List<Point> points = panel.points().stream().filter(Point::predicted).toList();
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (Point point : points) {
      double error = point.predictionError();
      upper.add(place(point, x, y, p -> p.prediction() + error));
      lower.addFirst(place(point, x, y, p -> Math.max(p.prediction() - error, yRange[0] / 10)));
    }
    if (points.stream().anyMatch(p -> p.predictionError() > 0)) {
      upper.addAll(lower);
      canvas.path(
          "M" + String.join("L", upper) + "Z",
          "fill=\"%s\" fill-opacity=\"0.25\"".formatted(PREDICTION));
    }
    List<String> line = points.stream().map(p -> place(p, x, y, Point::prediction)).toList();
    if (line.size() > 1) {
      canvas.path("M" + String.join("L", line), line());
    } else if (line.size() == 1) {
      canvas.path("M" + line.getFirst() + "m-7 0h14", line());
    }
  }

  private static String place(Point point, Axis x, Axis y, ToDoubleFunction<Point> value) {
    return SvgCanvas.number(x.place(point.x()))
        + " "
        + SvgCanvas.number(y.place(value.applyAsDouble(point)));
  }

  private void drawPoint(Point point, Axis x, Axis y, RatioAxis ratio) {
    double px = x.place(point.x());
    double low = Math.max(point.value() - point.errorLow(), yRange[0] / 10);
    drawBar(px, y.place(low), y.place(point.value() + point.errorHigh()), point.kind());
    drawDot(px, y.place(point.value()), point.kind(), dot);
    if (!point.predicted()) {
      return;
    }
    double r = point.ratio();
    if (ratio.contains(r)) {
      double least = Math.max(r - point.errorLow() / point.prediction(), Double.MIN_NORMAL);
      double most = r + point.errorHigh() / point.prediction();
      drawBar(px, ratio.place(least), ratio.place(most), point.kind());
      drawDot(px, ratio.place(r), point.kind(), dot);
    } else {
      boolean up = r > 1;
      double end = up ? ratio.end() + 3 : ratio.start() - 3;
      canvas.path(
          "M%s %sl-4 %sh8Z".formatted(SvgCanvas.number(px), SvgCanvas.number(end), up ? "7" : "-7"),
          "fill=\"%s\"".formatted(colour(point.kind())));
    }
  }

  private void drawBar(double x, double from, double to, Kind kind) {
    if (from != to) {
      canvas.path(
          "M%s %sV%s".formatted(SvgCanvas.number(x), SvgCanvas.number(from), SvgCanvas.number(to)),
          "fill=\"none\" stroke=\"%s\" stroke-width=\"1\"".formatted(colour(kind)));
    }
  }

  private void drawDot(double x, double y, Kind kind, double radius) {
    String fill = kind == Kind.SHOWN ? "#ffffff" : colour(kind);
    canvas.raw(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\"/>"
            .formatted(
                SvgCanvas.number(x),
                SvgCanvas.number(y),
                SvgCanvas.number(radius),
                fill,
                colour(kind)));
  }

  private static String colour(Kind kind) {
    return switch (kind) {
      case WITHIN -> DATA;
      case OUT -> OUT;
      case SHOWN -> "#7f7f7f";
    };
  }

  private static String line() {
    return "fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"".formatted(PREDICTION);
  }

  private static String band() {
    return "fill=\"%s\" fill-opacity=\"0.3\"".formatted("#009e73");
  }
}
