package io.addra.validation.reference.table;

import io.addra.geometry.document.InputFile;
import java.nio.file.Path;

/** Reads tables: HEPData's YAML or JSON by the name's ending, otherwise CSV. */
public final class Tables {
  private Tables() {}

  /**
   * Reads a table.
   *
   * @param file its name: what messages call it and what tells the format
   * @param bytes its text in UTF-8
   * @throws io.addra.geometry.document.InputException if it is not such a table
   */
  public static Table read(String file, byte[] bytes) {
    return file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json")
        ? HepDataTables.read(file, bytes)
        : CsvTables.read(file, bytes);
  }

  /**
   * Reads a file.
   *
   * @throws io.addra.geometry.document.InputException if it cannot be read or is not such a table
   */
  public static Table read(Path file) {
    return read(file.toString(), InputFile.table(file));
  }
}
