package io.addra.geometry.document;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Is told of each value of a document while it is read, in the order of the file. */
interface PlaceRecorder {
  /**
   * A value begins.
   *
   * @param path parts of its JSON pointer, each escaped; valid during the call
   * @param line its line (from 1): that of its key, where it has one
   */
  void begin(List<String> path, int line);

  /** A value has ended, after all that are in it. */
  void end(JsonNode value, int line);
}
