package io.addra.geometry.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Run by the build: leaves beside each YAML file of a folder its parsed form. */
public final class DocumentCompiler {
  /** What the name of the parsed form adds to that of the YAML file. */
  public static final String SUFFIX = ".parsed.json";

  private DocumentCompiler() {}

  /**
   * Makes the parsed forms.
   *
   * @param args the folder, whose subfolders are gone through too
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      files = found.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
    for (Path file : files) {
      Path parsed = file.resolveSibling(file.getFileName() + SUFFIX);
      Files.write(parsed, ParsedDocument.of(file.toString(), Files.readAllBytes(file)));
    }
  }
}
