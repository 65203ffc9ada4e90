package io.addra.cli.figure;

import io.addra.cli.figure.Axis.Tick;
import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a chart as SVG in the size of its style. The same data give the same bytes. */
public final class ChartSvg {
  private final Chart chart;
  private final ChartStyle style;
  private final ChartLayout layout;
  private final SvgCanvas canvas;
  private final ColourScale colours;
  private final Map<String, ChartMark> legend = new LinkedHashMap<>();

  private ChartSvg(Chart chart, ChartStyle style, String name) {
    this.chart = chart;
    this.style = style;
    for (Panel panel : chart.panels()) {
      for (ChartMark mark : panel.marks()) {
        switch (mark) {
          case ChartMark.Line line when !line.label().isEmpty() ->
              legend.putIfAbsent(line.label(), line);
          case ChartMark.Steps steps when !steps.label().isEmpty() ->
              legend.putIfAbsent(steps.label(), steps);
          default -> {
            // has no name
          }
        }
      }
    }
    layout = new ChartLayout(chart, style, List.copyOf(legend.keySet()));
    canvas = new SvgCanvas(layout.width(), layout.height(), name + "-");
    colours = new ColourScale(chart.scale());
  }

  /**
   * The SVG document of a chart.
   *
   * @param name letters that start every id in the document
   */
  public static String of(Chart chart, ChartStyle style, String name) {
    return new ChartSvg(chart, style, name).draw();
  }

  private String draw() {
    canvas.raw(
        "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
            .formatted(SvgCanvas.number(layout.width()), SvgCanvas.number(layout.height())));
    double title = ChartStyle.px(style.fonts().title());
    canvas.text(layout.left(), 5 + title, title, Anchor.START, chart.title());
    for (int i = 0; i < chart.panels().size(); i++) {
      drawPanel(i);
    }
    drawAxisTitles();
    drawLegend();
    chart.scale().ifPresent(this::drawBar);
    if (!chart.note().isEmpty()) {
      canvas.raw("<g fill=\"#555555\">");
      double note = ChartStyle.px(style.fonts().note());
      canvas.text(layout.left(), layout.height() - 0.5 * note, note, Anchor.START, chart.note());
      canvas.close();
    }
    return canvas.document(
        chart.title().isEmpty() ? chart.panels().getFirst().y().title() : chart.title());
  }

  private void drawPanel(int index) {
    Panel panel = chart.panels().get(index);
    int row = index / chart.columns();
    double x0 = layout.panelLeft(index);
    double y0 = layout.rowTop(row);
    double w = layout.panelWidth();
    double h = layout.rowHeight(row);
    Axis x = panel.x().axis(x0, x0 + w);
    Axis y = panel.y().axis(y0 + h, y0);
    ChartAxes axes = new ChartAxes(canvas, x, y, style);
    axes.drawGrid();
    canvas.openClip("panel" + index, x0, y0, w, h);
    ChartPen pen = new ChartPen(canvas, x, y, style, colours);
    panel.marks().forEach(pen::draw);
    drawWatermark(x0, y0, w, h);
    canvas.close();
    boolean lowest = index + chart.columns() >= chart.panels().size();
    boolean first = index % chart.columns() == 0;
    axes.drawFrame(lowest, first || !layout.sameY(), chart.rowHeights().size() == 1);
    double size = ChartStyle.px(style.fonts().axis());
    canvas.text(x0 + w / 2, y0 - 0.45 * size, size, Anchor.MIDDLE, panel.title());
  }

  private void drawWatermark(double x0, double y0, double w, double h) {
    if (!style.watermark().isEmpty()) {
      double size = Math.min(0.3 * h, 0.9 * w / canvas.width(style.watermark(), 1));
      canvas.raw("<g fill=\"#000000\" fill-opacity=\"0.1\">");
      canvas.text(x0 + w / 2, y0 + h / 2 + 0.35 * size, size, Anchor.MIDDLE, style.watermark());
      canvas.close();
    }
  }

  private void drawAxisTitles() {
    double size = ChartStyle.px(style.fonts().axis());
    double tick = ChartStyle.px(style.fonts().tick());
    double middle = (layout.left() + layout.right()) / 2;
    String xTitle = chart.panels().getFirst().x().title();
    canvas.text(middle, layout.floor() + 1.75 * tick + 1.1 * size, size, Anchor.MIDDLE, xTitle);
    List<String> titles =
        java.util.stream.IntStream.range(0, chart.rowHeights().size())
            .mapToObj(row -> chart.panels().get(row * chart.columns()).y().title())
            .toList();
    if (titles.stream().distinct().count() == 1) {
      yTitle(size, (layout.rowTop(0) + layout.floor()) / 2, titles.getFirst());
    } else {
      for (int row = 0; row < titles.size(); row++) {
        yTitle(size, layout.rowTop(row) + layout.rowHeight(row) / 2, titles.get(row));
      }
    }
  }

