package io.addra.validation.reference.table;

import io.addra.geometry.document.InputException;
import io.addra.materials.csv.CsvLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * Reads tables of comma-separated values: lines that start with {@code #} are remarks, the first
 * other line holds the names of the columns. A unit stands in the name, as {@code mass_GeV} or
 * {@code mass [GeV]}.
 */
final class CsvTables {
  private static final int MAX_ROWS = 200_000;

  private CsvTables() {}

  /**
   * Reads a table.
   *
   * @param file what messages call it
   * @param bytes its text in UTF-8
   * @throws InputException if it has no row, or rows of different lengths
   */
  static Table read(String file, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    List<String> names = List.of();
    int head = 0;
    List<List<Cell>> columns = new ArrayList<>();
    for (int n = 1; n <= lines.size(); n++) {
      String line = lines.get(n - 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(file, n, line);
      if (names.isEmpty()) {
        names = cells;
        head = n;
        cells.forEach(_ -> columns.add(new ArrayList<>()));
        checkNames(file, n, names);
        continue;
      }
      if (columns.getFirst().size() == MAX_ROWS) {
        throw new InputException(file, n, "", "more than " + MAX_ROWS + " rows");
      }
      if (cells.size() != names.size()) {
        throw new InputException(
            file, n, "", "expected %d cells, found %d".formatted(names.size(), cells.size()));
      }
      for (int k = 0; k < cells.size(); k++) {
        columns.get(k).add(Cell.plain(cells.get(k), n));
      }
    }
    if (columns.isEmpty() || columns.getFirst().isEmpty()) {
      throw new InputException(
          file, 0, "", "expected a line of column names and rows of numbers, found no row");
    }
    List<Column> result = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      result.add(new Column(file, names.get(k), unit(names.get(k)), head, columns.get(k)));
    }
    return new Table(file, result);
  }

  private static void checkNames(String file, int line, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty() || !seen.add(name)) {
        throw new InputException(
            file, line, "", "expected a name of its own for each column, found " + names);
      }
    }
  }

  private static List<String> cells(String file, int line, String text) {
    try {
      return CsvLine.cells(text);
    } catch (JacksonException e) {
      throw new InputException(file, line, "", "not valid CSV: " + e.getOriginalMessage(), e);
    }
  }

  /** The unit in a name; empty without one. */
  private static String unit(String name) {
    String text = name.strip();
    if (text.endsWith("]") || text.endsWith(")")) {
      int end = text.length() - 1;
      int open = Math.max(text.lastIndexOf('[', end), text.lastIndexOf('(', end));
      int closed = Math.max(text.lastIndexOf(']', end - 1), text.lastIndexOf(')', end - 1));
      if (open > closed) {
        return text.substring(open + 1, end).strip();
      }
    }
    if (name.endsWith("_per_GeV")) {
      return "1/GeV";
    }
    String last = name.substring(name.lastIndexOf('_') + 1);
    return name.indexOf('_') >= 0 && Units.isKnown(last) ? last : "";
  }
}
