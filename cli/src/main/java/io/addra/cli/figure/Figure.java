package io.addra.cli.figure;

import java.util.List;

/**
 * A figure of panels with common axes and one legend. Texts may hold superscripts and subscripts:
 * <code>10^{-3}</code>, <code>m_{S}</code>.
 *
 * @param title text above everything
 * @param note small text below everything; may be empty
 * @param xTitle title of the x axis, with its unit
 * @param yTitle title of the y axis
 * @param panels panels, row by row
 */
public record Figure(String title, String note, String xTitle, String yTitle, List<Panel> panels) {
  /** Copies the list; a figure needs a panel and a panel a curve. */
  public Figure {
    panels = List.copyOf(panels);
    if (panels.isEmpty() || panels.getFirst().curves().isEmpty()) {
      throw new IllegalArgumentException("a figure without curves");
    }
  }
}
