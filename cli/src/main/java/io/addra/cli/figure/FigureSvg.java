package io.addra.cli.figure;

import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a figure as SVG: panels in rows of three with common logarithmic axes, one legend above
 * them. The axes follow from the data: x from the first to the last abscissa, y from a floor of a
 * hundredth of the smallest value at the right edge (kept between 1e-9 and 1e-3) to the power of
 * ten above the largest value.
 */
public final class FigureSvg {
  private static final double WIDTH = 1000;
  private static final double LEFT = 72;
  private static final double RIGHT = 14;
  private static final double BOTTOM = 50;
  private static final double GAP = 12;
  private static final double PANEL_TITLE = 24;
  private static final double ROW_GAP = 6;
  private static final double PANEL_RATIO = 0.92;
  private static final int COLUMNS = 3;
  private static final double TITLE_SIZE = 19;
  private static final double TEXT_SIZE = 15;
  private static final double TICK_SIZE = 13.5;
  private static final double NOTE_SIZE = 12;
  private static final double LEGEND_LINE = 34;
  private static final double LEGEND_ROW = 23;
  private static final double LOWEST_FLOOR = 1e-9;
  private static final double HIGHEST_FLOOR = 1e-3;

  private final Figure figure;
  private final SvgCanvas canvas;
  private final int columns;
  private final int rows;
  private final List<List<Integer>> legendRows;
  private final double top;
  private final double panelWidth;
  private final double panelHeight;
  private final double height;

  private FigureSvg(Figure figure, String name) {
    this.figure = figure;
    columns = Math.min(COLUMNS, figure.panels().size());
    rows = (figure.panels().size() + columns - 1) / columns;
    var ruler = new SvgCanvas(0, 0, "");
    legendRows = legendRows(ruler);
    top = (figure.title().isEmpty() ? 6 : TITLE_SIZE + 16) + LEGEND_ROW * legendRows.size() + 8;
    panelWidth = (WIDTH - LEFT - RIGHT - GAP * (columns - 1)) / columns;
    panelHeight = PANEL_RATIO * Math.min(panelWidth, WIDTH / 2);
    double note = figure.note().isEmpty() ? 0 : NOTE_SIZE + 10;
    height = Math.ceil(bottom() + BOTTOM + note);
    canvas = new SvgCanvas(WIDTH, height, name + "-");
  }

  /**
   * The SVG document of a figure.
   *
   * @param figure what to draw
   * @param name letters that start every id in the document, one of its own for each figure of a
   *     page
   */
  public static String of(Figure figure, String name) {
    return new FigureSvg(figure, name).draw();
  }

  private String draw() {
    canvas.raw(
        "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
            .formatted(SvgCanvas.number(WIDTH), SvgCanvas.number(height)));
    if (!figure.title().isEmpty()) {
      canvas.text(LEFT, TITLE_SIZE + 8, TITLE_SIZE, Anchor.START, figure.title());
    }
    drawLegend();
    for (int i = 0; i < figure.panels().size(); i++) {
      drawPanel(i);
    }
    double middle = LEFT + (WIDTH - LEFT - RIGHT) / 2;
    double bottom = bottom();
    canvas.text(middle, bottom + 42, TEXT_SIZE, Anchor.MIDDLE, figure.xTitle());
    canvas.text(
        18, (top + PANEL_TITLE + bottom) / 2, TEXT_SIZE, Anchor.MIDDLE, -90, figure.yTitle());
    if (!figure.note().isEmpty()) {
      canvas.raw("<g fill=\"#555555\">");
      canvas.text(LEFT, height - 8, NOTE_SIZE, Anchor.START, figure.note());
      canvas.close();
    }
    return canvas.document(figure.title().isEmpty() ? figure.yTitle() : figure.title());
  }

  private List<List<Integer>> legendRows(SvgCanvas ruler) {
    List<List<Integer>> result = new ArrayList<>();
    List<Integer> row = new ArrayList<>();
    double x = LEFT;
    List<Curve> curves = figure.panels().getFirst().curves();
    for (int i = 0; i < curves.size(); i++) {
      double entry = entryWidth(ruler, curves.get(i));
      if (!row.isEmpty() && x + entry > WIDTH - RIGHT + GAP) {
        result.add(row);
        row = new ArrayList<>();
        x = LEFT;
      }
      row.add(i);
      x += entry;
    }
    result.add(row);
    return result;
  }

