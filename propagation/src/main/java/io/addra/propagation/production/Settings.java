package io.addra.propagation.production;

import io.addra.materials.names.NearNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scan file says of its process, checked, with what it leaves out filled in. Immutable. */
public final class Settings {
  private final Map<String, Object> values;

  private Settings(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * Checks what is given.
   *
   * @param process name of the process, for messages
   * @param parameters what it has
   * @param given texts and numbers by key
   * @throws SettingException if a key is unknown or missing, or a value is not allowed
   */
  static Settings of(String process, List<Parameter> parameters, Map<String, Object> given) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String key : given.keySet()) {
      if (!known.contains(key)) {
        String expected = known.isEmpty() ? "it has none" : "known: " + String.join(", ", known);
        throw new SettingException(
            key,
            "is not a key of %s, %s%s".formatted(process, expected, NearNames.hint(key, known)));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Object value = given.getOrDefault(parameter.name(), parameter.usual());
      if (value == null || !parameter.allows(value)) {
        throw new SettingException(
            given.containsKey(parameter.name()) ? parameter.name() : "",
            "expected a %s of %s (%s), found %s"
                .formatted(
                    parameter.name(),
                    process,
                    parameter.values(),
                    value == null ? "none" : "'" + value + "'"));
      }
      values.put(parameter.name(), value instanceof Number n ? (Object) n.doubleValue() : value);
    }
    return new Settings(values);
  }

  /** All values: texts, or numbers as Double. */
  public Map<String, Object> values() {
    return values;
  }

  /** The text of a key. */
  public String text(String key) {
    return (String) value(key);
  }

  /** The number of a key. */
  public double number(String key) {
    return (Double) value(key);
  }

  private Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("no setting " + key);
    }
    return value;
  }
}
