package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.YamlDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed reference of file formats, and that there is something to say about each key. */
class FormatReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "formats.md");
  private static final String START = "<!-- made by docs/formats.sh";

  @ParameterizedTest
  @EnumSource(SchemaCommand.Kind.class)
  void schema_everyKey_isDescribed(SchemaCommand.Kind kind) {
    JsonNode root = JsonMapper.shared().readTree(Run.of("schema", kind.toString()).out());
    Map<String, String> missing = new LinkedHashMap<>();
    collect(root, "", root, missing);
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SchemaCommand.Kind.class)
  void schema_itsExample_isValid(SchemaCommand.Kind kind) {
    String schema = Run.of("schema", kind.toString()).out();
    JsonNode examples = JsonMapper.shared().readTree(schema).path("examples");
    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      byte[] yaml = example.asString().getBytes(StandardCharsets.UTF_8);
      DocumentSchema.of(schema).check(YamlDocument.parse("example.yaml", yaml));
    }
  }

  @Test
  void page_ofFormats_isWhatTheSchemasSay() throws IOException {
    String page = Files.readString(PAGE);
    String expected = Run.of("schema", "--markdown").out();
    assertThat(page.substring(page.indexOf('\n', page.indexOf(START)) + 2))
        .as("docs/formats.md is stale: run docs/formats.sh")
        .isEqualTo(expected);
  }

  private static void collect(
      JsonNode schema, String path, JsonNode root, Map<String, String> missing) {
    for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
      // a key may itself be called 'properties'
      if (key.getValue().isObject() && !described(key.getValue(), root)) {
        missing.put(path + "/" + key.getKey(), "no description");
      }
      collect(key.getValue(), path + "/" + key.getKey(), root, missing);
    }
    for (String inner : new String[] {"items", "additionalProperties", "if", "then", "else"}) {
      if (schema.path(inner).isObject()) {
        collect(schema.path(inner), path + "/" + inner, root, missing);
      }
    }
    for (String list : new String[] {"oneOf", "anyOf"}) {
      schema.path(list).forEach(each -> collect(each, path + "/" + list, root, missing));
    }
    schema
        .path("$defs")
        .properties()
        .forEach(each -> collect(each.getValue(), path + "/" + each.getKey(), root, missing));
  }

  private static boolean described(JsonNode schema, JsonNode root) {
    String reference = schema.path("$ref").asString("");
    return !schema.path("description").asString("").isEmpty()
        || (!reference.isEmpty() && described(root.at(reference.substring(1)), root));
  }
}
