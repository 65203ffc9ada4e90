package io.addra.propagation.coupling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbers of a model beside mass and coupling, by name. Immutable. */
final class Settings {
  private final String model;
  private final Map<String, ModelParameter> parameters;

  private Settings(String model, Map<String, ModelParameter> parameters) {
    this.model = model;
    this.parameters = parameters;
  }

  /** The numbers of a model with their usual values. */
  static Settings of(String model, ModelParameter... parameters) {
    Map<String, ModelParameter> byName = new LinkedHashMap<>();
    Arrays.stream(parameters).forEach(parameter -> byName.put(parameter.name(), parameter));
    return new Settings(model, byName);
  }

  /**
   * The same with other values.
   *
   * @throws IllegalArgumentException if there is no such number or a value is not above 0
   */
  Settings with(Map<String, Double> values) {
    Map<String, ModelParameter> changed = new LinkedHashMap<>(parameters);
    values.forEach((name, value) -> {
      ModelParameter old = changed.get(name);
      if (old == null) {
        throw new IllegalArgumentException(
            parameters.isEmpty()
                ? model + " has no parameter to set, found '" + name + "'"
                : "%s has no parameter '%s', known: %s"
                    .formatted(model, name, String.join(", ", parameters.keySet())));
      }
      if (!(value > 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(
            "%s: expected %s above 0, found %s".formatted(model, name, value));
      }
      changed.put(name, new ModelParameter(name, value, old.meaning()));
    });
    return new Settings(model, changed);
  }

  /** The value of a number. */
  double get(String name) {
    return Objects.requireNonNull(parameters.get(name)).value();
  }

  /** All numbers, in order. */
  List<ModelParameter> list() {
    return List.copyOf(parameters.values());
  }
}
