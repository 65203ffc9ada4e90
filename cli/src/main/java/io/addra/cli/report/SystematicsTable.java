package io.addra.cli.report;

import io.addra.cli.page.Html;
import io.addra.propagation.variation.ShiftSummary;
import io.addra.propagation.variation.Systematics;
import io.addra.propagation.variation.SystematicsCsv;
import io.addra.propagation.variation.Variation;
import io.addra.propagation.variation.VariationShifts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shifts of detectors and signatures by variation, for people. Immutable.
 *
 * @param titles title of each quantity that has a column, by its name
 * @param lines a line for each variation, then one for the sum where there is one
 */
public record SystematicsTable(Map<String, String> titles, List<Line> lines) {

  /** What the table in a terminal shows. */
  public static final String CAPTION =
      "Largest relative shift by variation, where a number is at least 1/100 of its largest and known"
          + " to 10 %;\n'n.s.': no shift is above three errors; '-': not touched, or nowhere known to 10 %:";

  private static final String NOTHING = "-";
  private static final String SUM_TITLE = "Quadrature sum of the groups that are in it";

  /**
   * A line of the table.
   *
   * @param name name of the variation, or of the sum
   * @param title what is varied
   * @param note range, confidence and part in the sum, in words
   * @param sum whether it is the sum
   * @param cells shifts by quantity
   */
  public record Line(
      String name, String title, String note, boolean sum, Map<String, ShiftSummary> cells) {
    /** Copies the map, which keeps its order. */
    public Line {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /** Copies map and list; the map keeps its order. */
  public SystematicsTable {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    lines = List.copyOf(lines);
  }

  /**
   * The table of some systematics.
   *
   * @param titles titles of detectors, regions and signatures, by quantity
   */
  public static SystematicsTable of(Systematics systematics, Map<String, String> titles) {
    List<Line> lines = new ArrayList<>();
    for (VariationShifts each : systematics.shifts()) {
      Variation variation = each.variation();
      lines.add(
          new Line(
              variation.name(),
              variation.title(),
              note(variation),
              false,
              cells(ShiftSummary.of(each))));
    }
    if (!systematics.totals().isEmpty()) {
      lines.add(
          new Line(
              SystematicsCsv.SUM,
              SUM_TITLE,
              "",
              true,
              cells(ShiftSummary.ofTotals(systematics.totals()))));
    }
    return new SystematicsTable(titles, lines);
  }

  private static String note(Variation variation) {
    return (variation.range().isEmpty() ? "" : variation.range() + "; ")
        + "confidence of the range "
        + variation.confidence()
        + (variation.summed() ? "" : "; alternative, not in the sum");
  }

  private static Map<String, ShiftSummary> cells(List<ShiftSummary> summaries) {
    Map<String, ShiftSummary> cells = new LinkedHashMap<>();
    summaries.forEach(summary -> cells.put(summary.quantity(), summary));
    return cells;
  }

  /** The table for a terminal, as rows of cells. */
  public List<List<String>> text() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("variation"));
    head.addAll(titles.values());
    rows.add(head);
    for (Line line : lines) {
      List<String> row = new ArrayList<>(List.of(line.name()));
      for (String quantity : titles.keySet()) {
        row.add(cell(line, quantity).map(summary -> shown(line, summary)).orElse(NOTHING));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The table for programs. */
  public List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Line line : lines) {
      for (ShiftSummary summary : line.cells().values()) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("variation", line.name());
        object.put("quantity", summary.quantity());
        object.put("largest_relative_shift", summary.largest());
        object.put("stat_error", summary.error());
        object.put("mass_GeV", summary.mass());
        object.put("ctau_cm", summary.ctau());
        object.put("typical_relative_shift", summary.typical());
        object.put("significant_rows", summary.significant());
        object.put("rows", summary.rows());
        objects.add(object);
      }
    }
    return objects;
  }

  /** The section of the report as HTML. */
  public String html() {
    StringBuilder html =
        new StringBuilder("<h2>Systematics</h2>\n")
            .append("<p class=\"soft\">The scan repeated with each variation and the same random")
            .append(" numbers. The largest relative shift over masses and lifetimes where the")
            .append(" number is at least 1/100 of its largest and known to 10&nbsp;%, with the")
            .append(" statistical error of the shift, and the typical (median) size; “n.s.”: no")
            .append(
                " shift is above three errors; “–”: not touched, or nowhere known to 10&nbsp;%. The sum takes the larger side")
            .append(" of each group, significant or not. All shifts, also those of regions inside")
            .append(" detectors: <code>systematics.csv</code>;")
            .append(" sources of the ranges: <code>run.json</code>.</p>\n")
            .append("<div class=\"scroll\"><table class=\"shifts\"><thead><tr><th>Variation</th>");
    titles
        .values()
        .forEach(title -> html.append("<th>").append(Html.escape(title)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (Line line : lines) {
      html.append("<tr><th>")
          .append(Html.escape(line.name()))
          .append("<small>")
          .append(Html.escape(line.title()))
          .append(line.note().isEmpty() ? "" : "<br>" + Html.escape(line.note()))
          .append("</small></th>");
      for (String quantity : titles.keySet()) {
        html.append("<td>").append(cell(line, quantity).map(s -> cell(line, s)).orElse("–"));
        html.append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  private static Optional<ShiftSummary> cell(Line line, String quantity) {
    return Optional.ofNullable(line.cells().get(quantity));
  }

  private static String cell(Line line, ShiftSummary summary) {
    return Html.escape(shown(line, summary))
        + "<small>at "
        + Numbers.significant(summary.mass())
        + " GeV, "
        + Numbers.length(summary.ctau())
        + "<br>typically "
        + Html.escape(Numbers.percent(summary.typical(), 0).replace("+", ""))
        + (line.sum()
            ? ""
            : "<br>" + summary.significant() + " of " + summary.rows() + " significant")
        + "</small>";
  }

  private static String shown(Line line, ShiftSummary summary) {
    return Numbers.percent(summary.largest(), summary.error())
        + (line.sum() || summary.anySignificant() ? "" : " n.s.");
  }
}
