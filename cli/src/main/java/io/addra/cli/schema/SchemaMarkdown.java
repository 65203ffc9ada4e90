package io.addra.cli.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON schema as a page of Markdown: a section for each mapping, with a table of its keys. What a
 * key may be is told by {@link SchemaValues}; mappings that are met on the way get sections of
 * their own, each once. Headings start with the file's kind, so that several pages in one keep
 * their links apart.
 */
public final class SchemaMarkdown {
  private static final Map<String, String> UNITS =
      Map.of(
          "cm", "cm",
          "GeV", "GeV",
          "deg", "degrees",
          "ns", "ns",
          "t", "T",
          "kg", "kg",
          "percent", "%",
          "x0", "X0",
          "lambda", "λ_I");

  private final String kind;
  private final SchemaValues values;
  private final Set<String> known = new HashSet<>();
  private final Deque<Section> waiting = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * A mapping that is to be told.
   *
   * @param name of its section, empty for the whole file
   * @param schema its schema
   */
  private record Section(String name, JsonNode schema) {}

  private SchemaMarkdown(String kind, JsonNode root) {
    this.kind = kind;
    this.values = new SchemaValues(root, this::link);
  }

  /**
   * The page of a schema; its largest heading is of the second level.
   *
   * @param kind what the file is called, as in {@code addra schema KIND}
   * @param schema JSON text of a schema of draft 2020-12
   */
  public static String of(String kind, String schema) {
    JsonNode root = JsonMapper.shared().readTree(schema);
    return new SchemaMarkdown(kind, root).page(root);
  }

  private String page(JsonNode root) {
    text.append("## ").append(root.path("title").asString(kind)).append("\n\n");
    section("", root);
    while (!waiting.isEmpty()) {
      Section next = waiting.remove();
      text.append("\n### ").append(heading(next.name())).append("\n\n");
      section(next.name(), next.schema());
    }
    return text.toString();
  }

  private void section(String name, JsonNode schema) {
    String description = schema.path("description").asString("");
    if (!description.isEmpty()) {
      text.append(SchemaValues.escape(description)).append("\n\n");
    }
    text.append("| key | value | unit | default | what it is |\n|---|---|---|---|---|\n");
    Set<String> required = new HashSet<>();
    JsonNode keys = SchemaValues.mapping(schema);
    keys.path("required").forEach(key -> required.add(key.asString()));
    for (Map.Entry<String, JsonNode> key : keys.path("properties").properties()) {
      String code = "`" + key.getKey() + "`";
      row(
          required.contains(key.getKey()) ? "**" + code + "**" : code,
          unit(key.getKey()),
          name.isEmpty() ? key.getKey() : name + "." + key.getKey(),
          key.getValue());
    }
    if (keys.path("additionalProperties").isObject()) {
      row(
          keys.has("properties") ? "other names" : "any name",
          "",
          (name.isEmpty() ? "" : name + ".") + "NAME",
          keys.path("additionalProperties"));
    }
    example(schema);
  }

  private void row(String key, String unit, String path, JsonNode schema) {
    JsonNode standard = values.resolved(schema).path("default");
    text.append("| ")
        .append(
            String.join(
                " | ",
                key,
                values.text(path, schema),
                unit,
                standard.isMissingNode() ? "" : "`" + standard.asString() + "`",
                values.description(schema)))
        .append(" |\n");
  }

  private void example(JsonNode schema) {
    for (JsonNode example : schema.path("examples")) {
      text.append("\nExample:\n\n```yaml\n").append(example.asString().strip()).append("\n```\n");
    }
  }

  private static String unit(String key) {
    int last = key.lastIndexOf('_');
    return last < 0 ? "" : UNITS.getOrDefault(key.substring(last + 1), "");
  }

  private String heading(String name) {
    return kind + ": " + name;
  }

  /** Puts a mapping on the page, unless it is there, and links to it. */
  private String link(String name, JsonNode schema) {
    if (known.add(name)) {
      waiting.add(new Section(name, schema));
    }
    String anchor =
        heading(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    return "[mapping](#" + anchor + ")";
  }
}
