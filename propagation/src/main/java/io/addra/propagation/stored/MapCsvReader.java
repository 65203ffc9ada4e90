package io.addra.propagation.stored;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapCsv;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code map.csv}. A table has no blocks: whether few of them carry a value is not known from
 * it, and the estimates do not say so.
 */
public final class MapCsvReader {
  private static final int FIELDS = 8;
  private static final String[] NAMES = MapCsv.HEADER.split(",", -1);

  private final String name;

  private MapCsvReader(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is missing or is not a map, with the line
   */
  public static AcceptanceMap read(Path file) {
    return new MapCsvReader(file.toString()).parse(InputFile.lines(file));
  }

  private AcceptanceMap parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().equals(MapCsv.HEADER)) {
      throw problem(1, "", "is not a map: expected the first line " + MapCsv.HEADER);
    }
    List<MapRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      MapRow row = row(i + 1, lines.get(i).split(",", -1));
      if (!row.process().equals(rows.isEmpty() ? row.process() : rows.getFirst().process())
          || !row.llp().equals(rows.isEmpty() ? row.llp() : rows.getFirst().llp())) {
        throw problem(i + 1, "", "expected one process and one LLP in a map");
      }
      if (!seen.add(row.mass() + "," + row.ctau() + "," + row.quantity())) {
        throw problem(i + 1, "", "a second row of this mass, lifetime and quantity");
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw problem(1, "", "expected rows, found none");
    }
    return new AcceptanceMap(rows);
  }

  private MapRow row(int line, String[] cells) {
    if (cells.length != FIELDS) {
      throw problem(line, "", "expected " + FIELDS + " fields, found " + cells.length);
    }
    if (cells[4].isBlank()) {
      throw problem(line, NAMES[4], "expected a name, found none");
    }
    double mass = number(line, cells, 2);
    double ctau = number(line, cells, 3);
    if (!(mass > 0) || !(ctau > 0)) {
      throw problem(line, "", "expected a mass and a lifetime above 0");
    }
    double value = number(line, cells, 5);
    double error = number(line, cells, 6);
    double entries = number(line, cells, 7);
    if (value < 0 || error < 0 || entries < 0) {
      throw problem(line, "", "expected value, error and entries of 0 or more");
    }
    boolean limit = value == 0 && entries == 0;
    return new MapRow(
        cells[0],
        cells[1],
        mass,
        ctau,
        cells[4],
        new Estimate(value, error, entries, limit, 0, Double.NaN));
  }

  private double number(int line, String[] cells, int field) {
    try {
      double value = Double.parseDouble(cells[field]);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw problem(line, NAMES[field], "expected a number, found '" + cells[field] + "'");
  }

  private InputException problem(int line, String key, String message) {
    return new InputException(name, line, key, message);
  }
}
