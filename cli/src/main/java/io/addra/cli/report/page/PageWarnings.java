package io.addra.cli.report.page;

import io.addra.cli.page.Html;
import io.addra.cli.report.ScanReport;
import io.addra.propagation.scan.SignatureEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader of a page has to know before a number is quoted. Immutable.
 *
 * @param lines a sentence each, as plain text
 */
record PageWarnings(List<String> lines) {

  /** Copies the list. */
  PageWarnings {
    lines = List.copyOf(lines);
  }

  /**
   * The warnings of a report.
   *
   * @param leftOut what is not on the page; empty where all is there
   */
  static PageWarnings of(ScanReport report, String leftOut) {
    List<String> lines = new ArrayList<>();
    long rows = report.map().rows().size();
    long few = report.map().rows().stream().filter(row -> row.estimate().fewBlocks()).count();
    if (few > 0) {
      lines.add(
          "%d of %d numbers are carried by few of the 64 blocks of events and are marked †: take their errors as lower bounds, and run more events."
              .formatted(few, rows));
    }
    long limits = report.map().rows().stream().filter(row -> row.estimate().upperLimit()).count();
    if (limits > 0) {
      lines.add(
          "%d of %d numbers are upper limits at 90 %% confidence, where nothing was seen: “<”."
              .formatted(limits, rows));
    }
    String low =
        report.signatures().stream()
            .filter(signature -> signature.label().confidence().equals("low"))
            .map(SignatureEntry::title)
            .collect(Collectors.joining(", "));
    if (!low.isEmpty()) {
      lines.add("Signatures of low confidence, resting on assumptions: " + low + ".");
    }
    if (!leftOut.isEmpty()) {
      lines.add(leftOut);
    }
    return new PageWarnings(lines);
  }

  /** The warnings as a list; empty without any. */
  String html() {
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(line -> "<li>" + Html.escape(line) + "</li>")
            .collect(Collectors.joining("\n", "<ul class=\"warnings\">\n", "\n</ul>"));
  }
}
