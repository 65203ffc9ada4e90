package io.addra.geometry.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParsedDocumentTest {
  private static final Path SOURCES = Path.of("src/main/resources/io/addra/geometry/detectors");
  private static final Path BUILT = Path.of("target/classes/io/addra/geometry/detectors");

  private static final byte[] EVERYTHING =
      """
      # a comment
      whole: [0, -7, 123456789012345678, -9223372036854775808, 123456789012345678901234567890]
      real: [0.1, -1.5e-300, 4.9e-324, 1.7976931348623157e308, 3.0, -0.0]
      text: ["", 'quoted: "yes"', "tab\\tand ä€😀", plain words]
      other: {yes: true, no: false, nothing: null, empty: {}, none: []}

      a/b:
        c~d:
          - {x: 1}
          -
            y: [2, [3, [4]]]
      """
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void read_parsedForm_isTheDocument() {
    YamlDocument expected = YamlDocument.parse("t.yaml", EVERYTHING);
    assertThat(expected.root().at("/a~1b/c~0d/1/y/1/1/0").intValue()).isEqualTo(4);
    assertSame(readBack(EVERYTHING), expected);
  }

  @Test
  void read_parsedFormOfAnotherText_isRefused() {
    byte[] parsed = ParsedDocument.of("t.yaml", EVERYTHING);
    byte[] changed = EVERYTHING.clone();
    changed[2] = 'A';
    assertThat(ParsedDocument.read("t.yaml", changed, parsed)).isNull();
    byte[] longer =
        (new String(EVERYTHING, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(ParsedDocument.read("t.yaml", longer, parsed)).isNull();
  }

  @Test
  void build_leavesTheParsedFormOfEachShippedFile() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      byte[] yaml = Files.readAllBytes(file);
      Path parsed = BUILT.resolve(SOURCES.relativize(file) + DocumentCompiler.SUFFIX);
      YamlDocument found = ParsedDocument.read("t.yaml", yaml, Files.readAllBytes(parsed));
      assertSame(
          Objects.requireNonNull(found, file.toString()), YamlDocument.parse("t.yaml", yaml));
    }
  }

  private static YamlDocument readBack(byte[] yaml) {
    byte[] parsed = ParsedDocument.of("t.yaml", yaml);
    return Objects.requireNonNull(ParsedDocument.read("t.yaml", yaml, parsed));
  }

  private static void assertSame(YamlDocument found, YamlDocument expected) {
    assertThat(found.root()).isEqualTo(expected.root());
    assertSameLines(found, expected, expected.root(), "");
  }

  private static void assertSameLines(
      YamlDocument found, YamlDocument expected, JsonNode node, String pointer) {
    assertThat(found.lineOf(pointer)).as(pointer).isEqualTo(expected.placeOf(pointer).line());
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        String member = pointer + "/" + YamlDocument.escape(name);
        assertSameLines(found, expected, node.path(name), member);
      }
    } else if (node.isArray()) {
      for (int k = 0; k < node.size(); k++) {
        assertSameLines(found, expected, node.path(k), pointer + "/" + k);
      }
    }
  }
}
