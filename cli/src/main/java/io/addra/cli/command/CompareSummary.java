package io.addra.cli.command;

import io.addra.cli.compare.Cell;
import io.addra.cli.compare.Comparison;
import io.addra.cli.compare.Comparison.Summary;
import io.addra.cli.compare.ConfigurationDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** What a comparison prints: as text or as JSON. */
final class CompareSummary {
  private final Comparison comparison;
  private final double bound;
  private final @Nullable Double relative;

  /**
   * A summary.
   *
   * @param bound standard errors within which the runs agree
   * @param relative relative difference within which they agree, in place of the bound
   */
  CompareSummary(Comparison comparison, double bound, @Nullable Double relative) {
    this.comparison = comparison;
    this.bound = bound;
    this.relative = relative;
  }

  /** Whether the runs agree. */
  boolean agrees() {
    return relative != null ? comparison.withinRelative(relative) : comparison.within(bound);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("A: ").append(comparison.a()).append("\nB: ").append(comparison.b()).append('\n');
    text.append("Events: ").append(comparison.shared().text()).append(".\n");
    if (!comparison.configuration().isEmpty()) {
      List<List<String>> rows = new ArrayList<>(List.of(List.of("made differently", "A", "B")));
      for (ConfigurationDifference each : comparison.configuration()) {
        rows.add(List.of(each.key(), shown(each.a()), shown(each.b())));
      }
      text.append('\n').append(TextTable.of(rows));
    }
    if (!comparison.missing().isEmpty()) {
      text.append('\n').append(String.join("\n", comparison.missing())).append('\n');
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "quantity",
            "cells",
            "equal",
            "both 0",
            "doubtful",
            "largest",
            "at",
            "relative",
            "rms",
            "chi2/ndf"));
    comparison.byQuantity().forEach(summary -> rows.add(row(summary)));
    rows.add(row(comparison.all()));
    text.append('\n').append(TextTable.of(rows)).append('\n');
    long curves = comparison.worstOfEachCurve().size();
    text.append(
        """
        largest: (A - B) in standard errors; relative: largest |A - B| / larger; doubtful: carried by few blocks, not judged.
        Neighbouring lifetimes share their events: cells are not independent. chi2/ndf takes one lifetime of each mass and quantity, where value (1 - value) is largest.
        """);
    if (curves > 0) {
      double expected =
          new NormalDistribution().inverseCumulativeProbability(1 - 0.5 / (2 * curves + 1));
      text.append(
          String.format(
              Locale.ROOT,
              "Of %d curves, if they were independent, the largest difference would be about %.1f.%n",
              curves,
              expected));
      List<String> parts = new ArrayList<>();
      comparison.worstOfEachCurve().stream()
          .filter(cell -> cell.sigma() != 0)
          .sorted(Comparator.comparingDouble(cell -> -Math.abs(cell.sigma())))
          .limit(5)
          .forEach(cell ->
              parts.add("%s at %s GeV %s".formatted(cell.quantity(), cell.mass(), sigma(cell))));
      if (!parts.isEmpty()) {
        text.append("Largest by curve: ").append(String.join(", ", parts)).append('\n');
      }
    }
    return text.append(verdict()).toString();
  }

  private String verdict() {
    Summary all = comparison.all();
    if (relative != null) {
      return String.format(
          Locale.ROOT,
          "%s: largest relative difference %.3g, accepted up to %.3g",
          agrees() ? "agree" : "DIFFER",
          all.largestRelative(),
          relative);
    }
    String worst =
        all.worst()
            .map(cell -> String.format(Locale.ROOT, "%.2f", Math.abs(cell.sigma())))
            .orElse("none");
    return String.format(
        Locale.ROOT,
        "%s: largest difference %s standard errors, accepted up to %s",
        agrees() ? "agree" : "DIFFER",
        worst,
        bound);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String sigma(Cell cell) {
    return String.format(Locale.ROOT, "%+.2f", cell.sigma());
  }

  private static List<String> row(Summary summary) {
    return List.of(
        summary.quantity(),
        Integer.toString(summary.cells()),
        Integer.toString(summary.identical()),
        Integer.toString(summary.nothing()),
        Integer.toString(summary.doubtful()),
        summary.worst().map(CompareSummary::sigma).orElse("-"),
        summary.worst().map(c -> "%s GeV %.3g cm".formatted(c.mass(), c.ctau())).orElse("-"),
        String.format(Locale.ROOT, "%.1e", summary.largestRelative()),
        String.format(Locale.ROOT, "%.2f", summary.rms()),
        summary.ndf() == 0
            ? "-"
            : String.format(Locale.ROOT, "%.1f/%d", summary.chi2(), summary.ndf()));
  }

  String json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", comparison.a());
    object.put("b", comparison.b());
    object.put("events", comparison.shared().name().toLowerCase(Locale.ROOT));
    object.put("events_meaning", comparison.shared().text());
    object.put("configuration", comparison.configuration());
    object.put("missing", comparison.missing());
    object.put("quantities", comparison.byQuantity().stream().map(CompareSummary::object).toList());
    object.put("all", object(comparison.all()));
    if (relative != null) {
      object.put("relative", relative);
    } else {
      object.put("bound", bound);
    }
    object.put("agree", agrees());
    return JsonText.of(object);
  }

  private static Map<String, Object> object(Summary summary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("quantity", summary.quantity());
    object.put("cells", summary.cells());
    object.put("equal", summary.identical());
    object.put("both_nothing", summary.nothing());
    object.put("doubtful", summary.doubtful());
    summary
        .worst()
        .ifPresent(cell -> {
          object.put("largest_sigma", cell.sigma());
          object.put("largest_mass_GeV", cell.mass());
          object.put("largest_ctau_cm", cell.ctau());
        });
    object.put("largest_relative", summary.largestRelative());
    object.put("rms", summary.rms());
    object.put("chi2", summary.chi2());
    object.put("ndf", summary.ndf());
    return object;
  }
}
