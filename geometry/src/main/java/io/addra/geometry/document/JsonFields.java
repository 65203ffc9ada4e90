package io.addra.geometry.document;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Texts in JSON that Addra itself writes: where one is missing or null, the file is damaged. */
public final class JsonFields {
  private JsonFields() {}

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException if it is null
   * @throws tools.jackson.core.JacksonException if it is missing or something else
   */
  public static String text(JsonNode node, String key) {
    return text(node.required(key));
  }

  /**
   * The texts of a list.
   *
   * @throws IllegalArgumentException if one is null
   * @throws tools.jackson.core.JacksonException if it is missing, or one is something else
   */
  public static List<String> texts(JsonNode node, String key) {
    return node.required(key).values().stream().map(JsonFields::text).toList();
  }

  /**
   * The text that a node is.
   *
   * @throws IllegalArgumentException if it is null
   * @throws tools.jackson.core.JacksonException if it is something else
   */
  public static String text(JsonNode node) {
    if (node.isNull()) {
      throw new IllegalArgumentException("null in place of a text");
    }
    return node.stringValue();
  }
}
