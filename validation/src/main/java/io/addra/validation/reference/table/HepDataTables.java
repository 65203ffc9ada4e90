package io.addra.validation.reference.table;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads data tables of HEPData (YAML or JSON with {@code independent_variables} and {@code
 * dependent_variables}). A bin without a value stands at its middle. Errors of one value are added
 * in quadrature, each side by itself; a symmetric error may be a percentage of the value. Format:
 * hepdata-submission.readthedocs.io, data tables.
 */
final class HepDataTables {
  private HepDataTables() {}

  /**
   * Reads a table: independent variables, then dependent ones.
   *
   * @param file what messages call it
   * @param bytes its text in UTF-8
   * @throws InputException if it is not such a table
   */
  static Table read(String file, byte[] bytes) {
    YamlDocument document = YamlDocument.parse(file, bytes);
    List<Column> columns = new ArrayList<>();
    for (String part : List.of("independent_variables", "dependent_variables")) {
      JsonNode list = document.root().path(part);
      if (!list.isArray() || list.isEmpty()) {
        throw new InputException(
            file, 1, "", "expected a data table of HEPData, found no list '" + part + "'");
      }
      for (int k = 0; k < list.size(); k++) {
        columns.add(column(document, "/" + part + "/" + k));
      }
    }
    int rows = columns.getFirst().cells().size();
    for (Column column : columns) {
      if (column.cells().size() != rows || rows == 0) {
        throw new InputException(
            file,
            column.line(),
            column.name(),
            "expected %s values, found %d"
                .formatted(
                    rows == 0 ? "1 or more" : Integer.toString(rows), column.cells().size()));
      }
    }
    return new Table(file, columns);
  }

  private static Column column(YamlDocument document, String at) {
    JsonNode header = document.at(at + "/header");
    String name = header.path("name").asString("");
    if (name.isEmpty()) {
      throw document.error(at, "expected a header with a name");
    }
    String unit = header.path("units").asString(header.path("unit").asString("")).strip();
    JsonNode values = document.at(at + "/values");
    if (!values.isArray()) {
      throw document.error(at, "expected a list of values");
    }
    List<Cell> cells = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      cells.add(cell(document, at + "/values/" + k));
    }
    return new Column(document.name(), name, unit, document.lineOf(at + "/header"), cells);
  }

  private static Cell cell(YamlDocument document, String at) {
    JsonNode entry = document.at(at);
    int line = document.lineOf(at);
    if (entry.has("value")) {
      return withErrors(document, at, entry.path("value").asString(""), line);
    }
    if (entry.has("low") && entry.has("high")) {
      double middle = 0.5 * (number(document, at + "/low") + number(document, at + "/high"));
      return Cell.plain(Double.toString(middle), line);
    }
    throw document.error(at, "expected a 'value', or 'low' and 'high'");
  }

  private static Cell withErrors(YamlDocument document, String at, String text, int line) {
    JsonNode errors = document.at(at + "/errors");
    if (!errors.isArray() || errors.isEmpty() || Cell.plain(text, line).isMissing()) {
      return Cell.plain(text, line);
    }
    double low = 0;
    double high = 0;
    for (int k = 0; k < errors.size(); k++) {
      String one = at + "/errors/" + k;
      if (errors.get(k).has("symerror")) {
        double size = Math.abs(size(document, one + "/symerror", text));
        low = Math.hypot(low, size);
        high = Math.hypot(high, size);
      } else if (errors.get(k).has("asymerror")) {
        double plus = size(document, one + "/asymerror/plus", text);
        double minus = size(document, one + "/asymerror/minus", text);
        high = Math.hypot(high, Math.max(0, Math.max(plus, minus)));
        low = Math.hypot(low, Math.max(0, Math.max(-plus, -minus)));
      } else {
        throw document.error(one, "expected 'symerror' or 'asymerror'");
      }
    }
    return new Cell(text, line, low, high);
  }

  /** An error: a number, or a percentage of the value. */
  private static double size(YamlDocument document, String at, String value) {
    String text = document.at(at).asString("").strip();
    if (text.endsWith("%")) {
      try {
        String percentage = text.substring(0, text.length() - 1).strip();
        return 0.01 * Double.parseDouble(percentage) * Math.abs(Double.parseDouble(value));
      } catch (NumberFormatException e) {
        throw document.error(at, "expected a percentage of a number, found '" + text + "'");
      }
    }
    return number(document, at);
  }

  private static double number(YamlDocument document, String at) {
    String text = document.at(at).asString("");
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException _) {
      throw document.error(at, "expected a number, found '" + text + "'");
    }
  }
}
