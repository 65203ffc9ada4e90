package io.addra.validation.reference.table;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads tables: HEPData's YAML or JSON by the name's ending, otherwise CSV. */
public final class Tables {
  private Tables() {}

  /**
   * Reads a table.
   *
   * @param file its name: what messages call it and what tells the format
   * @param bytes its text in UTF-8
   * @throws InputException if it is not such a table
   */
  public static Table read(String file, byte[] bytes) {
    return file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json")
        ? HepDataTables.read(file, bytes)
        : CsvTables.read(file, bytes);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read or is not such a table
   */
  public static Table read(Path file) {
    try {
      return read(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), 0, "", "no such file", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "", "cannot be read: " + e.getMessage(), e);
    }
  }
}
