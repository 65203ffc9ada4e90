package io.addra.materials.csv;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;

/** One line of a table of comma-separated values. */
public final class CsvLine {
  /** The tokens alone: the library's binding to types would make a start longer. */
  private static final CsvFactory FACTORY = new CsvFactory();

  private CsvLine() {}

  /**
   * The cells of a line, unquoted, without the blanks around them.
   *
   * @param line text without a line end
   * @throws tools.jackson.core.JacksonException if it is not valid, such as for a quote that is not
   *     closed
   */
  public static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          cells.add(parser.getString().strip());
        }
      }
    }
    return cells;
  }
}
