package io.addra.cli.figure;

import io.addra.cli.figure.Axis.Tick;
import io.addra.cli.figure.Chart.Panel;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a chart lie (drawing units, y down). Immutable. */
final class ChartLayout {
  private static final double GAP = 5;
  private static final double LEGEND_LINE = 26;
  private static final double LEGEND_GAP = 16;
  private static final double PANEL_RATIO = 0.74;
  private static final double BAR = 12;
  private static final int MOST_LABELS = 12;

  private final Chart chart;
  private final ChartStyle style;
  private final SvgCanvas ruler = new SvgCanvas(0, 0, "");
  private final double width;
  private final double height;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final double columnGap;
  private final double rowGap;
  private final List<List<Integer>> legendRows;

  /**
   * A layout.
   *
   * @param labels names in the legend
   */
  ChartLayout(Chart chart, ChartStyle style, List<String> labels) {
    this.chart = chart;
    this.style = style;
    width = style.widthMm() * ChartStyle.PER_MM;
    double tick = ChartStyle.px(style.fonts().tick());
    double axis = ChartStyle.px(style.fonts().axis());
    left = GAP + 1.4 * axis + widestLabel() + 0.6 * tick;
    right = chart.scale().isPresent() ? barSpace() : 0.9 * tick;
    legendRows = style.legend() == ChartStyle.Legend.ABOVE ? rows(labels) : List.of();
    double title = chart.title().isEmpty() ? 0 : 1.5 * ChartStyle.px(style.fonts().title());
    top = GAP + title + legendRows.size() * legendRow() + (legendRows.isEmpty() ? 0 : GAP);
    double note = chart.note().isEmpty() ? 0 : 1.6 * ChartStyle.px(style.fonts().note());
    bottom = 0.8 * tick + 1.15 * tick + 1.5 * axis + note;
    columnGap = sameY() ? 0.8 * tick : widestLabel() + 1.6 * tick;
    rowGap = 0.7 * tick;
    double heights = chart.rowHeights().stream().mapToDouble(d -> d).sum();
    double natural = top + bottom + heights * (PANEL_RATIO * panelWidth()) + rowSpace();
    height = style.heightMm() > 0 ? style.heightMm() * ChartStyle.PER_MM : Math.ceil(natural);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  /** Lower edge of the lowest row. */
  double floor() {
    return height - bottom;
  }

  double right() {
    return width - right;
  }

  double panelWidth() {
    return (width - left - right - columnGap * (chart.columns() - 1)) / chart.columns();
  }

  double panelLeft(int index) {
    return left + index % chart.columns() * (panelWidth() + columnGap);
  }

  /** Height of the panels of a row. */
  double rowHeight(int row) {
    double all = chart.rowHeights().stream().mapToDouble(d -> d).sum();
    return (height - top - bottom - rowSpace()) * chart.rowHeights().get(row) / all;
  }

  double rowTop(int row) {
    double y = top + titleSpace(0);
    for (int r = 0; r < row; r++) {
      y += rowHeight(r) + rowGap + titleSpace(r + 1);
    }
    return y;
  }

  /** Whether all panels have one y axis, so that only the first of a row needs labels. */
  boolean sameY() {
    return chart.panels().stream().map(Panel::y).distinct().count() == 1;
  }

  private double rowSpace() {
    double space = 0;
    for (int r = 0; r < chart.rowHeights().size(); r++) {
      space += titleSpace(r) + (r > 0 ? rowGap : 0);
    }
    return space;
  }

  private double titleSpace(int row) {
    int from = row * chart.columns();
    int to = Math.min(from + chart.columns(), chart.panels().size());
    boolean any = chart.panels().subList(from, to).stream().anyMatch(p -> !p.title().isEmpty());
    return any ? 1.5 * ChartStyle.px(style.fonts().axis()) : 0;
  }

  /** Left edge of the colour bar. */
  double barLeft() {
    return width - right + 10;
  }

  double barWidth() {
    return BAR;
  }

  private double barSpace() {
    Chart.Range range = chart.scale().orElseThrow().range();
    return 10
        + BAR
        + widest(range.axis(300, 0))
        + 0.9 * ChartStyle.px(style.fonts().tick())
        + 1.8 * ChartStyle.px(style.fonts().axis());
  }

  /** Rows of the legend, as indices of its names. */
  List<List<Integer>> legendRows() {
    return legendRows;
  }

  double legendLine() {
    return LEGEND_LINE;
  }

  double legendRow() {
    return 1.5 * ChartStyle.px(style.fonts().legend());
  }

  /** Width of an entry of the legend. */
  double entry(String label) {
    return LEGEND_LINE + 6 + ruler.width(label, ChartStyle.px(style.fonts().legend())) + LEGEND_GAP;
  }

  private List<List<Integer>> rows(List<String> labels) {
    List<List<Integer>> rows = new ArrayList<>();
    double x = Double.POSITIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      double entry = entry(labels.get(i));
      if (x + entry - LEGEND_GAP > width - 4) {
        rows.add(new ArrayList<>());
        x = left;
      }
      rows.getLast().add(i);
      x += entry;
    }
    return rows;
  }

  private double widestLabel() {
    return chart.panels().stream().mapToDouble(p -> widest(p.y().axis(300, 0))).max().orElse(0);
  }

  private double widest(Axis axis) {
    return axis.majorTicks().stream()
        .map(Tick::label)
        .limit(MOST_LABELS)
        .mapToDouble(label -> ruler.width(label, ChartStyle.px(style.fonts().tick())))
        .max()
        .orElse(0);
  }
}