  private static double entryWidth(SvgCanvas ruler, Curve curve) {
    return LEGEND_LINE + 8 + ruler.width(curve.label(), TEXT_SIZE) + 22;
  }

  private void drawLegend() {
    List<Curve> curves = figure.panels().getFirst().curves();
    double y = top - 14 - LEGEND_ROW * (legendRows.size() - 1);
    for (List<Integer> row : legendRows) {
      double x = LEFT;
      for (int i : row) {
        CurveStyle style = CurveStyle.of(i);
        String from = SvgCanvas.number(x);
        String line = SvgCanvas.number(LEGEND_LINE);
        String strip = "M%s %sh%sv9h-%sZ".formatted(from, SvgCanvas.number(y - 9.5), line, line);
        canvas.path(strip, style.band());
        canvas.path("M%s %sh%s".formatted(from, SvgCanvas.number(y - 5), line), style.line());
        String label = curves.get(i).label();
        canvas.text(x + LEGEND_LINE + 8, y, TEXT_SIZE, Anchor.START, label);
        x += entryWidth(canvas, curves.get(i));
      }
      y += LEGEND_ROW;
    }
  }

  private void drawPanel(int index) {
    Panel panel = figure.panels().get(index);
    double x0 = LEFT + (index % columns) * (panelWidth + GAP);
    int row = index / columns;
    double y0 = top + PANEL_TITLE + row * (PANEL_TITLE + panelHeight + ROW_GAP);
    double[] range = xRange();
    LogAxis x = new LogAxis(range[0], range[1], x0, x0 + panelWidth);
    LogAxis y = new LogAxis(floor(), ceiling(), y0 + panelHeight, y0);
    boolean lowest = index + columns >= figure.panels().size();
    AxesSvg axes = new AxesSvg(canvas, x, y, TICK_SIZE, false);
    axes.drawGrid();
    canvas.openClip("panel" + index, x0, y0, panelWidth, panelHeight);
    for (int i = 0; i < panel.curves().size(); i++) {
      CurvePath path = new CurvePath(panel.curves().get(i), x, y);
      CurveStyle style = CurveStyle.of(i);
      canvas.path(path.band(), style.band());
      canvas.path(path.line(), style.line());
      canvas.path(path.limits(), style.arrow());
    }
    canvas.close();
    axes.drawFrame(lowest, index % columns == 0);
    canvas.text(x0 + panelWidth / 2, y0 - 7, TEXT_SIZE, Anchor.MIDDLE, panel.title());
  }

  private double bottom() {
    return top + rows * (PANEL_TITLE + panelHeight) + (rows - 1) * ROW_GAP;
  }

  private double[] xRange() {
    double from = Double.POSITIVE_INFINITY;
    double to = 0;
    for (Panel panel : figure.panels()) {
      for (Curve curve : panel.curves()) {
        from = Math.min(from, curve.x()[0]);
        to = Math.max(to, curve.x()[curve.size() - 1]);
      }
    }
    return from < to ? new double[] {from, to} : new double[] {from / 10, to * 10};
  }

  private double ceiling() {
    double peak = LOWEST_FLOOR;
    for (Panel panel : figure.panels()) {
      for (Curve curve : panel.curves()) {
        peak = Math.max(peak, curve.peak());
      }
    }
    return 1.6 * Math.pow(10, Math.ceil(Math.log10(peak) - 0.05));
  }

  private double floor() {
    double least = HIGHEST_FLOOR * 10;
    for (Panel panel : figure.panels()) {
      for (Curve curve : panel.curves()) {
        double last = curve.upperLimit()[curve.size() - 1] ? 0 : curve.y()[curve.size() - 1];
        double shown = Math.max(last, curve.peak() / 1e3);
        if (shown > 0) {
          least = Math.min(least, shown);
        }
      }
    }
    double floor = Math.pow(10, Math.floor(Math.log10(least)) - 1);
    return Math.clamp(floor, LOWEST_FLOOR, HIGHEST_FLOOR);
  }
}
