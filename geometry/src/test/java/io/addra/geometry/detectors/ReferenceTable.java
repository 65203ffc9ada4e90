package io.addra.geometry.detectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference tables beside these tests (plain comma-separated numbers, in mm). */
final class ReferenceTable {
  private ReferenceTable() {}

  /** Rows of a table, each from column to number. */
  static List<Map<String, Double>> read(String name) {
    List<Map<String, Double>> rows = new ArrayList<>();
    List<String> lines = text("reference/" + name).lines().toList();
    String[] columns = lines.getFirst().split(",", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, Double> row = new LinkedHashMap<>();
      for (int k = 0; k < columns.length; k++) {
        row.put(columns[k], Double.valueOf(cells[k]));
      }
      rows.add(row);
    }
    return rows;
  }

  /** A figure of a row, in cm. */
  static double cm(Map<String, Double> row, String column) {
    Double value = row.get(column);
    if (value == null) {
      throw new AssertionError("no column " + column);
    }
    return value / 10;
  }

  /** A whole number of a row. */
  static int number(Map<String, Double> row, String column) {
    return (int) Math.round(10 * cm(row, column));
  }

  private static String text(String name) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
