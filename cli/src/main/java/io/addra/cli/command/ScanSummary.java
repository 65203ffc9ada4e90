package io.addra.cli.command;

import io.addra.cli.report.DetectorLabel;
import io.addra.cli.report.LifetimeRanges;
import io.addra.cli.report.Numbers;
import io.addra.cli.report.QuantityName;
import io.addra.cli.report.ReportTables;
import io.addra.cli.report.SystematicsTable;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a finished scan prints: for each mass and detector the largest fraction.
 *
 * @param directory where the results are
 * @param map the numbers
 * @param detectors detectors in the scan's order
 * @param lifetimes which lifetimes are worth a scan
 * @param systematics shifts by variations, where there are some
 */
record ScanSummary(
    Path directory,
    AcceptanceMap map,
    List<DetectorLabel> detectors,
    LifetimeRanges lifetimes,
    Optional<SystematicsTable> systematics) {
  ScanSummary {
    detectors = List.copyOf(detectors);
  }

  private static Map<String, Object> range(LifetimeRanges.Range range) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("mass_GeV", range.mass());
    object.put("quantity", range.quantity());
    if (!range.lifetimes().fromIsEdge()) {
      object.put("from_ctau_cm", range.lifetimes().from());
    }
    object.put("to_ctau_cm", range.lifetimes().to());
    return object;
  }

  /** The summary for a terminal, with the elapsed time (s). */
  String text(double wallSeconds) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("mass"));
    detectors.forEach(detector -> head.add(detector.shortTitle()));
    rows.add(head);
    var tables = new ReportTables(map, detectors);
    for (double mass : map.masses()) {
      List<String> row = new ArrayList<>(List.of(Numbers.significant(mass) + " GeV"));
      for (DetectorLabel detector : detectors) {
        row.add(
            tables
                .best(mass, QuantityName.whole(detector.name()))
                .map(best ->
                    Numbers.significant(best.row().estimate().value()) + " " + best.lifetime())
                .orElse("none"));
      }
      rows.add(row);
    }
    return "Largest fraction of the particles that decay in each detector, at its lifetime c tau;\n"
        + "'up to': within 1 % of it at every shorter lifetime (geometry only, no efficiency):\n\n"
        + TextTable.of(rows)
        + worthwhile()
        + systematics
            .map(table -> "\n" + SystematicsTable.CAPTION + "\n\n" + TextTable.of(table.text()))
            .orElse("")
        + "\nWritten to "
        + directory
        + " in "
        + Numbers.significant(wallSeconds)
        + " s: map.csv, spectra.h5, run.json, figures, report.html"
        + (systematics.isPresent() ? ", systematics.csv" : "");
  }

  /** For each mass, detector and region of the scan file the lifetimes worth a scan. */
  private String worthwhile() {
    Map<String, String> columns = new LinkedHashMap<>();
    detectors.forEach(d -> columns.put(QuantityName.whole(d.name()), d.shortTitle()));
    lifetimes
        .ranges()
        .forEach(r ->
            columns.putIfAbsent(
                r.quantity(), r.quantity().substring(r.quantity().indexOf(':') + 1)));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("mass"));
    head.addAll(columns.values());
    rows.add(head);
    for (double mass : map.masses()) {
      List<String> row = new ArrayList<>(List.of(Numbers.significant(mass) + " GeV"));
      for (String quantity : columns.keySet()) {
        row.add(lifetimes.find(mass, quantity).map(LifetimeRanges.Range::text).orElse("none"));
      }
      rows.add(row);
    }
    return "\nLifetimes c tau that are worth a scan: fraction above 1/100 of its largest at any"
        + " lifetime,\nknown to 10 % with these events:\n\n"
        + TextTable.of(rows);
  }

  /** The summary for programs, with the elapsed time (s). */
  String json(double wallSeconds) {
    var tables = new ReportTables(map, detectors);
    List<Map<String, Object>> best = new ArrayList<>();
    for (double mass : map.masses()) {
      for (DetectorLabel detector : detectors) {
        tables
            .best(mass, QuantityName.whole(detector.name()))
            .ifPresent(found -> {
              MapRow row = found.row();
              Map<String, Object> entry = new LinkedHashMap<>();
              entry.put("mass_GeV", mass);
              entry.put("quantity", row.quantity());
              entry.put("ctau_cm", row.ctau());
              entry.put("within_1_percent_up_to_ctau_cm", found.ctau());
              entry.put("value", row.estimate().value());
              entry.put("stat_error", row.estimate().statError());
              best.add(entry);
            });
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("directory", directory.toString());
    object.put("rows", map.rows().size());
    object.put("wall_seconds", wallSeconds);
    object.put("best", best);
    object.put("worthwhile", lifetimes.ranges().stream().map(ScanSummary::range).toList());
    systematics.ifPresent(table -> object.put("systematics", table.objects()));
    return JsonText.of(object);
  }
}
