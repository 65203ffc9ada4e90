package io.addra.cli.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Draws probabilities in bins of an angle as steps in SVG: x linear, y logarithmic from the power
 * of ten below the smallest value, at most eight, to above the largest. The same data give the same
 * bytes.
 */
public final class ProfileSvg {
  private static final double WIDTH = 1000;
  private static final double PANEL = 460;
  private static final double RIGHT = 24;
  private static final double MOST_DECADES = 8;
  private static final double HEADROOM = 1.5;

  private ProfileSvg() {}

  /**
   * The SVG document of a profile.
   *
   * @param name letters that start every id in the document
   */
  public static String of(ProfileFigure figure, String name) {
    List<String> labels = figure.curves().stream().map(ProfileFigure.Steps::label).toList();
    Sheet sheet = new Sheet(WIDTH, PANEL, RIGHT, labels, !figure.note().isEmpty(), name);
    SvgCanvas canvas = sheet.canvas();
    double[] edges = figure.edges();
    Axis x = LinearAxis.ofDegrees(edges[0], edges[edges.length - 1], Sheet.LEFT, sheet.right());
    Axis y = yAxis(figure, sheet);
    AxesSvg axes = new AxesSvg(canvas, x, y, Sheet.TICK_SIZE, true);
    axes.drawGrid();
    canvas.openClip("panel", Sheet.LEFT, sheet.top(), sheet.right() - Sheet.LEFT, PANEL);
    for (int k = 0; k < figure.curves().size(); k++) {
      canvas.path(
          steps(edges, figure.curves().get(k).values(), x, y),
          "fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\" stroke-linejoin=\"round\""
              .formatted(Fills.layer(k)));
    }
    canvas.close();
    axes.drawFrame(true, true);
    return sheet.document(figure.title(), figure.xTitle(), figure.yTitle(), figure.note());
  }

  private static Axis yAxis(ProfileFigure figure, Sheet sheet) {
    double[] seen =
        figure.curves().stream()
            .flatMapToDouble(curve -> Arrays.stream(curve.values()))
            .filter(value -> value > 0)
            .toArray();
    double most = Arrays.stream(seen).max().orElse(1);
    double least = Arrays.stream(seen).min().orElse(most);
    double from = Math.pow(10, Math.floor(Math.log10(least)));
    double floor = Math.max(from, most * Math.pow(10, -MOST_DECADES));
    return new LogAxis(floor, HEADROOM * most, sheet.bottom(), sheet.top());
  }

  private static String steps(double[] edges, double[] values, Axis x, Axis y) {
    StringBuilder path = new StringBuilder();
    // what is 0 lies below the panel, not as far as its logarithm
    double lowest = y.start() + PANEL;
    for (int k = 0; k < values.length; k++) {
      String at = SvgCanvas.number(Math.min(y.place(values[k]), lowest));
      path.append(k == 0 ? "M" + SvgCanvas.number(x.place(edges[0])) + " " + at : "V" + at)
          .append('H')
          .append(SvgCanvas.number(x.place(edges[k + 1])));
    }
    return path.toString();
  }
}
