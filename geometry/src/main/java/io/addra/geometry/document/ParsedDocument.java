package io.addra.geometry.document;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as the build left it beside its YAML, to be read without a YAML scanner: JSON with the
 * size and the checksum of the YAML that it was made from, the lines of objects and arrays in the
 * order in which they begin, and the tree.
 */
public final class ParsedDocument {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ParsedDocument() {}

  /** The parsed form of a YAML text in UTF-8. */
  static byte[] of(String name, byte[] yaml) {
    YamlDocument document = YamlDocument.parse(name, yaml);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      json.writeNumber(yaml.length);
      json.writeNumber(checksum(yaml));
      json.writeStartArray();
      writeLines(json, document.root(), document.lines());
      json.writeEndArray();
      write(json, document.root());
      json.writeEndArray();
    }
    return out.toByteArray();
  }

  /**
   * The document of a parsed form.
   *
   * @param name what messages call it
   * @param yaml its text, which the parsed form must be of
   * @return null if the parsed form is of another text
   */
  public static @Nullable YamlDocument read(String name, byte[] yaml, byte[] parsed) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), parsed)) {
      json.nextToken();
      json.nextToken();
      boolean same = json.getIntValue() == yaml.length;
      json.nextToken();
      if (!same || json.getLongValue() != checksum(yaml)) {
        return null;
      }
      json.nextToken();
      ArrayNode lines = (ArrayNode) value(json, new IdentityHashMap<>(), null);
      json.nextToken();
      IdentityHashMap<JsonNode, Integer> lineOf = new IdentityHashMap<>();
      JsonNode root = value(json, lineOf, lines);
      return new YamlDocument(name, yaml, root, lineOf);
    }
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static void writeLines(
      JsonGenerator json, JsonNode node, IdentityHashMap<JsonNode, Integer> lines) {
    if (node.isContainer()) {
      json.writeNumber(Objects.requireNonNull(lines.get(node)));
      node.forEach(member -> writeLines(json, member, lines));
    }
  }

  private static void write(JsonGenerator json, JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        node.forEachEntry((key, member) -> {
          json.writeName(key);
          write(json, member);
        });
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        node.forEach(member -> write(json, member));
        json.writeEndArray();
      }
      case NUMBER -> {
        if (node.isDouble()) {
          json.writeNumber(node.doubleValue());
        } else {
          json.writeNumber(node.bigIntegerValue());
        }
      }
      case BOOLEAN -> json.writeBoolean(node.booleanValue());
      case NULL -> json.writeNull();
      default -> json.writeString(node.asString());
    }
  }

  /** The value whose first token is the parser's; notes the lines of objects and arrays. */
  private static JsonNode value(
      JsonParser json, IdentityHashMap<JsonNode, Integer> lineOf, @Nullable ArrayNode lines) {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        note(object, lineOf, lines);
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String key = json.currentName();
          json.nextToken();
          object.set(key, value(json, lineOf, lines));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        note(array, lineOf, lines);
        while (json.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(json, lineOf, lines));
        }
        yield array;
      }
      case VALUE_NUMBER_INT -> {
        String digits = json.getString();
        yield digits.length() < YamlTreeReader.SAFE_DIGITS
            ? NODES.numberNode(Long.parseLong(digits))
            : YamlTreeReader.integer(new BigInteger(digits));
      }
      // not the parser's own conversion, which makes tables of large powers first
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(Double.parseDouble(json.getString()));
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.stringNode(json.getString());
    };
  }

  private static void note(
      JsonNode node, IdentityHashMap<JsonNode, Integer> lineOf, @Nullable ArrayNode lines) {
    if (lines != null) {
      lineOf.put(node, lines.get(lineOf.size()).intValue());
    }
  }
}
