package io.addra.propagation.eventfile.csv;

import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Numbers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The cells of a row, found by their column. Mutable. */
final class CsvRow {

  /** Stands for an event whose number cannot be read. */
  static final long NO_EVENT = Long.MIN_VALUE;

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final int[] from;
  private final int[] to;
  private byte[] bytes = new byte[0];
  private long line;
  private int cells;

  CsvRow(CsvHeader header) {
    int columns = header.columns().size();
    for (int i = 0; i < columns; i++) {
      Column column = header.columns().get(i);
      if (column != null) {
        places.put(column, i);
      }
    }
    // one more, always empty, for the columns that the table does not have
    from = new int[columns + 1];
    to = new int[columns + 1];
  }

  /** Reads the present line. */
  void read(ByteLines lines) {
    bytes = lines.bytes();
    line = lines.number();
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
    int columns = from.length - 1;
    int end = lines.end();
    int cell = 0;
    int start = lines.start();
    for (int i = start; i <= end; i++) {
      if (i == end || bytes[i] == ',') {
        if (cell < columns) {
          note(cell, start, i);
        }
        cell++;
        start = i + 1;
      }
    }
    cells = cell;
  }

  /**
   * Makes sure that the row is whole.
   *
   * @throws BrokenRecordException if it has not one cell for each column
   */
  void check() {
    int columns = from.length - 1;
    if (cells != columns) {
      throw new BrokenRecordException(line, "", "found " + cells + " cells, expected " + columns);
    }
  }

  /** Number of the event, also of a broken row where it can be read; else {@link #NO_EVENT}. */
  long event() {
    try {
      return integer(Column.EVENT);
    } catch (BrokenRecordException _) {
      return NO_EVENT;
    }
  }

  /** Whether a cell is empty or its column missing. */
  boolean empty(Column column) {
    int cell = cell(column);
    return from[cell] == to[cell];
  }

  /** A finite number. */
  double number(Column column) {
    int cell = cell(column);
    return Numbers.number(bytes, from[cell], to[cell], line, column.title());
  }

  /** A finite number, or 0 where the cell is empty. */
  double numberOrZero(Column column) {
    return empty(column) ? 0 : number(column);
  }

  /** A whole number. */
  int integer(Column column) {
    int cell = cell(column);
    return Numbers.integer(bytes, from[cell], to[cell], line, column.title());
  }

  /** A whole number, or 0 where the cell is empty. */
  int integerOrZero(Column column) {
    return empty(column) ? 0 : integer(column);
  }

  private int cell(Column column) {
    return places.getOrDefault(column, from.length - 1);
  }

  private void note(int cell, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && ignored(bytes[first])) {
      first++;
    }
    while (last > first && ignored(bytes[last - 1])) {
      last--;
    }
    from[cell] = first;
    to[cell] = last;
  }

  /** Spreadsheets may put numbers into quotation marks. */
  private static boolean ignored(byte b) {
    return b == ' ' || b == '\t' || b == '"';
  }
}
