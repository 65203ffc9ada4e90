package io.addra.propagation.signature;

import io.addra.propagation.efficiency.EfficiencyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is multiplied with the decays that geometry accepts. Immutable; {@code without} methods
 * return changed copies.
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

  /** The same without trigger menus. */
  public SignatureFactors withoutTriggers() {
    return new SignatureFactors(factor, title, efficiency, List.of());
  }

  /** The same without an efficiency model. */
  public SignatureFactors withoutEfficiency() {
    return new SignatureFactors(factor, title, Optional.empty(), triggers);
  }

  /** The same without the factor. */
  public SignatureFactors withoutFactor() {
    return new SignatureFactors(1, "", efficiency, triggers);
  }
}
