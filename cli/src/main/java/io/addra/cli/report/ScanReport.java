package io.addra.cli.report;

import io.addra.cli.figure.FigureSvg;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.scan.SignatureEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report of a scan: one HTML file with tables and figures that needs no other file.
 *
 * @param title title of the scan
 * @param reaction the reaction in words
 * @param llp name of the LLP
 * @param map the numbers at the scan's lifetimes
 * @param fine the numbers at lifetimes for drawing
 * @param detectors detectors in the scan's order
 * @param overlays names of the user's regions
 * @param signatures signatures, in the scan's order
 * @param settings lines of the last table, by name
 */
public record ScanReport(
    String title,
    String reaction,
    String llp,
    AcceptanceMap map,
    AcceptanceMap fine,
    List<DetectorLabel> detectors,
    List<String> overlays,
    List<SignatureEntry> signatures,
    Map<String, String> settings) {

  private static final String FEW_BLOCKS =
      "† Few of the 64 blocks of events carry this value: take its error as a lower bound, and run"
          + " more events.";

  /** A detector of fewer regions has no figure of them. */
  private static final int LEAST_REGIONS = 3;

  /** Copies lists and map; the map keeps its order. */
  public ScanReport {
    detectors = List.copyOf(detectors);
    overlays = List.copyOf(overlays);
    signatures = List.copyOf(signatures);
    settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** SVG documents by file name without ending: {@code detectors}, {@code regions-<detector>}. */
  public Map<String, String> figures() {
    Map<String, String> svgs = new LinkedHashMap<>();
    var figures = new ScanFigures(fine, reaction, llp);
    svgs.put("detectors", FigureSvg.of(figures.detectors(detectors, overlays), "detectors"));
    for (DetectorLabel detector : detectors) {
      if (detector.mainRegions().size() >= LEAST_REGIONS) {
        String name = "regions-" + detector.name();
        svgs.put(name, FigureSvg.of(figures.regions(detector), name));
      }
    }
    if (!signatures.isEmpty()) {
      Map<String, String> titles = new LinkedHashMap<>();
      signatures.forEach(s -> titles.putAll(s.titles()));
      svgs.put("signatures", FigureSvg.of(figures.signatures(titles), "signatures"));
    }
    return svgs;
  }

  /** Table, figure and definitions of the signatures; empty without any. */
  private String signatureSection(Map<String, String> figures) {
    if (signatures.isEmpty()) {
      return "";
    }
    List<ReportTables.Column> columns =
        signatures.stream()
            .flatMap(s -> s.titles().entrySet().stream())
            .map(each -> new ReportTables.Column(each.getKey(), each.getValue()))
            .toList();
    StringBuilder html =
        new StringBuilder("<h2>Signatures</h2>\n")
            .append("<p>Share of ")
            .append(Html.escape(llp))
            .append(" whose decay has the signature, per LLP; of events where that is said.</p>\n")
            .append("<div class=\"scroll\">")
            .append(ReportTables.ofQuantities(map, columns).selectedTable())
            .append("</div>\n")
            .append(figure(figures.getOrDefault("signatures", "")))
            .append("<table><thead><tr><th>Signature</th><th>What</th><th>Contains</th>")
            .append("<th>Source</th></tr></thead>\n<tbody>\n");
    for (SignatureEntry signature : signatures) {
      html.append("<tr><th>").append(Html.escape(signature.title())).append("</th>");
      for (String cell :
          List.of(
              signature.label().title() + ". " + signature.label().notes(),
              signature.contains(),
              signature.label().source()
                  + " (confidence "
                  + signature.label().confidence()
                  + ")")) {
        html.append("<td style=\"white-space: normal\">").append(Html.escape(cell)).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>\n").toString();
  }

  /** The report as HTML, with the given figures and without systematics. */
  public String html(Map<String, String> figures) {
    return html(figures, "");
  }

  /**
   * The report as HTML, with the given figures.
   *
   * @param systematics section of the systematics as HTML; empty without any
   */
  public String html(Map<String, String> figures, String systematics) {
    var tables = new ReportTables(map, detectors);
    StringBuilder regions = new StringBuilder();
    for (DetectorLabel detector : detectors) {
      String svg = figures.get("regions-" + detector.name());
      if (svg != null) {
        regions
            .append("<h2>Regions of ")
            .append(Html.escape(detector.shortTitle()))
            .append("</h2>\n")
            .append(figure(svg));
      }
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", Html.escape(title.isEmpty() ? reaction : title));
    fields.put("subtitle", subtitle());
    fields.put("llp", Html.escape(llp));
    fields.put("best", tables.bestTable());
    String selected = tables.selectedTable();
    fields.put("selected", selected);
    fields.put("footnotes", selected.contains("†") ? FEW_BLOCKS : "");
    fields.put("detectorFigure", figure(figures.getOrDefault("detectors", "")));
    fields.put("regionFigures", regions.toString());
    fields.put("signatures", signatureSection(figures));
    fields.put("systematics", systematics);
    fields.put("settings", settingsRows());
    return Html.fill("report.html", fields);
  }

  private String subtitle() {
    return "Share of "
        + Html.escape(llp)
        + " from "
        + Html.scripts(ScanFigures.typeset(reaction))
        + " at SuperKEKB that decay inside a volume: geometry, no efficiency.";
  }

  private String settingsRows() {
    StringBuilder html = new StringBuilder();
    settings.forEach((name, value) ->
        html.append("<tr><th>")
            .append(Html.escape(name))
            .append("</th><td>")
            .append(Html.escape(value))
            .append("</td></tr>\n"));
    return html.toString();
  }

  private static String figure(String svg) {
    return "<figure>\n" + svg + "</figure>\n";
  }
}
