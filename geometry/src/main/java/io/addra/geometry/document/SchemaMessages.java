package io.addra.geometry.document;

import com.networknt.schema.Error;
import io.addra.materials.names.NearNames;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Words for the errors of a JSON schema: what was found and what was expected. */
final class SchemaMessages {
  static final String EXPECTED = "x-expected";
  private static final int LONGEST_QUOTE = 40;

  private final JsonNode schema;

  SchemaMessages(JsonNode schema) {
    this.schema = schema;
  }

  String describe(Error error) {
    JsonNode rule = rule(error);
    JsonNode limit = rule.path(error.getKeyword());
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknownKey(error, rule);
      case "required", "dependentRequired" -> "the key '" + error.getProperty() + "' is missing";
      case "type" -> "expected " + expected(rule, typeNames(limit)) + found(error);
      case "enum" -> "expected " + expected(rule, "one of " + list(limit)) + found(error);
      case "const" -> "expected " + expected(rule, quote(limit)) + found(error);
      case "pattern" ->
          "expected " + expected(rule, "text like " + limit.asString()) + found(error);
      case "minimum" -> "must be >= " + limit + found(error);
      case "maximum" -> "must be <= " + limit + found(error);
      case "exclusiveMinimum" -> "must be > " + limit + found(error);
      case "exclusiveMaximum" -> "must be < " + limit + found(error);
      case "minItems" ->
          "expected " + expected(rule, "at least " + count(limit, "value")) + size(error, "value");
      case "maxItems" ->
          "expected " + expected(rule, "at most " + count(limit, "value")) + size(error, "value");
      case "minProperties" ->
          "expected " + expected(rule, "at least " + count(limit, "key")) + size(error, "key");
      case "maxProperties" ->
          "expected " + expected(rule, "at most " + count(limit, "key")) + size(error, "key");
      case "propertyNames" ->
          "expected "
              + expected(limit, "a name like " + limit.path("pattern").asString())
              + ", found '"
              + error.getProperty()
              + "'";
      case "minLength" -> "must not be " + (limit.asInt() == 1 ? "empty" : "so short");
      case "uniqueItems" -> "values must not repeat";
      default ->
          rule.has(EXPECTED)
              ? "expected " + rule.path(EXPECTED).asString() + found(error)
              : error.getMessage();
    };
  }

  private JsonNode rule(Error error) {
    String keyword = error.getSchemaLocation().getFragment().toString();
    return schema.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
  }

  private static String unknownKey(Error error, JsonNode rule) {
    List<String> known = new ArrayList<>(rule.path("properties").propertyNames());
    String hint = NearNames.hint(error.getProperty(), known);
    String list = known.isEmpty() ? "" : " (known: " + String.join(", ", known) + ")";
    return "unknown key '" + error.getProperty() + "'" + hint + list;
  }

  private static String expected(JsonNode rule, String generated) {
    return rule.has(EXPECTED) ? rule.path(EXPECTED).asString() : generated;
  }

  private static String found(Error error) {
    return ", found " + quote(error.getInstanceNode());
  }

  private static String size(Error error, String noun) {
    int size = error.getInstanceNode().size();
    return ", found " + size + " " + noun + (size == 1 ? "" : "s");
  }

  private static String count(JsonNode limit, String noun) {
    return limit + " " + noun + (limit.asInt() == 1 ? "" : "s");
  }

  private static String typeNames(JsonNode types) {
    if (types.isString()) {
      return typeName(types.asString());
    }
    List<String> names = new ArrayList<>();
    types.forEach(type -> names.add(typeName(type.asString())));
    return String.join(" or ", names);
  }

  private static String typeName(String type) {
    return switch (type) {
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "string" -> "text";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a mapping of keys";
      case "null" -> "nothing";
      default -> type;
    };
  }

  private static String list(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.isString() ? value.asString() : value.toString()));
    return String.join(", ", words);
  }

  /** A value as a message shows it: text in quotes and cut, the kind of a mapping or list. */
  static String quote(JsonNode node) {
    if (node.isObject()) {
      return "a mapping of keys";
    }
    if (node.isArray()) {
      return "a list";
    }
    if (node.isNull()) {
      return "nothing";
    }
    String text = node.isString() ? node.asString() : node.toString();
    String cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
    return node.isString() ? "'" + cut + "'" : cut;
  }
}
