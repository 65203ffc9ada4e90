package io.addra.cli.command;

import io.addra.propagation.efficiency.EfficiencyFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well an efficiency model does, in words.
 *
 * @param fit data and decays
 * @param result the model
 * @param training masses that it was fitted to (GeV)
 * @param held masses that it was not fitted to (GeV)
 * @param at c tau at which ratios are 1 (cm)
 */
record FitReport(
    EfficiencyFit fit,
    EfficiencyFit.Result result,
    List<Double> training,
    List<Double> held,
    double at) {
  private static final double LEAST = 0.7;
  private static final double MOST = 1.3;

  /** How far data and prediction are apart at the masses that were held back. */
  String heldText() {
    List<Double> ratios = new ArrayList<>();
    held.forEach(mass ->
        fit.ratios(mass, result, at)
            .forEach((ctau, ratio) -> {
              if (ctau != at) {
                ratios.add(ratio);
              }
            }));
    long within = ratios.stream().filter(r -> r <= MOST && r >= LEAST).count();
    double worst =
        ratios.stream().mapToDouble(r -> Math.exp(Math.abs(Math.log(r)))).max().orElse(1);
    return String.format(
        Locale.ROOT,
        "data over prediction from 0.7 to 1.3 at %d of %d points, the worst off by a factor %.2f.",
        within,
        ratios.size(),
        worst);
  }

  /** Tables of data over prediction, with the model and without. */
  String text() {
    return String.format(
            Locale.ROOT,
            "R0 = %.4g cm, n = %.4g, a = %.4g; errors of ln R0, ln n, a: %.2g, %.2g, %.2g;"
                + " chi2 %.4g for %d degrees of freedom\n\n",
            result.parameters().get(0),
            result.parameters().get(1),
            result.parameters().get(2),
            Math.sqrt(result.covariance().get(0).get(0)),
            Math.sqrt(result.covariance().get(1).get(1)),
            Math.sqrt(result.covariance().get(2).get(2)),
            result.chi2(),
            result.degrees())
        + "Data over geometry, normalised at c tau = "
        + at
        + " cm:\n\n"
        + table(null)
        + "\nData over geometry with the efficiency (*: fitted masses):\n\n"
        + table(result)
        + "\nHeld-back masses: "
        + heldText()
        + "\n";
  }

  private String table(EfficiencyFit.@Nullable Result model) {
    TreeSet<Double> lifetimes = new TreeSet<>();
    List<Double> masses = new ArrayList<>(training);
    masses.addAll(held);
    masses.sort(null);
    masses.forEach(mass -> lifetimes.addAll(fit.ratios(mass, model, at).keySet()));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("mass GeV"));
    lifetimes.forEach(ctau -> head.add(ctau + " cm"));
    rows.add(head);
    for (double mass : masses) {
      List<String> row = new ArrayList<>();
      row.add(mass + (model != null && training.contains(mass) ? " *" : ""));
      Map<Double, Double> ratios = fit.ratios(mass, model, at);
      lifetimes.forEach(ctau ->
          row.add(
              ratios.containsKey(ctau)
                  ? String.format(Locale.ROOT, "%.2f", ratios.getOrDefault(ctau, 0.0))
                  : "-"));
      rows.add(row);
    }
    return TextTable.of(rows);
  }
}
