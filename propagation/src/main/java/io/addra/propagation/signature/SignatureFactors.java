package io.addra.propagation.signature;

import io.addra.propagation.efficiency.EfficiencyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is multiplied with the decays that geometry accepts. Immutable.
 *
 * @param factor efficiency, above 0 and at most 1
 * @param title what the factor is, empty for 1
 * @param efficiency model of the efficiency on top of geometry, where there is one
 * @param triggers trigger menus that must or must not take the event
 */
public record SignatureFactors(
    double factor, String title, Optional<EfficiencyModel> efficiency, List<MenuUse> triggers) {
  /** Geometry alone. */
  public static final SignatureFactors NONE =
      new SignatureFactors(1, "", Optional.empty(), List.of());

  /** Copies the list and checks the factor. */
  public SignatureFactors {
    triggers = List.copyOf(triggers);
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "expected a factor above 0 and at most 1, found " + factor);
    }
  }

  /** What a number contains: geometry, and what it is multiplied with. */
  public String contains() {
    List<String> parts = new ArrayList<>();
    if (!title.isEmpty()) {
      parts.add(title + " (" + factor + ")");
    }
    triggers.forEach(use -> parts.add(use.contains()));
    efficiency.ifPresent(model -> parts.add("efficiency model " + model.name()));
    return parts.isEmpty() ? "geometry only" : "geometry, " + String.join(", ", parts);
  }

  /** The same without some of them. */
  public SignatureFactors without(Set<FactorKind> kinds) {
    boolean factorStays = !kinds.contains(FactorKind.FACTOR);
    return new SignatureFactors(
        factorStays ? factor : 1,
        factorStays ? title : "",
        kinds.contains(FactorKind.EFFICIENCY_MODEL) ? Optional.empty() : efficiency,
        kinds.contains(FactorKind.TRIGGER) ? List.of() : triggers);
  }
}
