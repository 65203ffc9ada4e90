package io.addra.geometry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlDocumentTest {

  @Test
  void read_numbers_coreSchema() {
    YamlDocument doc =
        read("a: 1.0e5\nb: 1e5\nc: 0x10\nd: '3'\ne: yes\nf: true\ng: -.5\nh:\ni: 007");
    assertThat(doc.root().path("a").asDouble()).isEqualTo(1e5);
    assertThat(doc.root().path("b").asDouble()).isEqualTo(1e5);
    assertThat(doc.root().path("c").asInt()).isEqualTo(16);
    assertThat(doc.root().path("d").isString()).isTrue();
    assertThat(doc.root().path("e").isString()).isTrue();
    assertThat(doc.root().path("f").isBoolean()).isTrue();
    assertThat(doc.root().path("g").asDouble()).isEqualTo(-0.5);
    assertThat(doc.root().path("h").isNull()).isTrue();
    assertThat(doc.root().path("i").asInt()).isEqualTo(7);
  }

  @Test
  void lineOf_nestedValues_lineOfTheirKey() {
    YamlDocument doc = read("# comment\nllp:\n  mass_GeV:\n    - 1\n    - 2\n  a/b: 3\n");
    assertThat(doc.lineOf("/llp")).isEqualTo(2);
    assertThat(doc.lineOf("/llp/mass_GeV")).isEqualTo(3);
    assertThat(doc.lineOf("/llp/mass_GeV/1")).isEqualTo(5);
    assertThat(doc.lineOf("/llp/a~1b")).isEqualTo(6);
    assertThat(doc.lineOf("/llp/mass_GeV/7/x")).isEqualTo(3);
    assertThat(YamlDocument.keyOf("/llp/mass_GeV/1")).isEqualTo("llp.mass_GeV[1]");
    assertThat(doc.error("/llp/mass_GeV/1", "bad")).hasMessage("t.yaml:5: llp.mass_GeV[1]: bad");
  }

  @Test
  void read_duplicateKey_namesBothLines() {
    refused("a:\n  x: 1\n  x: 2\n", 3, "a.x", "duplicate key 'x', first given on line 2");
  }

  @Test
  void read_aliasBomb_refusedAtTheFirstAnchor() {
    refused("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", 1, "a", "anchors");
    refused("a: 1\nb: *a\n", 2, "b", "anchors");
  }

  @Test
  void read_nanOrInfinity_refused() {
    refused("a: 1\nb: .nan\n", 2, "b", "expected a finite number, found .nan");
    refused("b: [1, -.inf]\n", 1, "b[1]", "found -.inf");
    refused("b: 1e999\n", 1, "b", "found 1e999");
  }

  @Test
  void read_syntaxErrors_haveALine() {
    refused("a: 1\nb: [1, 2\nc: 3\n", 3, "", "not valid YAML");
    refused("a:\n\tb: 1\n", 2, "", "not valid YAML");
    refused("a: 1\nb: 'x\u0007'\n", 2, "", "U+0007");
    refused("a: 1\nb: !!set {x}\n", 2, "b", "tags");
    refused("? [a]\n: 1\n", 1, "", "plain word");
    refused("a: 1\n---\nb: 1\n", 2, "", "second document");
    refused("a: " + "9".repeat(401), 1, "a", "401 characters");
  }

  @Test
  void read_emptyOrHuge_refused() {
    refused("", 0, "", "empty");
    refused("# only a comment\n", 0, "", "empty");
    refused("#".repeat(YamlTreeReader.MAX_BYTES + 1), 0, "", "larger than 5 MB");
    refused("a: " + "[".repeat(100) + "]".repeat(100), 1, "", "64 levels");
  }

  @Test
  void read_notUtf8_refusedWithLine() {
    byte[] bytes = {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xff, '\n'};
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> YamlDocument.read("t.yaml", new ByteArrayInputStream(bytes)))
        .withMessage("t.yaml:2: not UTF-8 text");
  }

  @Test
  void read_missingFile_refused(@TempDir Path dir) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> YamlDocument.read(dir.resolve("no.yaml")))
        .withMessageEndingWith("no.yaml: no such file");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> YamlDocument.read(dir))
        .withMessageContaining("is a directory");
  }

  static YamlDocument read(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return YamlDocument.read("t.yaml", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refused(String text, int line, String key, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.line()).isEqualTo(line))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key))
        .satisfies(e -> assertThat(e.file()).isEqualTo("t.yaml"));
  }
}
