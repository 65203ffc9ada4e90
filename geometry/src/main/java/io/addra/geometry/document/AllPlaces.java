package io.addra.geometry.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Notes line and rank of every value by its JSON pointer. */
final class AllPlaces implements PlaceRecorder {
  private final Map<String, Place> places = new HashMap<>();

  /**
   * A value's place.
   *
   * @param line its line, from 1; 0 for nowhere
   * @param rank its rank in the order of the file
   */
  record Place(int line, int rank) {}

  @Override
  public void begin(List<String> path, int line) {
    places.put(YamlDocument.pointer(path), new Place(line, places.size()));
  }

  @Override
  public void end(JsonNode value, int line) {}

  /** Places by JSON pointer. */
  Map<String, Place> places() {
    return places;
  }
}
