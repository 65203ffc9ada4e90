package io.addra.cli.figure;

import io.addra.cli.figure.SvgCanvas.Anchor;
import java.util.List;

/** A figure of one panel: title, legend of filled boxes, axis titles and note around it. */
final class Sheet {
  static final double LEFT = 72;
  static final double TICK_SIZE = 13.5;
  private static final double TITLE_SIZE = 19;
  private static final double TEXT_SIZE = 15;
  private static final double NOTE_SIZE = 12;
  private static final double BOX = 13;
  private static final double ROW = 22;
  private static final double BOTTOM = 50;

  private final SvgCanvas canvas;
  private final double top;
  private final double bottom;
  private final double right;
  private final double height;

  /**
   * An empty sheet with its legend.
   *
   * @param width width (drawing units)
   * @param panel height of the panel (drawing units)
   * @param right free space beside the panel (drawing units)
   * @param labels texts of the legend; empty for none
   * @param note whether there will be a note
   */
  Sheet(double width, double panel, double right, List<String> labels, boolean note, String name) {
    this.right = width - right;
    var ruler = new SvgCanvas(0, 0, "");
    top = TITLE_SIZE + 20 + legend(ruler, labels, this.right) + (labels.isEmpty() ? 0 : 10);
    bottom = top + panel;
    height = Math.ceil(bottom + BOTTOM + (note ? NOTE_SIZE + 10 : 0));
    canvas = new SvgCanvas(width, height, name + "-");
    canvas.raw(
        "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
            .formatted(SvgCanvas.number(width), SvgCanvas.number(height)));
    legend(canvas, labels, this.right);
  }

  SvgCanvas canvas() {
    return canvas;
  }

  /** Upper edge of the panel. */
  double top() {
    return top;
  }

  /** Lower edge of the panel. */
  double bottom() {
    return bottom;
  }

  /** Right edge of the panel. */
  double right() {
    return right;
  }

  /** Writes all texts; gives the document. */
  String document(String title, String xTitle, String yTitle, String note) {
    canvas.text(LEFT, TITLE_SIZE + 8, TITLE_SIZE, Anchor.START, title);
    canvas.text((LEFT + right) / 2, bottom + 42, TEXT_SIZE, Anchor.MIDDLE, xTitle);
    canvas.text(20, (top + bottom) / 2, TEXT_SIZE, Anchor.MIDDLE, -90, yTitle);
    if (!note.isEmpty()) {
      canvas.raw("<g fill=\"#555555\">");
      canvas.text(LEFT, height - 8, NOTE_SIZE, Anchor.START, note);
      canvas.close();
    }
    return canvas.document(title);
  }

  /** A text on the right of the panel, along its side. */
  void sideTitle(double x, String text) {
    canvas.text(x, (top + bottom) / 2, TEXT_SIZE, Anchor.MIDDLE, 90, text);
  }

  private static double legend(SvgCanvas canvas, List<String> labels, double right) {
    double x = LEFT;
    double y = TITLE_SIZE + 20;
    for (int k = 0; k < labels.size(); k++) {
      double entry = BOX + 7 + canvas.width(labels.get(k), TEXT_SIZE) + 20;
      if (x > LEFT && x + entry - 20 > right) {
        x = LEFT;
        y += ROW;
      }
      canvas.raw(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
              .formatted(
                  SvgCanvas.number(x),
                  SvgCanvas.number(y + ROW - BOX - 4),
                  SvgCanvas.number(BOX),
                  SvgCanvas.number(BOX),
                  Fills.layer(k)));
      canvas.text(x + BOX + 7, y + ROW - 5, TEXT_SIZE, Anchor.START, labels.get(k));
      x += entry;
    }
    return labels.isEmpty() ? 0 : y - TITLE_SIZE - 20 + ROW;
  }
}
