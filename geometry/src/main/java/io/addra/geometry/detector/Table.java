package io.addra.geometry.detector;

import io.addra.geometry.document.InputException;
import io.addra.materials.csv.CsvLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * A CSV table of a detector: a header line, then one volume a line. Empty lines and lines that
 * begin with # are left out.
 */
record Table(List<Row> rows) {
  private static final int MAX_ROWS = 100_000;

  /**
   * A line of the table.
   *
   * @param where line (from 1) and file, as messages put it
   * @param cells text by column
   */
  record Row(String where, Map<String, String> cells) {

    /** This row with the columns of another table's row. */
    Row with(Row other) {
      Map<String, String> both = new LinkedHashMap<>(other.cells);
      both.putAll(cells);
      return new Row(where + ", " + other.where, both);
    }
  }

  static Table read(String file, byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    int number = 0;
    for (String text : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      if (rows.size() == MAX_ROWS) {
        throw new InputException(file, number, "", "more than " + MAX_ROWS + " rows");
      }
      List<String> cells = cells(file, number, text);
      if (header.isEmpty()) {
        header = cells;
      } else if (cells.size() != header.size()) {
        throw new InputException(
            file,
            number,
            "",
            "expected " + header.size() + " cells as in the header, found " + cells.size());
      } else {
        Map<String, String> row = new LinkedHashMap<>();
        for (int k = 0; k < cells.size(); k++) {
          row.put(header.get(k), cells.get(k));
        }
        rows.add(new Row("row " + number + " of " + file, row));
      }
    }
    if (rows.isEmpty()) {
      throw new InputException(file, 0, "", "the table has no rows");
    }
    return new Table(rows);
  }

  private static List<String> cells(String file, int line, String text) {
    try {
      return CsvLine.cells(text);
    } catch (JacksonException e) {
      throw new InputException(file, line, "", "not valid CSV: " + e.getOriginalMessage(), e);
    }
  }
}
