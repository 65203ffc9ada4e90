package io.addra.cli.command;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON on standard output. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  /** An object as indented JSON. */
  static String of(Map<String, ?> object) {
    return MAPPER.writeValueAsString(object);
  }

  /** A list as indented JSON. */
  static String of(List<?> list) {
    return MAPPER.writeValueAsString(list);
  }
}
