package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.document.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The file that says how Addra is cited, at the top of the checkout. */
class CitationTest {
  private static final Path FILE = Path.of("..", "CITATION.cff");

  /**
   * Keys that format 1.2.0 asks for, by its public schema: cff-version, message, title, authors.
   */
  @Test
  void citation_ofThisVersion_hasWhatTheFormatAsksFor() throws IOException {
    JsonNode citation = YamlDocument.parse("CITATION.cff", Files.readAllBytes(FILE)).root();
    assertThat(citation.path("version").asString()).isEqualTo(VersionText.version());
    assertThat(citation.path("cff-version").asString()).isEqualTo("1.2.0");
    assertThat(citation.path("message").asString()).isNotBlank();
    assertThat(citation.path("title").asString()).isEqualTo("Addra");
    assertThat(citation.path("type").asString()).isEqualTo("software");
    assertThat(citation.path("authors")).isNotEmpty();
  }

  @Test
  void licence_ofTheCitation_isThatOfTheLicenceFile() throws IOException {
    JsonNode citation = YamlDocument.parse("CITATION.cff", Files.readAllBytes(FILE)).root();
    assertThat(citation.path("license").asString()).isEqualTo("Apache-2.0");
    assertThat(Files.readString(FILE.resolveSibling("LICENSE")))
        .contains("Apache License", "Version 2.0");
  }
}
