package io.addra.geometry.detector;

import io.addra.geometry.document.YamlDocument;
import tools.jackson.databind.JsonNode;

/** What {@code when} asks of parameters: a value, one of several, or to be above or below one. */
final class Condition {
  private Condition() {}

  /** Whether all that is asked holds; so where nothing is asked. */
  static boolean holds(Scope scope, String pointer) {
    boolean all = true;
    for (String name : scope.at(pointer).propertyNames()) {
      String at = pointer + "/" + YamlDocument.escape(name);
      all &= holds(scope.at(at), scope.parameter(at, name)); // all are read, so all are checked
    }
    return all;
  }

  private static boolean holds(JsonNode asked, double value) {
    if (asked.isNumber()) {
      return value == asked.doubleValue();
    }
    if (asked.isArray()) {
      return asked.valueStream().anyMatch(one -> value == one.doubleValue());
    }
    return value > asked.path("above").doubleValue(Double.NEGATIVE_INFINITY)
        && value < asked.path("below").doubleValue(Double.POSITIVE_INFINITY);
  }
}
