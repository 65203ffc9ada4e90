package io.addra.propagation.efficiency;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.materials.csv.CsvLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Reads relative efficiencies from a table with columns that the caller names. */
public final class ReferencePoints {
  private ReferencePoints() {}

  /**
   * Names of the columns.
   *
   * @param value the efficiency, of any scale
   * @param error its relative error
   * @param use 1 where the row may be used
   */
  public record Columns(String value, String error, String use) {}

  /**
   * Reads the rows that may be used.
   *
   * @throws InputException if the file cannot be read, lacks a column, or a cell is no number
   */
  public static List<ReferencePoint> read(Path file, Columns columns) {
    List<String> lines = InputFile.lines(file);
    List<ReferencePoint> points = new ArrayList<>();
    int[] places = null;
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(file, n + 1, line);
      if (places == null) {
        places = places(file, n + 1, cells, columns);
      } else if (number(file, n + 1, cells, places[4], columns.use()) == 1) {
        points.add(
            new ReferencePoint(
                number(file, n + 1, cells, places[0], "mass_GeV"),
                number(file, n + 1, cells, places[1], "ctau_cm"),
                number(file, n + 1, cells, places[2], columns.value()),
                number(file, n + 1, cells, places[3], columns.error())));
      }
    }
    return points;
  }

  private static int[] places(Path file, int line, List<String> head, Columns columns) {
    List<String> wanted =
        List.of("mass_GeV", "ctau_cm", columns.value(), columns.error(), columns.use());
    int[] places = new int[wanted.size()];
    for (int k = 0; k < places.length; k++) {
      places[k] = head.indexOf(wanted.get(k));
      if (places[k] < 0) {
        throw new InputException(
            file.toString(), line, "", "found no column " + wanted.get(k) + " among " + head);
      }
    }
    return places;
  }

  private static double number(Path file, int line, List<String> cells, int place, String column) {
    String text = place < cells.size() ? cells.get(place) : "";
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InputException(
          file.toString(), line, column, "expected a number, found '" + text + "'", e);
    }
  }

  private static List<String> cells(Path file, int line, String text) {
    try {
      return CsvLine.cells(text);
    } catch (JacksonException e) {
      throw new InputException(
          file.toString(), line, "", "not valid CSV: " + e.getOriginalMessage(), e);
    }
  }
}
