package io.addra.propagation.coupling;

import io.addra.propagation.table.ResourceTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of a table among the resources of the tests. */
record ReferenceTable(List<Map<String, String>> rows) {
  static ReferenceTable read(String name) {
    return new ReferenceTable(ResourceTable.read("coupling/" + name).rows());
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(text(row, column));
  }

  static String text(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
