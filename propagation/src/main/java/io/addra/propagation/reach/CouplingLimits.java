package io.addra.propagation.reach;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.materials.csv.CsvLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Published limits on a coupling by mass. Immutable.
 *
 * @param massColumn name of the column of masses
 * @param limitColumn name of the column of limits
 * @param points masses (GeV) and limits, in the file's order
 */
public record CouplingLimits(String massColumn, String limitColumn, List<Point> points) {

  /**
   * One limit.
   *
   * @param mass mass (GeV), above 0
   * @param limit limit on the coupling, above 0
   */
  public record Point(double mass, double limit) {}

  /** Copies the list. */
  public CouplingLimits {
    points = List.copyOf(points);
  }

  /**
   * Reads a table with commas whose first two columns are a mass (GeV) and a limit; lines that
   * begin with # are notes.
   *
   * @throws InputException if it cannot be read, or a row is not two numbers above 0
   */
  public static CouplingLimits read(Path file) {
    List<String> lines = InputFile.lines(file);
    List<String> head = List.of();
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(file, k + 1, line);
      if (cells.size() < 2) {
        throw new InputException(
            file.toString(), k + 1, "", "expected a mass and a limit, found '" + line + "'");
      }
      if (head.isEmpty()) {
        head = List.copyOf(cells);
      } else {
        points.add(
            new Point(
                number(file, k + 1, head.get(0), cells.get(0)),
                number(file, k + 1, head.get(1), cells.get(1))));
      }
    }
    if (points.isEmpty()) {
      throw new InputException(file.toString(), 0, "", "holds no limit");
    }
    return new CouplingLimits(head.get(0), head.get(1), points);
  }

  private static List<String> cells(Path file, int line, String text) {
    try {
      return CsvLine.cells(text);
    } catch (JacksonException e) {
      throw new InputException(
          file.toString(), line, "", "not valid CSV: " + e.getOriginalMessage(), e);
    }
  }

  private static double number(Path file, int line, String column, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (value > 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException _) {
      // the message below says what was expected
    }
    throw new InputException(
        file.toString(), line, column, "expected a number above 0, found '" + text + "'");
  }

  /**
   * The limits at another luminosity, see {@link LimitRescaling}.
   *
   * @param background whether background dominates, or there is none
   */
  public CouplingLimits rescaled(Luminosity published, Luminosity wanted, boolean background) {
    List<Point> moved =
        points.stream()
            .map(point ->
                new Point(
                    point.mass,
                    background
                        ? LimitRescaling.withBackground(point.limit, published, wanted)
                        : LimitRescaling.withoutBackground(point.limit, published, wanted)))
            .toList();
    return new CouplingLimits(massColumn, limitColumn, moved);
  }
}
