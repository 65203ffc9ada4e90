package io.addra.geometry.document;

import java.util.IdentityHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Notes the lines of objects and arrays alone: all that a document without errors is asked for. */
final class ContainerLines implements PlaceRecorder {
  private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();

  @Override
  public void begin(List<String> path, int line) {}

  @Override
  public void end(JsonNode value, int line) {
    if (value.isContainer()) {
      lines.put(value, line);
    }
  }

  /** Line of each object and array, by identity. */
  IdentityHashMap<JsonNode, Integer> lines() {
    return lines;
  }
}
