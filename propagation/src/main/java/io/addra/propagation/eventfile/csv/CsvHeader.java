package io.addra.propagation.eventfile.csv;

import io.addra.geometry.document.InputException;
import io.addra.materials.csv.CsvLine;
import io.addra.propagation.eventfile.text.ByteLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The columns of a table, by the line of their names. Immutable.
 *
 * @param columns the columns in the order of the table, null where one is not read
 */
record CsvHeader(List<@Nullable Column> columns) {

  /** Start of the name of a column of further weights. */
  private static final String NAMED_WEIGHT = "weight:";

  /**
   * Reads the present line.
   *
   * @param weight name of the weight to take, or null for the column {@code weight}
   * @throws InputException if a column is unknown, missing or there twice
   */
  static CsvHeader read(String file, ByteLines lines, @Nullable String weight) {
    List<@Nullable Column> columns = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String title : titles(file, lines)) {
      Column column = column(file, lines, title, weight);
      if (column != null && !seen.add(column)) {
        throw problem(file, lines, "found column " + title + " twice");
      }
      columns.add(column);
    }
    require(file, lines, seen, Column.EVENT, Column.PDG, Column.PX, Column.PY, Column.PZ);
    if (!seen.contains(Column.E) && !seen.contains(Column.MASS)) {
      throw problem(file, lines, "found neither column e_GeV nor mass_GeV, expected one or both");
    }
    if (seen.contains(Column.X) || seen.contains(Column.Y) || seen.contains(Column.Z)) {
      require(file, lines, seen, Column.X, Column.Y, Column.Z);
    }
    if (weight != null && !seen.contains(Column.WEIGHT)) {
      throw problem(file, lines, "found no column " + NAMED_WEIGHT + weight);
    }
    return new CsvHeader(columns);
  }

  private static List<String> titles(String file, ByteLines lines) {
    String text = lines.text();
    try {
      return CsvLine.cells(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (JacksonException e) {
      throw problem(file, lines, "found " + lines.shown() + ", expected the names of columns");
    }
  }

  private static @Nullable Column column(
      String file, ByteLines lines, String title, @Nullable String weight) {
    if (title.startsWith(NAMED_WEIGHT)) {
      return title.equals(NAMED_WEIGHT + weight) ? Column.WEIGHT : null;
    }
    Optional<Column> column = Column.titled(title);
    if (column.isEmpty()) {
      throw problem(
          file,
          lines,
          "found column '"
              + title
              + "', expected of "
              + Column.titles()
              + " or "
              + NAMED_WEIGHT
              + "NAME");
    }
    // the events' own weight is not read where another is wanted
    return column.get() == Column.WEIGHT && weight != null ? null : column.get();
  }

  private static void require(String file, ByteLines lines, Set<Column> seen, Column... required) {
    for (Column column : required) {
      if (!seen.contains(column)) {
        throw problem(file, lines, "found no column " + column.title());
      }
    }
  }

  private static InputException problem(String file, ByteLines lines, String message) {
    return new InputException(file, (int) lines.number(), "", message);
  }
}
