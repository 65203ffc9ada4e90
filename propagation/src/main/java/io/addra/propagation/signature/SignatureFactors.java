package io.addra.propagation.signature;

import io.addra.propagation.efficiency.EfficiencyModel;
import java.util.Optional;

/**
 * What is multiplied with the decays that geometry accepts. Immutable.
 *
 * @param factor efficiency, above 0 and at most 1
 * @param title what the factor is, empty for 1
 * @param efficiency model of the efficiency on top of geometry, where there is one
 */
public record SignatureFactors(double factor, String title, Optional<EfficiencyModel> efficiency) {
  /** Geometry alone. */
  public static final SignatureFactors NONE = new SignatureFactors(1, "", Optional.empty());

  /** Checks the factor. */
  public SignatureFactors {
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "expected a factor above 0 and at most 1, found " + factor);
    }
  }

  /** What a number contains: geometry, the factor and the model where there are some. */
  public String contains() {
    if (title.isEmpty() && efficiency.isEmpty()) {
      return "geometry only";
    }
    return "geometry"
        + (title.isEmpty() ? "" : ", " + title + " (" + factor + ")")
        + efficiency.map(model -> ", efficiency model " + model.name()).orElse("");
  }
}
