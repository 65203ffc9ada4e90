package io.addra.geometry.detector;

import io.addra.materials.names.NearNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to the rows of a table the columns of another one, by a column that both have. */
final class TableJoin {
  private TableJoin() {}

  /** The joined rows, in the order of the first table. */
  static Table of(Table table, Scope scope, String pointer, Session session) {
    String by = scope.text(pointer + "/by");
    Map<String, Table.Row> others = new LinkedHashMap<>();
    for (Table.Row other : session.table(scope, pointer + "/file").rows()) {
      Scope there = scope.forRow(other);
      String key = there.cell(pointer + "/by", by);
      if (others.putIfAbsent(key, other) != null) {
        throw there.error(pointer + "/by", "a second row with " + by + " '" + key + "'");
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Scope here = scope.forRow(row);
      String key = here.cell(pointer + "/by", by);
      Table.Row other = others.get(key);
      if (other == null) {
        throw here.error(
            pointer,
            scope.text(pointer + "/file")
                + " has no row with "
                + by
                + " '"
                + key
                + "'"
                + NearNames.hint(key, others.keySet()));
      }
      checkOnce(here, pointer, by, row, other);
      rows.add(row.with(other));
    }
    return new Table(rows);
  }

  private static void checkOnce(
      Scope here, String pointer, String by, Table.Row row, Table.Row other) {
    for (String column : other.cells().keySet()) {
      if (!column.equals(by) && row.cells().containsKey(column)) {
        throw here.error(pointer, "both tables have a column '" + column + "'");
      }
    }
  }
}
