package io.addra.cli.figure;

import io.addra.cli.figure.Axis.Tick;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws values over two angles as SVG. Measures have a colour bar, logarithmic where they span more
 * than a factor of 30; names have a legend. Neighbours of one colour in a row are one piece. The
 * same data give the same bytes.
 */
public final class ImageSvg {
  private static final double WIDTH = 1000;
  private static final double PANEL = 500;
  private static final double BAR_SPACE = 116;
  private static final double BAR_WIDTH = 20;
  private static final double BAR_GAP = 18;
  private static final double LOG_FROM = 30;
  private static final double LONGEST = 1e4;
  private static final int SHADES = 96;

  private final ImageFigure figure;
  private final Sheet sheet;
  private final boolean named;
  private final Axis scale;

  private ImageSvg(ImageFigure figure, String name) {
    this.figure = figure;
    named = !figure.names().isEmpty();
    double right = named ? 24 : BAR_SPACE;
    sheet = new Sheet(WIDTH, PANEL, right, figure.names(), !figure.note().isEmpty(), name);
    scale = scale();
  }

  /**
   * The SVG document of an image.
   *
   * @param name letters that start every id in the document
   */
  public static String of(ImageFigure figure, String name) {
    return new ImageSvg(figure, name).draw();
  }

  private String draw() {
    SvgCanvas canvas = sheet.canvas();
    double[] xs = figure.x();
    double[] ys = figure.y();
    double halfX = 0.5 * (xs[1] - xs[0]);
    double halfY = 0.5 * (ys[1] - ys[0]);
    Axis x =
        LinearAxis.ofDegrees(xs[0] - halfX, xs[xs.length - 1] + halfX, Sheet.LEFT, sheet.right());
    Axis y =
        LinearAxis.ofDegrees(ys[0] - halfY, ys[ys.length - 1] + halfY, sheet.bottom(), sheet.top());
    SortedMap<String, StringBuilder> pieces = new TreeMap<>();
    for (int j = 0; j < ys.length; j++) {
      int i = 0;
      while (i < xs.length) {
        String colour = colour(figure.values()[j * xs.length + i]);
        int end = i + 1;
        while (end < xs.length && colour.equals(colour(figure.values()[j * xs.length + end]))) {
          end++;
        }
        if (!colour.isEmpty()) {
          piece(
              pieces.computeIfAbsent(colour, _ -> new StringBuilder()),
              new double[] {x.place(xs[i] - halfX), x.place(xs[end - 1] + halfX)},
              new double[] {y.place(ys[j] + halfY), y.place(ys[j] - halfY)});
        }
        i = end;
      }
    }
    pieces.forEach((colour, path) ->
        canvas.path(
            path.toString(), "fill=\"%s\" shape-rendering=\"crispEdges\"".formatted(colour)));
    new AxesSvg(canvas, x, y, Sheet.TICK_SIZE, true).drawFrame(true, true);
    if (!named) {
      drawBar(canvas);
    }
    return sheet.document(figure.title(), figure.xTitle(), figure.yTitle(), figure.note());
  }

  /** A rectangle with its sides on pixels, so that no light line is left between neighbours. */
  private static void piece(StringBuilder path, double[] x, double[] y) {
    path.append('M')
        .append(onPixel(x[0]))
        .append(' ')
        .append(onPixel(y[0]))
        .append('H')
        .append(onPixel(x[1]))
        .append('V')
        .append(onPixel(y[1]))
        .append('H')
        .append(onPixel(x[0]))
        .append('Z');
  }

  private static String onPixel(double place) {
    return SvgCanvas.number(0.5 * Math.round(2 * place));
  }

  private void drawBar(SvgCanvas canvas) {
    double left = sheet.right() + BAR_GAP;
    double shade = PANEL / SHADES;
    for (int k = 0; k < SHADES; k++) {
      StringBuilder path = new StringBuilder();
      double low = sheet.bottom() - k * shade;
      piece(path, new double[] {left, left + BAR_WIDTH}, new double[] {low - shade, low});
      canvas.path(
          path.toString(), "fill=\"%s\" shape-rendering=\"crispEdges\"".formatted(shade(k)));
    }
    for (Tick tick : scale.majorTicks()) {
      if (!tick.label().isEmpty()) {
        double place = scale.place(tick.value());
        canvas.path(
            "M%s %sh5".formatted(SvgCanvas.number(left + BAR_WIDTH), SvgCanvas.number(place)),
            "fill=\"none\" stroke=\"#000000\"");
        double line = place + 0.35 * Sheet.TICK_SIZE;
        canvas.text(left + BAR_WIDTH + 9, line, Sheet.TICK_SIZE, Anchor.START, tick.label());
      }
    }
    sheet.sideTitle(WIDTH - 20, figure.valueTitle());
  }

  private String colour(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (named) {
      return Fills.layer((int) value);
    }
    double share = (scale.place(value) - scale.start()) / (scale.end() - scale.start());
    return shade((int) Math.clamp(Math.floor(share * SHADES), 0, SHADES - 1));
  }

  private static String shade(int k) {
    return Fills.value((k + 0.5) / SHADES);
  }

  private Axis scale() {
    double[] seen = Arrays.stream(figure.values()).filter(v -> v > 0).toArray();
    double most =
        Double.isFinite(figure.scaleTo()) ? figure.scaleTo() : Arrays.stream(seen).max().orElse(1);
    double least = Math.min(Arrays.stream(seen).min().orElse(most), most);
    return most > LOG_FROM * least
        ? new LogAxis(Math.max(least, most / LONGEST), most, sheet.bottom(), sheet.top())
        : LinearAxis.of(0, most, sheet.bottom(), sheet.top());
  }
}
