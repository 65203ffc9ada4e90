package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeometryExportCommandTest {
  @Test
  void export_gdml_writesTheFileAndSaysHowManyVolumes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("boxes.gdml");
    Run run = export("gazelle-l", "gdml", file);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(file + ": 2 volumes as gdml\n");
    assertThat(file).content().startsWith("<?xml").contains("<gdml", "lg-b1").endsWith("</gdml>\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void export_existingFile_isReplacedByForceOnly(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("mine.gdml"), "mine");
    Run run = export("gazelle-l", "gdml", file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly("addra: " + file + ": already exists; give --force to replace it");
    assertThat(file).hasContent("mine");
    assertThat(export("gazelle-l", "gdml", file, "--force").status()).isZero();
    assertThat(file).content().contains("<gdml");
  }

  @Test
  void export_noSuchFolderFormatOrMaterial_saysSo(@TempDir Path folder) {
    Path file = folder.resolve("missing").resolve("a.gdml");
    assertThat(export("gazelle-l", "gdml", file).errorLines())
        .containsExactly("addra: " + file + ": is in no directory that exists");
    assertThat(export("gazelle-l", "step", folder.resolve("a")).err())
        .contains("--format", "expected one of", "gdml");
    Run run = export("gazelle-l", "gdml", folder.resolve("a"), "--around", "watter");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("--around: unknown material 'watter'");
    assertThat(folder).isEmptyDirectory();
  }

  private static Run export(String detector, String format, Path file, String... more) {
    String[] all = {"geometry", "export", detector, "--format", format, "--out", file.toString()};
    return Run.of(Stream.concat(Stream.of(all), Stream.of(more)).toArray(String[]::new));
  }
}
