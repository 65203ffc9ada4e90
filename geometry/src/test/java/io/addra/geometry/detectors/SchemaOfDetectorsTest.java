package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program reads its own detectors without the schema, so they are held against it here. */
class SchemaOfDetectorsTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/addra/geometry/detectors");

  @Test
  void shippedFiles_fitTheSchema() throws IOException {
    DocumentSchema schema = DocumentSchema.load("/io/addra/geometry/schema/geometry.schema.json");
    List<Path> files;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      assertThatCode(() -> schema.check(YamlDocument.read(file))).doesNotThrowAnyException();
    }
  }
}
