package io.addra.cli.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a key of a schema may be, in words. Covers what the program's schemas use: types, ranges,
 * lists, mappings, {@code enum}, {@code const}, {@code oneOf}, {@code anyOf}, {@code if} with
 * {@code then} and {@code else}, references to {@code $defs}, and {@code x-expected}.
 */
final class SchemaValues {
  private static final String DEFS = "#/$defs/";

  private final JsonNode root;
  private final BiFunction<String, JsonNode, String> link;

  /**
   * Of a schema.
   *
   * @param root the whole schema, with its {@code $defs}
   * @param link gives the link to a mapping, by its name and schema
   */
  SchemaValues(JsonNode root, BiFunction<String, JsonNode, String> link) {
    this.root = root;
    this.link = link;
  }

  /** The part of a schema that says which keys a mapping has. */
  static JsonNode mapping(JsonNode schema) {
    return schema.has("then") && schema.path("then").has("properties")
        ? schema.path("then")
        : schema;
  }

  /** A schema with what it refers to; its own words win. */
  JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (!(schema instanceof ObjectNode own) || !reference.startsWith(DEFS)) {
      return schema;
    }
    JsonNode target = root.path("$defs").path(reference.substring(DEFS.length()));
    if (!(target instanceof ObjectNode object)) {
      throw new IllegalArgumentException("the schema has no " + reference);
    }
    ObjectNode both = object.deepCopy();
    own.properties().forEach(entry -> both.set(entry.getKey(), entry.getValue()));
    both.remove("$ref");
    return resolved(both);
  }

  /** The description of a key, escaped for a table of Markdown. */
  String description(JsonNode schema) {
    return escape(resolved(schema).path("description").asString(""));
  }

  /**
   * What a value may be, as Markdown.
   *
   * @param path name of a section for it, if it is a mapping and no definition
   */
  String text(String path, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    String name = reference.startsWith(DEFS) ? reference.substring(DEFS.length()) : path;
    JsonNode whole = resolved(schema);
    if (whole.has("enum")) {
      List<String> codes = new ArrayList<>();
      whole.path("enum").forEach(value -> codes.add("`" + value.asString() + "`"));
      return String.join(", ", codes);
    }
    if (whole.has("const")) {
      return "`" + whole.path("const").asString() + "`";
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (whole.has(choice)) {
        Set<String> texts = new LinkedHashSet<>();
        whole.path(choice).forEach(each -> texts.add(text(name, each)));
        return String.join(", or ", texts);
      }
    }
    if (whole.path("then").has("$ref")) {
      return text(name, whole.path("then")) + ", or " + text(name, whole.path("else"));
    }
    return typed(name, whole);
  }

  private String typed(String name, JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asString()));
    } else {
      types.add(type.asString("any"));
    }
    boolean keys = mapping(schema).has("properties");
    String expected = schema.path("x-expected").asString("");
    if (!expected.isEmpty() && !(types.contains("object") && types.size() == 1)) {
      boolean linked = types.contains("object") && keys;
      return escape(expected) + (linked ? ": " + link.apply(name, schema) : "");
    }
    List<String> texts = new ArrayList<>();
    types.forEach(each -> texts.add(single(each, name, schema)));
    return String.join(" or ", texts);
  }

  private String single(String type, String name, JsonNode schema) {
    return switch (type) {
      case "number" -> "number" + range(schema);
      case "integer" -> "whole number" + range(schema);
      case "string" -> "text";
      case "boolean" -> "true or false";
      case "array" -> list(name, schema);
      case "object" -> object(name, schema);
      default -> "any value";
    };
  }

  private String object(String name, JsonNode schema) {
    JsonNode others = schema.path("additionalProperties");
    if (mapping(schema).has("properties")) {
      return link.apply(name, schema);
    }
    return others.isObject() ? "names, each with " + text(name + ".NAME", others) : "mapping";
  }

  private String list(String name, JsonNode schema) {
    String item = text(name, schema.path("items"));
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt(-1);
    if (least == most) {
      return "list of " + least + " × " + item;
    }
    return "list of " + (least > 1 ? least + " or more × " : "") + item;
  }

  private static String range(JsonNode schema) {
    String from = bound(schema, "minimum", "", "exclusiveMinimum", "above ");
    String to = bound(schema, "maximum", "", "exclusiveMaximum", "below ");
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    if (to.isEmpty()) {
      return from.startsWith("above") ? " " + from : ", " + from + " or more";
    }
    if (from.isEmpty()) {
      return to.startsWith("below") ? " " + to : ", " + to + " or less";
    }
    return from.startsWith("above") ? " " + from + ", up to " + to : ", " + from + " to " + to;
  }

  private static String bound(
      JsonNode schema, String closed, String before, String open, String outside) {
    if (schema.has(closed)) {
      return before + schema.path(closed).asString();
    }
    return schema.has(open) ? outside + schema.path(open).asString() : "";
  }

  /** Text that Markdown shows as it is, also in a table. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("\n", " ");
  }
}
