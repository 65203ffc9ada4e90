package io.addra.validation.reference.table;

import io.addra.geometry.document.InputException;
import io.addra.materials.names.NearNames;
import java.util.List;

/**
 * A table of columns of one length. Immutable.
 *
 * @param file its file, for messages
 * @param columns its columns, in the file's order; at least one
 */
public record Table(String file, List<Column> columns) {

  /** Copies the list. */
  public Table {
    columns = List.copyOf(columns);
  }

  /** Number of rows. */
  public int rows() {
    return columns.getFirst().cells().size();
  }

  /** Names of the columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * A column by its name.
   *
   * @throws InputException if there is none
   */
  public Column column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                file,
                columns.getFirst().line(),
                "",
                "found no column '%s', known: %s%s"
                    .formatted(name, String.join(", ", names()), NearNames.hint(name, names()))));
  }
}
