package io.addra.cli.figure;

import io.addra.cli.figure.ChartMark.Place;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws the marks of one panel of a chart. */
final class ChartPen {
  private static final double ARROW = 0.9;
  private static final double HEAD = 0.22;
  private static final double DOT = 0.16;
  private static final double BEYOND = 3;

  private final SvgCanvas canvas;
  private final Axis x;
  private final Axis y;
  private final ChartStyle style;
  private final ColourScale colours;
  private final double unit;

  ChartPen(SvgCanvas canvas, Axis x, Axis y, ChartStyle style, ColourScale colours) {
    this.canvas = canvas;
    this.x = x;
    this.y = y;
    this.style = style;
    this.colours = colours;
    this.unit = ChartStyle.px(style.fonts().tick());
  }

  void draw(ChartMark mark) {
    switch (mark) {
      case ChartMark.Line line ->
          canvas.path(path(line.places()), line(line.style(), line.dashed()));
      case ChartMark.Band band -> band(band);
      case ChartMark.Dot dot -> dot(dot);
      case ChartMark.Limit limit -> limit(limit);
      case ChartMark.Cells cells -> cells(cells);
      case ChartMark.Area area -> area(area);
      case ChartMark.Rule rule ->
          canvas.path(
              "M%s %sH%s"
                  .formatted(SvgCanvas.number(x.start()), py(rule.y()), SvgCanvas.number(x.end())),
              "fill=\"none\" stroke=\"#777777\" stroke-width=\"0.8\" stroke-dasharray=\"3 2\"");
      case ChartMark.Steps steps -> steps(steps);
    }
  }

  /** Attributes of a line of a style. */
  String line(int index, boolean dashed) {
    double width = ChartStyle.px(style.lines().curve());
    String dashes = dashed ? "5 2.5" : style.dashes(index);
    String dash = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
    return "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s"
        .formatted(style.colour(index), SvgCanvas.number(width), dash);
  }

  /** Attributes of a band of a style. */
  String faint(int index) {
    return "fill=\"%s\" fill-opacity=\"%s\""
        .formatted(style.colour(index), SvgCanvas.number(style.lines().bandOpacity()));
  }

  private void band(ChartMark.Band band) {
    if (band.upper().size() > 1) {
      canvas.path(
          path(band.upper()) + path(band.lower().reversed()).replaceFirst("M", "L") + "Z",
          faint(band.style()));
    }
  }

  private void dot(ChartMark.Dot dot) {
    String px = px(dot.place().x());
    canvas.path(
        "M%s %sV%s".formatted(px, py(dot.low()), py(dot.high())),
        line(dot.style(), false).replaceAll(" stroke-dasharray=\"[^\"]*\"", ""));
    canvas.raw(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
            .formatted(
                px, py(dot.place().y()), SvgCanvas.number(DOT * unit), style.colour(dot.style())));
  }

  private void limit(ChartMark.Limit limit) {
    String px = px(limit.place().x());
    String py = py(limit.place().y());
    String head = SvgCanvas.number(HEAD * unit);
    canvas.path(
        "M%1$s %2$sm-%3$s 0h%4$sm-%3$s 0v%5$sm-%3$s -%3$sl%3$s %3$sl%3$s -%3$s"
            .formatted(
                px, py, head, SvgCanvas.number(2 * HEAD * unit), SvgCanvas.number(ARROW * unit)),
        "fill=\"none\" stroke=\"%s\" stroke-width=\"1\"".formatted(style.colour(limit.style())));
  }

  /** Neighbours of one colour in a column are one piece; pieces of one colour are one path. */
  private void cells(ChartMark.Cells cells) {
    int columns = cells.xEdges().length - 1;
    int rows = cells.yEdges().length - 1;
    SortedMap<String, StringBuilder> pieces = new TreeMap<>();
    for (int i = 0; i < columns; i++) {
      int j = 0;
      while (j < rows) {
        String colour = colours.of(cells.values()[j * columns + i]);
        int end = j + 1;
        while (end < rows && colour.equals(colours.of(cells.values()[end * columns + i]))) {
          end++;
        }
        if (!colour.isEmpty()) {
          pieces
              .computeIfAbsent(colour, _ -> new StringBuilder())
              .append("M%s %s".formatted(px(cells.xEdges()[i]), py(cells.yEdges()[j])))
              .append("H%sV%s".formatted(px(cells.xEdges()[i + 1]), py(cells.yEdges()[end])))
              .append("H%sZ".formatted(px(cells.xEdges()[i])));
        }
        j = end;
      }
    }
    pieces.forEach((colour, path) -> filled(path.toString(), colour));
  }

  private void area(ChartMark.Area area) {
    StringBuilder path = new StringBuilder();
    area.polygons().forEach(polygon -> path.append(path(polygon)).append("Z"));
    filled(path.toString(), colours.of(area.value()));
  }

  /** A hairline of the same colour hides the seams between neighbours. */
  private void filled(String path, String colour) {
    canvas.path(path, "fill=\"%1$s\" stroke=\"%1$s\" stroke-width=\"0.3\"".formatted(colour));
  }

  private void steps(ChartMark.Steps steps) {
    StringBuilder path = new StringBuilder("M" + px(steps.edges()[0]) + " " + py(0));
    for (int k = 0; k < steps.heights().length; k++) {
      path.append("V").append(py(steps.heights()[k])).append("H").append(px(steps.edges()[k + 1]));
    }
    path.append("V").append(py(0));
    canvas.path(path + "Z", faint(steps.style()));
    canvas.path(path.toString(), line(steps.style(), false));
  }

  private String path(List<Place> places) {
    StringBuilder path = new StringBuilder();
    for (Place place : places) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(px(place.x()))
          .append(' ')
          .append(py(place.y()));
    }
    return path.toString();
  }

  private String px(double value) {
    return SvgCanvas.number(near(x, value));
  }

  private String py(double value) {
    return SvgCanvas.number(near(y, value));
  }

  /** Where a value lies; what lies far outside lies a few lengths of the axis outside. */
  private static double near(Axis axis, double value) {
    double length = axis.end() - axis.start();
    double share = (axis.place(value) - axis.start()) / length;
    return axis.start() + Math.clamp(share, -BEYOND, 1 + BEYOND) * length;
  }
}
