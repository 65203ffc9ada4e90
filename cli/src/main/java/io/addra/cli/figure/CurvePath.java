package io.addra.cli.figure;

/** Turns a curve into SVG path data: its line, its error band and the arrows of its limits. */
final class CurvePath {
  private static final double ARROW_LENGTH = 13;
  private static final double ARROW_HEAD = 3;
  private static final double BAR = 4;
  private static final double ARROW_DISTANCE = 36;

  private final Curve curve;
  private final LogAxis x;
  private final LogAxis y;

  CurvePath(Curve curve, LogAxis x, LogAxis y) {
    this.curve = curve;
    this.x = x;
    this.y = y;
  }

  /** The line through the values; a point is drawn if it or a neighbour is above the floor. */
  String line() {
    StringBuilder path = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < curve.size(); i++) {
      if (near(i)) {
        path.append(open ? "L" : "M").append(point(i, curve.y()[i]));
        open = true;
      } else {
        open = false;
      }
    }
    return path.toString();
  }

  /** The band of one standard error on each side, cut at the floor. */
  String band() {
    StringBuilder path = new StringBuilder();
    int i = 0;
    while (i < curve.size()) {
      int end = i;
      while (end < curve.size() && near(end)) {
        end++;
      }
      if (end - i > 1) {
        bandPiece(path, i, end);
      }
      i = Math.max(end, i + 1);
    }
    return path.toString();
  }

  private void bandPiece(StringBuilder path, int from, int to) {
    for (int i = from; i < to; i++) {
      path.append(i == from ? "M" : "L").append(point(i, curve.y()[i] + curve.error()[i]));
    }
    for (int i = to - 1; i >= from; i--) {
      path.append("L").append(point(i, Math.max(curve.y()[i] - curve.error()[i], 0)));
    }
    path.append("Z");
  }

  /** Bars with down arrows at upper limits, at most one in {@value #ARROW_DISTANCE} units. */
  String limits() {
    StringBuilder path = new StringBuilder();
    double next = x.start() + ARROW_DISTANCE / 2;
    for (int i = 0; i < curve.size(); i++) {
      double limit = curve.error()[i];
      double px = x.place(curve.x()[i]);
      if (curve.upperLimit()[i] && px >= next && limit > y.from() && limit < y.to()) {
        double py = y.place(limit);
        path.append(move(px - BAR, py)).append("h").append(SvgCanvas.number(2 * BAR));
        path.append(move(px, py)).append("v").append(SvgCanvas.number(ARROW_LENGTH));
        path.append(move(px - ARROW_HEAD, py + ARROW_LENGTH - ARROW_HEAD))
            .append("l%1$s %1$sl%1$s -%1$s".formatted(SvgCanvas.number(ARROW_HEAD)));
        next = px + ARROW_DISTANCE;
      }
    }
    return path.toString();
  }

  private boolean near(int i) {
    return visible(i)
        || (i > 0 && !curve.upperLimit()[i] && visible(i - 1))
        || (i + 1 < curve.size() && !curve.upperLimit()[i] && visible(i + 1));
  }

  private boolean visible(int i) {
    return !curve.upperLimit()[i] && curve.y()[i] >= y.from();
  }

  /** Values far below the floor are drawn two decades below it, where the panel's edge hides it. */
  private String point(int i, double value) {
    double shown = Math.max(value, y.from() * 1e-2);
    return SvgCanvas.number(x.place(curve.x()[i])) + " " + SvgCanvas.number(y.place(shown));
  }

  private static String move(double px, double py) {
    return "M" + SvgCanvas.number(px) + " " + SvgCanvas.number(py);
  }
}
