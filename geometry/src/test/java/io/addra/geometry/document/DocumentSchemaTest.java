package io.addra.geometry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSchemaTest {
  private static final DocumentSchema SCHEMA =
      DocumentSchema.of(
          """
          {"$schema": "https://json-schema.org/draft/2020-12/schema",
           "type": "object",
           "properties": {
             "title": {"type": "string", "minLength": 1},
             "events": {"type": "integer", "minimum": 1, "maximum": 1000},
             "parent": {"enum": ["B+", "B0"]},
             "version": {"const": 1},
             "name": {"type": "string", "pattern": "^[a-z]+$", "x-expected": "lower-case letters"},
             "r_cm": {"type": "array", "minItems": 2, "maxItems": 2, "uniqueItems": true,
                      "items": {"type": "number", "exclusiveMinimum": -5, "exclusiveMaximum": 5}},
             "llp": {"type": "object",
               "properties": {"mass_GeV": {"type": "number", "exclusiveMinimum": 0},
                 "ctau_cm": {"oneOf": [
                    {"type": "array", "items": {"type": "number"}, "minItems": 1},
                    {"$ref": "#/$defs/range"}]}},
               "required": ["mass_GeV"], "additionalProperties": false},
             "one": {"type": "object", "minProperties": 1, "maxProperties": 1}
           },
           "required": ["title"],
           "additionalProperties": false,
           "$defs": {"range": {"type": "object", "properties": {"from": {"type": "number"},
                "points": {"type": ["integer", "string"]}}, "required": ["from"],
                "additionalProperties": false}}}
          """);

  @Test
  void check_goodDocument_passes() {
    SCHEMA.check(
        YamlDocumentTest.read("title: t\nllp: {mass_GeV: 1, ctau_cm: [1, 2]}\nr_cm: [0, 1]\n"));
    SCHEMA.check(YamlDocumentTest.read("title: t\nllp: {mass_GeV: 1, ctau_cm: {from: 1}}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          titel: x                       | 2 | titel      | unknown key 'titel', did you mean 'title'? (known: title, events
          llp: {mas_GeV: 1}              | 2 | llp.mas_GeV | unknown key 'mas_GeV', did you mean 'mass_GeV'?
          llp: {ctau_cm: [1]}            | 2 | llp        | the key 'mass_GeV' is missing
          events: abc                    | 2 | events     | expected a whole number, found 'abc'
          events: 1.5                    | 2 | events     | expected a whole number, found 1.5
          events: -1                     | 2 | events     | must be >= 1, found -1
          events: 1001                   | 2 | events     | must be <= 1000, found 1001
          events:                        | 2 | events     | expected a whole number, found nothing
          parent: B-                     | 2 | parent     | expected one of B+, B0, found 'B-'
          version: 2                     | 2 | version    | expected 1, found 2
          name: Ab1                      | 2 | name       | expected lower-case letters, found 'Ab1'
          r_cm: [1]                      | 2 | r_cm       | expected at least 2 values, found 1 value
          r_cm: [1, 2, 3]                | 2 | r_cm       | expected at most 2 values, found 3 values
          r_cm: [1, 1]                   | 2 | r_cm       | values must not repeat
          r_cm: [1, 5]                   | 2 | r_cm[1]    | must be < 5, found 5
          r_cm: [-6, 1]                  | 2 | r_cm[0]    | must be > -5, found -6
          llp: {mass_GeV: 0}             | 2 | llp.mass_GeV | must be > 0, found 0
          llp: 3                         | 2 | llp        | expected a mapping of keys, found 3
          one: {}                        | 2 | one        | expected at least 1 key, found 0 keys
          one: {a: 1, b: 2}              | 2 | one        | expected at most 1 key, found 2 keys
          llp: {mass_GeV: 1, ctau_cm: {fro: 1}}  | 2 | llp.ctau_cm.fro  | unknown key 'fro', did you mean 'from'?
          llp: {mass_GeV: 1, ctau_cm: [1, x]}    | 2 | llp.ctau_cm[1]   | expected a number, found 'x'
          llp: {mass_GeV: 1, ctau_cm: []}        | 2 | llp.ctau_cm      | expected at least 1 value, found 0 values
          llp: {mass_GeV: 1, ctau_cm: x}         | 2 | llp.ctau_cm      | expected a list, found 'x'
          """)
  void check_badDocument_namesLineAndKey(String text, int line, String key, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> SCHEMA.check(YamlDocumentTest.read("title: t\n" + text)))
        .withMessageStartingWith("t.yaml:" + line + ": " + key + ": " + message);
  }

  @Test
  void check_severalErrors_firstInTheFileWins() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> SCHEMA.check(YamlDocumentTest.read("title: t\nzzz: 1\nevents: 0\naaa: 1\n")))
        .satisfies(e -> assertThat(e.key()).isEqualTo("zzz"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> SCHEMA.check(YamlDocumentTest.read("title: ''\n")))
        .withMessage("t.yaml:1: title: must not be empty");
  }

  @Test
  void check_rootOfAnotherType_refused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> SCHEMA.check(YamlDocumentTest.read("- a\n")))
        .withMessage("t.yaml:1: expected a mapping of keys, found a list");
  }

  @Test
  void load_unknownResource_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DocumentSchema.load("no/such.json"));
  }

  @Test
  void inputException_withoutPlace_onlyItsMessage() {
    assertThat(new InputException("", 0, "", "no such detector")).hasMessage("no such detector");
    assertThat(new InputException("", 0, "--ctau", "empty")).hasMessage("--ctau: empty");
    assertThat(new InputException("f", 0, "", "gone")).hasMessage("f: gone");
  }
}