  private void yTitle(double size, double middle, String title) {
    canvas.text(4 + size, middle, size, Anchor.MIDDLE, -90, title);
  }

  private void drawLegend() {
    List<String> labels = List.copyOf(legend.keySet());
    double row = layout.legendRow();
    if (style.legend() == ChartStyle.Legend.ABOVE) {
      double y = layout.top() - 5 - row * (layout.legendRows().size() - 1) - 0.45 * row;
      for (List<Integer> entries : layout.legendRows()) {
        double x = layout.left();
        for (int i : entries) {
          drawEntry(x, y, labels.get(i));
          x += layout.entry(labels.get(i));
        }
        y += row;
      }
    } else if (style.legend() != ChartStyle.Legend.NONE && !labels.isEmpty()) {
      double widest = labels.stream().mapToDouble(layout::entry).max().orElse(0) - 8;
      boolean left =
          style.legend() == ChartStyle.Legend.TOP_LEFT
              || style.legend() == ChartStyle.Legend.BOTTOM_LEFT;
      boolean high =
          style.legend() == ChartStyle.Legend.TOP_LEFT
              || style.legend() == ChartStyle.Legend.TOP_RIGHT;
      double x = left ? layout.left() + 10 : layout.left() + layout.panelWidth() - widest;
      double y0 = layout.rowTop(0);
      double y = high ? y0 + row : y0 + layout.rowHeight(0) - row * (labels.size() - 1) - 0.9 * row;
      for (String label : labels) {
        drawEntry(x, y, label);
        y += row;
      }
    }
  }

  private void drawEntry(double x, double y, String label) {
    ChartMark mark = legend.get(label);
    ChartPen pen =
        new ChartPen(canvas, new LogAxis(1, 10, 0, 1), new LogAxis(1, 10, 0, 1), style, colours);
    double size = ChartStyle.px(style.fonts().legend());
    String line =
        "M%s %sh%s"
            .formatted(
                SvgCanvas.number(x),
                SvgCanvas.number(y - 0.3 * size),
                SvgCanvas.number(layout.legendLine()));
    switch (mark) {
      case ChartMark.Line named -> canvas.path(line, pen.line(named.style(), named.dashed()));
      case ChartMark.Steps named -> canvas.path(line, pen.line(named.style(), false));
      case null, default -> throw new IllegalStateException("no such name: " + label);
    }
    canvas.text(x + layout.legendLine() + 6, y, size, Anchor.START, label);
  }

  private void drawBar(Chart.Scale scale) {
    double left = layout.barLeft();
    double top = layout.rowTop(0);
    double floor = layout.floor();
    double shade = (floor - top) / ColourScale.SHADES;
    for (int k = 0; k < ColourScale.SHADES; k++) {
      String colour = colours.shade(k);
      double low = floor - k * shade;
      canvas.path(
          "M%s %sh%sv%sh-%sZ"
              .formatted(
                  SvgCanvas.number(left),
                  SvgCanvas.number(low),
                  SvgCanvas.number(layout.barWidth()),
                  SvgCanvas.number(-shade),
                  SvgCanvas.number(layout.barWidth())),
          "fill=\"%1$s\" stroke=\"%1$s\" stroke-width=\"0.3\"".formatted(colour));
    }
    double size = ChartStyle.px(style.fonts().tick());
    Axis axis = scale.range().axis(floor, top);
    double right = left + layout.barWidth();
    for (Tick tick : axis.majorTicks()) {
      if (!tick.label().isEmpty()) {
        double place = axis.place(tick.value());
        canvas.path(
            "M%s %sh3".formatted(SvgCanvas.number(right), SvgCanvas.number(place)),
            "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.8\"");
        canvas.text(right + 5, place + 0.35 * size, size, Anchor.START, tick.label());
      }
    }
    double axisSize = ChartStyle.px(style.fonts().axis());
    canvas.text(
        layout.width() - 0.5 * axisSize,
        (top + floor) / 2,
        axisSize,
        Anchor.MIDDLE,
        -90,
        scale.range().title());
  }
}
