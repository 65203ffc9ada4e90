package io.addra.cli.figure;

/** Texts of SVG documents, for tests. */
public final class SvgText {
  private SvgText() {}

  /** The document's title. */
  public static String title(String svg) {
    return svg.substring(svg.indexOf("<title>") + 7, svg.indexOf("</title>"));
  }
}
