package io.addra.cli.report;

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

  private final MapIndex map;
  private final List<Double> lifetimes;
  private final List<DetectorLabel> detectors;

  /** Tables of a map, a column for each detector. */
  public ReportTables(AcceptanceMap map, List<DetectorLabel> detectors) {
    this.map = MapIndex.of(map);
    this.lifetimes = map.lifetimes();
    this.detectors = List.copyOf(detectors);
  }

  /** The row with the largest fraction of a detector at a mass (GeV); empty without any entry. */
  public Optional<MapRow> best(double mass, String detector) {
    return map.curve(mass, QuantityName.whole(detector)).stream()
        .filter(row -> !row.estimate().upperLimit() && row.estimate().value() > 0)
        .max(
            Comparator.comparingDouble((MapRow row) -> row.estimate().value())
                .thenComparing(Comparator.comparingDouble(MapRow::ctau).reversed()));
  }

  /** By mass and detector: the largest fraction and its lifetime. */
  String bestTable() {
    StringBuilder html = new StringBuilder(head(false));
    for (double mass : map.masses()) {
      html.append("<tr>").append(massCell(mass, 1));
      for (DetectorLabel detector : detectors) {
        html.append("<td>")
            .append(best(mass, detector.name()).map(this::bestCell).orElse("no entry"))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }

  /** By mass, a few lifetimes of the scan, and detector: the fraction. */
  String selectedTable() {
    List<Double> selected = selected(lifetimes);
    StringBuilder html = new StringBuilder(head(true));
    for (double mass : map.someMasses(MOST_MASSES)) {
      for (int i = 0; i < selected.size(); i++) {
        double ctau = selected.get(i);
        html.append("<tr>").append(i == 0 ? massCell(mass, selected.size()) : "");
        html.append("<td>").append(Numbers.length(ctau)).append("</td>");
        for (DetectorLabel detector : detectors) {
          String cell =
              map.row(mass, ctau, QuantityName.whole(detector.name()))
                  .map(row -> Html.escape(Numbers.fraction(row.estimate())))
                  .orElse("");
          html.append("<td>").append(cell).append("</td>");
        }
        html.append("</tr>\n");
      }
    }
    return html.append("</tbody></table>").toString();
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
    for (DetectorLabel detector : detectors) {
      html.append("<th>").append(Html.escape(detector.shortTitle())).append("</th>");
    }
    return html.append("</tr></thead>\n<tbody>\n").toString();
  }

  private static String massCell(double mass, int rows) {
    String span = rows == 1 ? "" : " rowspan=\"" + rows + "\"";
    return "<th" + span + ">" + Numbers.significant(mass) + " GeV</th>";
  }

  private String bestCell(MapRow row) {
    boolean edge =
        lifetimes.stream().allMatch(ctau -> ctau >= row.ctau())
            || lifetimes.stream().allMatch(ctau -> ctau <= row.ctau());
    return Html.escape(Numbers.fraction(row.estimate()))
        + "<small>at cτ = "
        + Numbers.length(row.ctau())
        + (edge ? ", end of the grid" : "")
        + "</small>";
  }
}
