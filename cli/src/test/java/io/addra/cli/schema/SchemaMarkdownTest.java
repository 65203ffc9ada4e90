package io.addra.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaMarkdownTest {
  private static final String SCHEMA =
      """
      {
        "title": "A file",
        "description": "What <it> is.",
        "type": "object",
        "required": ["name"],
        "examples": ["name: a\\nsize_cm: [1, 2]\\n"],
        "properties": {
          "name": {"type": "string", "description": "A | name."},
          "events": {"type": "integer", "minimum": 64, "default": 100, "description": "How many."},
          "share": {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "description": "One."},
          "size_cm": {"$ref": "#/$defs/range", "description": "From and to."},
          "kind": {"enum": ["b", "c"], "description": "Which."},
          "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}, "description": "All."},
          "limits": {
            "type": "object",
            "description": "By name.",
            "additionalProperties": {"oneOf": [{"type": "number"}, {"$ref": "#/$defs/range"}]}
          }
        },
        "$defs": {
          "range": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "number"}},
          "part": {
            "type": "object",
            "description": "A part, which may have parts.",
            "properties": {
              "parts": {
                "type": "array",
                "description": "Inside.",
                "items": {"$ref": "#/$defs/part"}
              }
            }
          }
        }
      }
      """;

  @Test
  void of_keys_areRowsWithValueUnitDefaultAndDescription() {
    assertThat(SchemaMarkdown.of("thing", SCHEMA).lines())
        .contains(
            "## A file",
            "What &lt;it> is.",
            "| **`name`** | text |  |  | A \\| name. |",
            "| `events` | whole number, 64 or more |  | `100` | How many. |",
            "| `share` | number above 0, up to 1 |  |  | One. |",
            "| `size_cm` | list of 2 × number | cm |  | From and to. |",
            "| `kind` | `b`, `c` |  |  | Which. |",
            "| `limits` | names, each with number, or list of 2 × number |  |  | By name. |",
            "size_cm: [1, 2]");
  }

  @Test
  void of_mappingThatRefersToItself_hasOneSection() {
    String page = SchemaMarkdown.of("thing", SCHEMA);
    assertThat(page.lines().filter(line -> line.equals("### thing: part"))).hasSize(1);
    assertThat(page.lines())
        .contains(
            "| `parts` | list of [mapping](#thing-part) |  |  | All. |",
            "| `parts` | list of [mapping](#thing-part) |  |  | Inside. |");
  }

  @Test
  void of_referenceToNothing_isRefused() {
    String schema = "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/none\"}}}";
    assertThatThrownBy(() -> SchemaMarkdown.of("thing", schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("#/$defs/none");
  }
}
