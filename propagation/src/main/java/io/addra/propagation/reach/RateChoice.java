package io.addra.propagation.reach;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.ModelParameter;
import io.addra.propagation.coupling.ProductionRate;
import java.util.List;
import java.util.Map;

/** Finds the rate of a model that belongs to a run. */
public final class RateChoice {
  /** Numbers that models and processes have under names of their own. */
  private static final Map<String, String> SAME =
      Map.of(
          "mA_GeV", "other_mass_GeV",
          "splitting", "relative_splitting",
          "mA_over_m1", "dark_photon_mass_ratio");

  private static final String BEAMS = "upsilon-4s";
  private static final String FOLLOWED = "dark-higgs";

  private RateChoice() {}

  /**
   * The rate of the same process and, up to charge conjugation, the same daughter.
   *
   * @throws IllegalArgumentException if there is not exactly one; the message lists all
   */
  public static ProductionRate of(CouplingModel model, RunProduction production) {
    if (model.rates().isEmpty()) {
      throw new IllegalArgumentException(
          model.text().name() + ": no rate of production is known, so there are no yields");
    }
    List<ProductionRate> found =
        model.rates().stream().filter(rate -> belongs(rate, production)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "%s has %s for a run of %s; name one of its rates with --rate: %s"
              .formatted(
                  model.text().name(),
                  found.isEmpty() ? "no rate" : "several rates",
                  production,
                  names(model)));
    }
    if (production.partial()) {
      throw new IllegalArgumentException(
          "the run has photons in part of all directions (photon_cos_min, photon_cos_max), and the"
              + " rate is for all of them");
    }
    checkSettings(model, production);
    return found.getFirst();
  }

  /** A rate is of what the run has made only where both have the same masses and beams. */
  private static void checkSettings(CouplingModel model, RunProduction production) {
    String beams = production.settings().getOrDefault("beams", BEAMS);
    if (!beams.equals(BEAMS)) {
      throw new IllegalArgumentException(
          "the rates are those of the Y(4S) at SuperKEKB, and the run has the beams " + beams);
    }
    String llp = production.settings().getOrDefault("llp", FOLLOWED);
    if (!llp.equals(FOLLOWED)) {
      throw new IllegalArgumentException(
          "the rate is of the dark Higgs boson, and the run follows the " + llp);
    }
    for (ModelParameter parameter : model.parameters()) {
      String key = SAME.getOrDefault(parameter.name(), "");
      String run = production.settings().get(key);
      if (run != null && Double.parseDouble(run) != parameter.value()) {
        throw new IllegalArgumentException(
            "the run has %s = %s and the rate %s = %s; give --set %s=%s"
                .formatted(key, run, parameter.name(), parameter.value(), parameter.name(), run));
      }
    }
  }

  /**
   * The rate of the given name.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static ProductionRate named(CouplingModel model, String name) {
    return model.rates().stream()
        .filter(rate -> rate.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no rate '%s', known: %s"
                    .formatted(model.text().name(), name, names(model))));
  }

  /** Whether a rate is of a run's process and daughter. */
  public static boolean belongs(ProductionRate rate, RunProduction production) {
    return rate.process().equals(production.process())
        && (rate.daughter().isEmpty()
            || neutral(rate.daughter()).equals(neutral(production.daughter())));
  }

  /** A name without what charge conjugation changes. */
  private static String neutral(String particle) {
    return particle.replace("anti-", "").replaceAll("[+-]$", "(charged)");
  }

  private static String names(CouplingModel model) {
    return String.join("; ", model.rates().stream().map(ProductionRate::name).toList());
  }
}
