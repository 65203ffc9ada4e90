package io.addra.cli.report;

import io.addra.cli.page.Html;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tables of a report. */
public final class ReportTables {
  private static final double[] WANTED_CM = {1, 1e2, 1e3, 1e4};

  private static final int MOST_MASSES = 9;
  private static final double PLATEAU = 0.99;

  private final MapIndex map;
  private final List<Double> lifetimes;
  private final double firstLifetime;
  private final List<Column> columns;

  /**
   * A column of a table.
   *
   * @param quantity what it shows
   * @param title its head
   */
  public record Column(String quantity, String title) {}

  /** Tables of a map, a column for each detector. */
  public ReportTables(AcceptanceMap map, List<DetectorLabel> detectors) {
    this(
        MapIndex.of(map),
        map.lifetimes(),
        detectors.stream()
            .map(d -> new Column(QuantityName.whole(d.name()), d.shortTitle()))
            .toList());
  }

  private ReportTables(MapIndex map, List<Double> lifetimes, List<Column> columns) {
    this.map = map;
    this.lifetimes = lifetimes;
    this.firstLifetime = lifetimes.stream().mapToDouble(d -> d).min().orElse(0);
    this.columns = List.copyOf(columns);
  }

  /** Tables of a map, a column for each of some quantities. */
  public static ReportTables ofQuantities(AcceptanceMap map, List<Column> columns) {
    return new ReportTables(MapIndex.of(map), map.lifetimes(), columns);
  }

  /**
   * Where a detector is best.
   *
   * @param row the largest fraction
   * @param plateau whether every shorter lifetime of the grid is as good, to a hundredth
   * @param ctau its lifetime, or the longest of the plateau (cm)
   */
  public record Best(MapRow row, boolean plateau, double ctau) {
    /** The lifetime in words: {@code at 8.7 m} or {@code up to 12 cm}. */
    public String lifetime() {
      return (plateau ? "up to " : "at ") + Numbers.length(ctau);
    }
  }

  /** Where a quantity is largest at a mass (GeV); empty without any entry. */
  public Optional<Best> best(double mass, String quantity) {
    List<MapRow> rows =
        map.curve(mass, quantity).stream()
            .filter(row -> !row.estimate().upperLimit() && row.estimate().value() > 0)
            .sorted(Comparator.comparingDouble(MapRow::ctau))
            .toList();
    Comparator<MapRow> bySize = Comparator.comparingDouble(row -> row.estimate().value());
    return rows.stream().max(bySize).map(largest -> best(rows, largest));
  }

  private Best best(List<MapRow> rows, MapRow largest) {
    double enough = PLATEAU * largest.estimate().value();
    int end = 0;
    while (end < rows.size() && rows.get(end).estimate().value() >= enough) {
      end++;
    }
    boolean wholeGrid = rows.getFirst().ctau() == firstLifetime;
    return end > 1 && wholeGrid
        ? new Best(largest, true, rows.get(end - 1).ctau())
        : new Best(largest, false, largest.ctau());
  }

  /** By mass and detector: the largest fraction and its lifetime. */
  public String bestTable() {
    StringBuilder html = new StringBuilder(head(false));
    for (double mass : map.masses()) {
      html.append("<tr>").append(massCell(mass, 1));
      for (Column column : columns) {
        html.append("<td>")
            .append(best(mass, column.quantity()).map(ReportTables::bestCell).orElse("no entry"))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }

  /** By mass, a few lifetimes of the scan, and detector: the fraction. */
  public String selectedTable() {
    List<Double> selected = selected(lifetimes);
    StringBuilder html = new StringBuilder(head(true));
    for (double mass : map.someMasses(MOST_MASSES)) {
      for (int i = 0; i < selected.size(); i++) {
        double ctau = selected.get(i);
        html.append("<tr>").append(i == 0 ? massCell(mass, selected.size()) : "");
        html.append("<td>").append(Numbers.length(ctau)).append("</td>");
        for (Column column : columns) {
          html.append("<td>")
              .append(Html.escape(cell(mass, ctau, column.quantity())))
              .append("</td>");
        }
        html.append("</tr>\n");
      }
    }
    return html.append("</tbody></table>").toString();
  }

  /** A limit is shown where nothing was seen at any lifetime, else the fraction is about 0. */
  private String cell(double mass, double ctau, String quantity) {
    boolean seen = map.curve(mass, quantity).stream().anyMatch(row -> !row.estimate().upperLimit());
    return map.row(mass, ctau, quantity)
        .map(MapRow::estimate)
        .map(estimate ->
            seen && estimate.upperLimit() ? Numbers.ABOUT_ZERO : Numbers.fraction(estimate))
        .orElse("");
  }

  /** Of the lifetimes (cm), those nearest to 1 cm, 1 m, 10 m and 100 m. */
  static List<Double> selected(List<Double> lifetimes) {
    List<Double> result = new ArrayList<>();
    for (double wanted : WANTED_CM) {
      lifetimes.stream()
          .min(Comparator.comparingDouble(ctau -> Math.abs(Math.log(ctau / wanted))))
          .filter(ctau -> !result.contains(ctau))
          .ifPresent(result::add);
    }
    result.sort(null);
    return result;
  }

  private String head(boolean withLifetime) {
    StringBuilder html = new StringBuilder("<table>");
    html.append("<thead><tr><th>Mass</th>").append(withLifetime ? "<th>cτ</th>" : "");
    for (Column column : columns) {
      html.append("<th>").append(Html.escape(column.title())).append("</th>");
    }
    return html.append("</tr></thead>\n<tbody>\n").toString();
  }

  private static String massCell(double mass, int rows) {
    String span = rows == 1 ? "" : " rowspan=\"" + rows + "\"";
    return "<th" + span + ">" + Numbers.significant(mass) + " GeV</th>";
  }

  private static String bestCell(Best best) {
    return Html.escape(Numbers.fraction(best.row().estimate()))
        + "<small>"
        + best.lifetime().replaceFirst("(at|up to) ", "$1 cτ = ")
        + "</small>";
  }
}
