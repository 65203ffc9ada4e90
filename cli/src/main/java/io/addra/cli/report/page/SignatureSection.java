package io.addra.cli.report.page;

import io.addra.cli.page.Html;
import io.addra.cli.report.ReportTables;
import io.addra.cli.report.ScanReport;
import io.addra.propagation.scan.SignatureEntry;
import java.util.List;

/** The section of a page on signatures: numbers, definitions, sources. */
final class SignatureSection {
  private SignatureSection() {}

  /** The section; empty without signatures. */
  static String html(ScanReport report) {
    if (report.signatures().isEmpty()) {
      return "";
    }
    List<ReportTables.Column> columns =
        report.signatures().stream()
            .flatMap(s -> s.titles().entrySet().stream())
            .map(each -> new ReportTables.Column(each.getKey(), each.getValue()))
            .toList();
    StringBuilder html =
        new StringBuilder("<section id=\"signatures\"><h2>Signatures</h2>\n")
            .append("<p>Share of ")
            .append(Html.escape(report.llp()))
            .append(" whose decay has the signature, per LLP; of events where that is said.</p>\n")
            .append("<div class=\"scroll\">")
            .append(ReportTables.ofQuantities(report.map(), columns).selectedTable())
            .append("</div>\n<dl class=\"definitions\">\n");
    report.signatures().forEach(signature -> html.append(definition(signature)));
    return html.append("</dl></section>\n").toString();
  }

  private static String definition(SignatureEntry signature) {
    return "<dt>"
        + Html.escape(signature.title())
        + "</dt><dd><p>"
        + Html.escape(signature.label().title() + ". " + signature.label().notes())
        + "</p><p><b>Contains</b> "
        + Html.escape(signature.contains())
        + "</p><p><b>Source</b> "
        + Html.escape(signature.label().source())
        + " (confidence "
        + Html.escape(signature.label().confidence())
        + ")</p></dd>\n";
  }
}
