package io.addra.propagation.scan;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.YamlDocument;
import java.nio.file.Path;

/** Reads scan files: YAML, checked against a JSON schema and against physics. */
public final class ScanFile {

  private static final String SCHEMA = "/io/addra/propagation/scan.schema.json";

  private ScanFile() {}

  /** The JSON schema of scan files. */
  public static DocumentSchema schema() {
    return DocumentSchema.load(SCHEMA);
  }

  /**
   * Reads and checks a scan file.
   *
   * @throws io.addra.geometry.document.InputException for the first thing that is wrong, with file,
   *     line and key
   */
  public static ScanConfig read(Path file) {
    YamlDocument document = YamlDocument.read(file);
    return read(document);
  }

  /**
   * Checks the text of a scan file.
   *
   * @param name what messages call it; paths in it are relative to its folder
   * @param bytes its text in UTF-8
   * @throws io.addra.geometry.document.InputException for the first thing that is wrong, with file,
   *     line and key
   */
  public static ScanConfig parse(String name, byte[] bytes) {
    return read(YamlDocument.parse(name, bytes));
  }

  private static ScanConfig read(YamlDocument document) {
    schema().check(document);
    return ScanReader.read(document);
  }
}
