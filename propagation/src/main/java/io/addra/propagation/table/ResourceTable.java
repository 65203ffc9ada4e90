package io.addra.propagation.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table shipped with this module: comma-separated, first line the column names, no quotes, rows
 * in file order; lines that start with # are remarks. Immutable.
 *
 * @param name name of the resource, for messages
 * @param rows rows as maps from column name to text
 */
public record ResourceTable(String name, List<Map<String, String>> rows) {

  /** Copies the rows. */
  public ResourceTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @param resource name of the resource in {@code io/addra/propagation}
   * @throws IllegalStateException if it is missing or a row has a wrong number of columns
   */
  public static ResourceTable read(String resource) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (InputStream in =
        ResourceTable.class.getResourceAsStream("/io/addra/propagation/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
      List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.size()) {
          throw new IllegalStateException(
              resource + ": expected " + columns.size() + " columns, found: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(columns.get(i), cells[i]);
        }
        rows.add(Map.copyOf(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResourceTable(resource, rows);
  }

  /**
   * The text in a column of a row.
   *
   * @throws IllegalStateException if there is no such column
   */
  public String cell(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw new IllegalStateException(name + ": no column " + column);
    }
    return text;
  }

  /**
   * The number in column {@code value} of the row whose column {@code name} is the given key.
   *
   * @throws IllegalStateException if there is no such row
   */
  public double number(String key) {
    return rows.stream()
        .filter(row -> key.equals(row.get("name")))
        .map(row -> row.get("value"))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + ": no entry " + key));
  }
}
