package io.addra.propagation.decay;

import io.addra.materials.names.NearNames;
import io.addra.propagation.production.Parameter;
import io.addra.propagation.production.SettingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a channel beside its name, with what is left out filled in. Immutable. */
public final class ChannelSettings {
  private final Map<String, Object> values;

  private ChannelSettings(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * Checks what is given.
   *
   * @param channel name of the channel, for messages
   * @param parameters what it has
   * @param given texts and numbers by key
   * @throws SettingException if a key is unknown or missing, or a value is not allowed
   */
  static ChannelSettings of(String channel, List<Parameter> parameters, Map<String, Object> given) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String key : given.keySet()) {
      if (!known.contains(key)) {
        String expected = known.isEmpty() ? "it has none" : "known: " + String.join(", ", known);
        throw new SettingException(
            key,
            "is not a key of the decay to %s, %s%s"
                .formatted(channel, expected, NearNames.hint(key, known)));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Object value = given.getOrDefault(parameter.name(), parameter.usual());
      if (value == null || !allows(parameter, value)) {
        throw new SettingException(
            given.containsKey(parameter.name()) ? parameter.name() : "",
            "expected a %s of the decay to %s (%s), found %s"
                .formatted(
                    parameter.name(),
                    channel,
                    parameter.values(),
                    value == null ? "none" : "'" + value + "'"));
      }
      values.put(parameter.name(), value);
    }
    return new ChannelSettings(values);
  }

  private static boolean allows(Parameter parameter, Object value) {
    if (value instanceof Number number) {
      double x = number.doubleValue();
      return parameter.choices().isEmpty() && x >= parameter.from() && x <= parameter.to();
    }
    return value instanceof String && parameter.choices().contains(value);
  }

  /** The text of a key. */
  public String text(String key) {
    return (String) value(key);
  }

  /** The number of a key. */
  public double number(String key) {
    return ((Number) value(key)).doubleValue();
  }

  private Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("no setting " + key);
    }
    return value;
  }
}
