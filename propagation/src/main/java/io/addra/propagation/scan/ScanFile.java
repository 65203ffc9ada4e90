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
    schema().check(document);
    return ScanReader.read(document);
  }
}
