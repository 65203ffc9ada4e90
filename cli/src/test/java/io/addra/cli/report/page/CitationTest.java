package io.addra.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CitationTest {
  @Test
  void citation_hasTitleAndAuthorsOfCitationCff() throws IOException {
    assertThat(Files.readString(Path.of("../CITATION.cff")))
        .contains("title: " + Citation.TITLE + "\n", "- name: " + Citation.AUTHORS + "\n");
  }
}
