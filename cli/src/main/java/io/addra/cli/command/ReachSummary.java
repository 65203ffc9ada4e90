package io.addra.cli.command;

import io.addra.cli.report.Numbers;
import io.addra.propagation.reach.Contour;
import io.addra.propagation.reach.Crossing;
import io.addra.propagation.reach.ReachContour;
import io.addra.propagation.reach.YieldCurve;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reach found, in a few lines. */
final class ReachSummary {
  private static final String NONE = "-";

  private final List<ReachContour> contours;
  private final ReachRates rates;
  private final boolean decayLeftOpen;
  private final Path target;

  /**
   * A summary.
   *
   * @param decayLeftOpen whether a signature is counted for all decays of a model
   */
  ReachSummary(List<ReachContour> contours, ReachRates rates, boolean decayLeftOpen, Path target) {
    this.contours = contours;
    this.rates = rates;
    this.decayLeftOpen = decayLeftOpen;
    this.target = target;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    if (!contours.isEmpty()) {
      ReachContour first = contours.getFirst();
      text.append(first.search().model().text().title())
          .append(", by ")
          .append(first.search().rate().name())
          .append("; coupling ")
          .append(first.search().model().text().coupling().label())
          .append("\n\n")
          .append(TextTable.of(table()));
      contours.stream()
          .flatMap(contour -> remarks(contour).stream())
          .distinct()
          .forEach(remark -> text.append('\n').append(remark));
      text.append("\n\n");
    }
    if (decayLeftOpen && !contours.isEmpty()) {
      text.append(
              "Signatures are those of the scan's decays; without --decay all decays of the model")
          .append(" count as such.\n\n");
    }
    text.append("Written to ").append(target).append(": ");
    text.append(contours.isEmpty() ? "" : "contours.csv, yields.csv, ");
    text.append(rates.tables().isEmpty() ? "" : "rates.csv, ");
    return text.append("figures, run.json").toString();
  }

  private List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "parametrisation",
            "quantity",
            "luminosity",
            "events",
            "mass GeV",
            "from coupling",
            "to coupling",
            "most events",
            "at c tau"));
    for (ReachContour contour : contours) {
      for (YieldCurve curve : contour.curves()) {
        rows.add(row(contour, curve));
      }
    }
    return rows;
  }

  private static List<String> row(ReachContour contour, YieldCurve curve) {
    int best = best(curve);
    boolean few = curve.events()[best] < 1e-3;
    return List.of(
        contour.search().model().parametrisation(),
        contour.quantity(),
        contour.search().luminosity().label(),
        Numbers.significant(contour.events()),
        Numbers.significant(curve.mass()),
        side(contour, curve.mass(), Crossing.LOWER, contour.contour().openBelow()),
        side(contour, curve.mass(), Crossing.UPPER, contour.contour().openAbove()),
        few ? "below 0.001" : Numbers.significant(curve.events()[best]),
        few ? NONE : Numbers.length(curve.ctau()[best]));
  }

  private static int best(YieldCurve curve) {
    int best = 0;
    for (int i = 1; i < curve.events().length; i++) {
      best = curve.events()[i] > curve.events()[best] ? i : best;
    }
    return best;
  }

  private static String side(ReachContour contour, double mass, String branch, List<Double> open) {
    String found =
        contour.contour().branch(branch).stream()
            .filter(crossing -> crossing.mass() == mass)
            .map(crossing -> String.format(Locale.ROOT, "%.3e", crossing.coupling()))
            .collect(Collectors.joining(", "));
    String end = open.contains(mass) ? "open" : NONE;
    return found.isEmpty() ? end : open.contains(mass) ? found + ", open" : found;
  }

  private static List<String> remarks(ReachContour contour) {
    List<String> remarks = new ArrayList<>();
    Contour found = contour.contour();
    if (!found.openAbove().isEmpty() || !found.openBelow().isEmpty()) {
      remarks.add(
          "'open': as many events at the last coupling that was tried; the contour is not known to"
              + " close there.");
    }
    if (!found.without().isEmpty()) {
      remarks.add("'-': no coupling gives as many events at that mass.");
    }
    if (contour.curves().stream().anyMatch(ReachSummary::fewEntries)) {
      remarks.add(
          "The acceptance behind some contours has fewer than 25 effective entries (see n_eff in"
              + " yields.csv): take more events.");
    }
    return remarks;
  }

  private static boolean fewEntries(YieldCurve curve) {
    int best = best(curve);
    return curve.events()[best] > 1 && curve.entriesAt(best) < 25;
  }

  String json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("directory", target.toString());
    object.put("contours", contours.stream().map(ReachSummary::object).toList());
    return JsonText.of(object);
  }

  private static Map<String, Object> object(ReachContour contour) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("model", contour.search().model().text().name());
    object.put("parametrisation", contour.search().model().parametrisation());
    object.put("rate", contour.search().rate().name());
    object.put("quantity", contour.quantity());
    object.put("luminosity", contour.search().luminosity().label());
    object.put("events", contour.events());
    object.put("points", contour.contour().crossings().size());
    object.put("open_above_GeV", contour.contour().openAbove());
    object.put("open_below_GeV", contour.contour().openBelow());
    object.put("without_GeV", contour.contour().without());
    object.put("most_events", contour.peak());
    return object;
  }
}
